import type { Column } from './read-columns.ts';

/** From here on it is a table and no cards; from there on a wide one. In `em`, as in the styles of the default table. */
const [TABLE, WIDE] = [70, 80];
/** The box to tick, in rem. */
const BOX = 2.25;
/** What a column without a width needs at least, in sizes of the text. */
const SHARE = 8;

/** The width of a content, and the padding around it. */
const around = (em: number) => `calc(var(--_font-size) * ${em} + 2 * var(--_cell-padding))`;

/** Rough size of a host's own width in sizes of the usual text, 14px; lengths of other units are what a usual column is. */
function sizeOf(width: string): number {
  const [, size, unit] = /^([\d.]+)(rem|px)$/.exec(width) ?? [];
  return size === undefined ? SHARE : Number(size) / (unit === 'px' ? 14 : 0.875);
}

/**
 * The widths of one kind of table. Columns that the list knows grow with the table, in proportion; those without a width
 * share what is left; those with a width of the host keep it. A table that needs more than there is scrolls.
 */
function rulesFor(columns: readonly Column[], kind: 0 | 1): string {
  const sizes = columns.map(({ width, known }) => (width ? sizeOf(width) : (known?.em?.[kind] ?? SHARE)));
  const whole = sizes.reduce((sum, size) => sum + size, BOX);
  const isShare = ({ width, known }: Column) => !width && !known?.em;
  // Someone has to take what is left, so that the widths of the host stay what they are.
  const taker = columns.some(isShare) ? -1 : columns.findIndex(({ width }) => !width);
  const rules = columns.map((column, at) => {
    if (column.width) return `.w${at}{inline-size:${column.width}}`;
    if (isShare(column) || at === taker) return `.w${at}{inline-size:auto}`;
    const size = sizes[at] ?? SHARE;
    return `.w${at}{inline-size:max(${around(size)},${((size / whole) * 100).toFixed(2)}cqi)}`;
  });
  const needed = columns.map(({ width }, at) => width ?? around(sizes[at] ?? SHARE));
  return `table{min-inline-size:calc(${[`${BOX}rem`, ...needed].join(' + ')})}${rules.join('')}`;
}

/** The style sheet of the widths, for what the columns of one host are. */
export function widthsOf(columns: readonly Column[]): string {
  return `@container (${TABLE}em <= inline-size < ${WIDE}em){${rulesFor(columns, 1)}}
@container (inline-size >= ${WIDE}em){${rulesFor(columns, 0)}}`;
}
