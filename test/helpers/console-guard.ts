/**
 * Loaded before every test file: an error on the console that no test asked for fails the test that is running, and so
 * does a warning of Lit. A test that expects one takes the console over with `recordConsole`.
 */
const { error, warn } = console;
const PREFIX = 'unexpected on the console:';

function isTrouble(text: string): boolean {
  return text.includes('lit.dev/msg') && !text.includes('dev-mode');
}

function fail(args: readonly unknown[]): void {
  const text = args.map(String).join(' ');
  // The test runner reports our own error on the console too.
  if (text.includes(PREFIX)) return;
  // In a task of its own: thrown here, it would change what the code under test does.
  setTimeout(() => {
    throw new Error(`${PREFIX} ${text}`);
  });
}

console.error = (...args: unknown[]) => {
  error(...args);
  fail(args);
};

console.warn = (...args: unknown[]) => {
  warn(...args);
  if (isTrouble(String(args[0]))) fail(args);
};
