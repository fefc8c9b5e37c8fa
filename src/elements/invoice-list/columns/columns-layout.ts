import { html, nothing, type TemplateResult } from 'lit';
import { isPayable } from '../../../domain/invoice.ts';
import type { InvoiceRow } from '../../../domain/invoice.ts';
import { headRow, type HeadContext } from '../head-template.ts';
import type { RowContext } from '../row-template.ts';
import type { TableLayout } from '../layout.ts';
import { skeletonTemplate } from '../view-templates.ts';
import { contentOf, type Content } from './content.ts';
import type { Column } from './read-columns.ts';

interface Cell {
  readonly part: string;
  readonly style: string;
  readonly content: Content;
}

/** Part names are words; a name of a host may have white space. */
const partOf = (name: string) => name.replace(/\s+/g, '-');

const alignOf = ({ align, known }: Column) => align ?? known?.align ?? 'start';

/** Classes of all cells of a column. */
const styleOf = (column: Column) => `${column.known?.style ?? 'extra'} at-${alignOf(column)}`;

const labelOf = ({ name, label, known }: Column, context: HeadContext) => label ?? known?.label(context) ?? name;

/** Cards repeat the headers of what has no place of its own there, and of dates. */
const repeatsHeader = ({ known }: Column) => !known || known.style === 'extra' || known.style.endsWith('-date');

/** Draws the table with the columns that a host chose; each column is a cell of its own, for there may be any of them. */
export function columnsLayout(host: Node, columns: readonly Column[]): TableLayout {
  const cells = columns.map((column): Cell => ({
    part: `cell cell-${partOf(column.name)}`,
    style: styleOf(column),
    content: contentOf(host, column),
  }));
  /** Headers for cards, as the head says them; it is drawn before the rows. */
  let headers: readonly (string | typeof nothing)[] = [];
  return {
    head(context) {
      headers = columns.map((column) => (repeatsHeader(column) ? labelOf(column, context) : nothing));
      return headRow(
        context,
        columns.map((column, at) => [partOf(column.name), labelOf(column, context), `${styleOf(column)} w${at}`]),
      );
    },
    row: (row, context) => rowTemplate(row, context, cells, headers),
    skeleton: () => skeletonTemplate(['select', ...cells.map(({ style }) => style)]),
  };
}

function rowTemplate(
  row: InvoiceRow,
  context: RowContext,
  cells: readonly Cell[],
  headers: readonly (string | typeof nothing)[],
): TemplateResult {
  const { messages } = context.localizer;
  return html`<tr role="row" part="row">
    <td role="cell" part="cell cell-select" class="select">
      <input
        type="checkbox"
        part="checkbox"
        aria-label=${messages.selectInvoice(row.number)}
        ?hidden=${!context.canPay || !isPayable(row)}
      />
    </td>
    ${cells.map(
      ({ part, style, content }, at) =>
        html`<td role="cell" part=${part} class=${style} data-header=${headers[at] ?? nothing}>
          ${content(row, context)}
        </td>`,
    )}
  </tr>`;
}
