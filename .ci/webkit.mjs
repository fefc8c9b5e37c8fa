/** WebKitGTK for the test runner: its driver and display, started and stopped with the run. */
import { webdriverLauncher } from '@web/test-runner-webdriver';
import getPort from 'get-port';
import { startWebkitDriver, webkitCapabilities } from './webkit-driver.ts';

/** The launcher, and the plugin that starts what it needs. */
export async function webkit(found) {
  const port = await getPort();
  let stop = () => undefined;
  return {
    launcher: webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      automationProtocol: 'webdriver',
      capabilities: {
        ...webkitCapabilities(found),
        'wdio:enforceWebDriverClassic': true,
        // A page whose tests end before it has loaded is left: the answer to its navigation would never come, and after
        // two minutes the client would navigate there again, in the middle of another file.
        pageLoadStrategy: 'none',
      },
    }),
    plugin: {
      name: 'webkit-driver',
      async serverStart() {
        stop = await startWebkitDriver(found, port);
      },
      serverStop: () => stop(),
    },
  };
}
