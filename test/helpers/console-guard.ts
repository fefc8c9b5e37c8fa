/** Loaded before every test file in a browser: an error on the console that no test expects fails the running test. */
import { watchConsole } from './watch-console.ts';

const PREFIX = 'unexpected on the console:';

watchConsole((text) => {
  // The test runner reports our own error on the console too.
  if (text.includes(PREFIX)) return;
  // In a task of its own: thrown here, it would change what the code under test does.
  setTimeout(() => {
    throw new Error(`${PREFIX} ${text}`);
  });
});
