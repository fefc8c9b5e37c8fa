/** WebKitGTK for the test runner: a virtual display and WebKitWebDriver, started and stopped with the run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { freePort } from './free-port.mjs';

const START_SECONDS = 20;

async function startDisplay(path) {
  // Xvfb itself chooses a free display and writes its number.
  const child = spawn(path, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = await once(child.stdout, 'data', { signal: AbortSignal.timeout(START_SECONDS * 1000) });
  return { child, name: `:${String(number).trim()}` };
}

async function waitForPort(port) {
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

/** The launcher, and the plugin that starts what it needs. */
export async function webkit({ browser, driver, display }) {
  const port = await freePort();
  const children = [];
  const stop = () => children.forEach((child) => child.kill());
  process.on('exit', stop);
  return {
    launcher: webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      automationProtocol: 'webdriver',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    }),
    plugin: {
      name: 'webkit-driver',
      async serverStart() {
        const screen = await startDisplay(display);
        const env = { ...process.env, DISPLAY: screen.name };
        const options = { env, stdio: 'ignore' };
        children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], options), screen.child);
        await waitForPort(port);
      },
      serverStop: stop,
    },
  };
}
