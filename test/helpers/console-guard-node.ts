/**
 * For `node --test --import`: an error on the console that no test expects fails the test that just ran. An error thrown
 * in a later task, as in browsers, would come after the end of a synchronous test, and fail nothing but the run.
 */
import { afterEach } from 'node:test';
import { watchConsole } from './watch-console.ts';

const unexpected: string[] = [];

function failIfUnexpected(): void {
  const texts = unexpected.splice(0);
  if (texts.length > 0) throw new Error(`unexpected on the console: ${texts.join('\n')}`);
}

watchConsole((text) => unexpected.push(text));
afterEach(failIfUnexpected);
// What came after the last test.
process.on('exit', () => {
  if (unexpected.length > 0) process.exitCode = 1;
});
