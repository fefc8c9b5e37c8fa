type Level = 'error' | 'warn';

/** Takes a level of the console over until `restore`; what is said is kept in `texts` instead of shown. */
export function recordConsole(level: Level): { readonly texts: readonly string[]; restore(): void } {
  const original = console[level];
  const texts: string[] = [];
  console[level] = (...args: unknown[]) => texts.push(args.map(String).join(' '));
  return { texts, restore: () => (console[level] = original) };
}
