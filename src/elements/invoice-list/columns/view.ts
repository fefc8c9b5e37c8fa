import { warnOnce } from '../../../warn.ts';
import type { ColumnsHost, TableLayout } from '../layout.ts';
import type { InvoiceColumnElement } from '../../invoice-column.ts';
import { columnsLayout } from './columns-layout.ts';
import { columnsStyles } from './columns.styles.ts';
import { readColumns, type Column } from './read-columns.ts';
import { widthsOf } from './widths.ts';

export const styles = [columnsStyles];

const FIELDS = ['name', 'label', 'text', 'href', 'align', 'width'] as const;

/** What an `<invoice-column>` says, also while its class is not there; an attribute that is not there says nothing. */
function columnIn(child: InvoiceColumnElement): Readonly<Record<string, unknown>> {
  const fields = FIELDS.map((name) => [name, name in child ? child[name] : child.getAttribute(name)] as const);
  return { ...Object.fromEntries(fields), render: child.render };
}

interface Drawn {
  /** What the layout was made of: the array of the host, or what its children say. */
  readonly from: readonly unknown[];
  readonly layout: TableLayout | undefined;
  readonly sheet: CSSStyleSheet;
}

const drawn = new WeakMap<ColumnsHost, Drawn>();

function readSafely(given: readonly unknown[]): readonly Column[] {
  try {
    return readColumns(given);
  } catch (error) {
    warnOnce('The columns can not be read.', error);
    return [];
  }
}

function adoptSheet(host: ColumnsHost): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  host.shadowRoot?.adoptedStyleSheets.push(sheet);
  return sheet;
}

/**
 * What draws the columns that a host chose: its property, else its children. The same object as long as it chooses the
 * same; nothing where it chooses none that can be shown.
 */
export function layoutOf(host: ColumnsHost): TableLayout | undefined {
  const { columns } = host;
  if (columns && !Array.isArray(columns)) warnOnce('The property columns of <invoice-list> is no array.');
  const own: readonly unknown[] | undefined = Array.isArray(columns) ? columns : undefined;
  const given = own ?? Array.from(host.querySelectorAll<InvoiceColumnElement>(':scope>invoice-column'), columnIn);
  const from = own ? [own] : given.flatMap((column) => Object.values(column as object) as unknown[]);
  const before = drawn.get(host);
  const isSame = before?.from.length === from.length && before.from.every((each, at) => each === from[at]);
  if (isSame) return before.layout;
  const read = readSafely(given);
  const sheet = before?.sheet ?? adoptSheet(host);
  sheet.replaceSync(read.length > 0 ? widthsOf(read) : '');
  const layout = read.length > 0 ? columnsLayout(host, read) : undefined;
  drawn.set(host, { from, layout, sheet });
  return layout;
}
