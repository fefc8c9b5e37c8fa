/**
 * The page numbers to show: the first, the last, and those around the current one; `undefined` marks a gap. Always the
 * same number of entries for a number of pages, so that the buttons stay in place.
 */
export function pageWindow(current: number, pages: number): readonly (number | undefined)[] {
  const all = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (pages <= 7) return all(1, pages);
  if (current <= 4) return [...all(1, 5), undefined, pages];
  if (current >= pages - 3) return [1, undefined, ...all(pages - 4, pages)];
  return [1, undefined, ...all(current - 1, current + 1), undefined, pages];
}
