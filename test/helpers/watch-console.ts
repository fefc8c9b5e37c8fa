/** Tells of each error on the console, and of each warning of Lit. A test that expects one uses `recordConsole`. */
export function watchConsole(onTrouble: (text: string) => void): void {
  const { error, warn } = console;
  console.error = (...args: unknown[]) => {
    error(...args);
    onTrouble(args.map(String).join(' '));
  };
  console.warn = (...args: unknown[]) => {
    warn(...args);
    const text = args.map(String).join(' ');
    if (text.includes('lit.dev/msg') && !text.includes('dev-mode')) onTrouble(text);
  };
}
