/** WebKitWebDriver on a virtual display that nobody sees. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { WebKit } from './engines.ts';

const START_SECONDS = 60;

/** Capabilities of a session in the small browser of WebKitGTK. */
export const webkitCapabilities = ({ browser }: Pick<WebKit, 'browser'>) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
});

async function startDisplay(path: string): Promise<{ readonly child: ChildProcess; readonly name: string }> {
  // Xvfb itself chooses a free display and writes its number.
  const child = spawn(path, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const signal = AbortSignal.timeout(START_SECONDS * 1000);
  const [number] = (await once(child.stdout, 'data', { signal })) as [Buffer];
  return { child, name: `:${number.toString().trim()}` };
}

async function waitForPort(port: number): Promise<void> {
  for (let tries = START_SECONDS * 10; tries > 0; tries--) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return;
    await delay(100);
  }
  throw new Error(`WebKitWebDriver did not listen within ${START_SECONDS} seconds`);
}

/** Starts both; resolves with what ends them, when the driver listens on the port. */
export async function startWebkitDriver({ driver, display }: WebKit, port: number): Promise<() => void> {
  const children: ChildProcess[] = [];
  const stop = () => children.forEach((child) => child.kill());
  process.on('exit', stop);
  const screen = await startDisplay(display);
  // Without a graphics card, layers that are composed cost more than half of its processor time.
  const env = { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }), screen.child);
  await waitForPort(port);
  return stop;
}
