/** `npm run test:unit`: what needs no portal. `ENGINES=chromium,firefox` chooses the browsers. */
import { runNodeTests } from './node-tests.mjs';
import { root, runTool } from './run-tool.mjs';

process.chdir(root);
const inNode = await runNodeTests(['test/{package,demo}/**/*.test.ts']);
const inBrowsers = await runTool('web-test-runner');
process.exitCode = inNode || inBrowsers;
