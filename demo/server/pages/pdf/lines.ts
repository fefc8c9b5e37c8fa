import type { WireInvoiceDetail } from '../../billing/invoices.ts';
import { formatCode, formatDate, formatMoney } from '../format.ts';
import type { Sheet, TextStyle } from './sheet.ts';

type Line = WireInvoiceDetail['lines'][number];

/** Points between a row and the rule below it. */
const PAD = 6;
const SMALL: TextStyle = { size: 8.5, color: 'soft' };

/** Columns from the right end: amount, unit price, quantity; the description has what is left. */
const WIDTHS = { quantity: 48, price: 88, amount: 92 } as const;

function columns({ left, right }: Sheet) {
  const amount = right - WIDTHS.amount;
  const price = amount - WIDTHS.price;
  const quantity = price - WIDTHS.quantity;
  return { description: { x: left, width: quantity - left - 12 }, quantity, price, amount };
}

/** The table of lines from `y` on; each page that it reaches has its head again. Returns the y below it. */
export function writeLines(sheet: Sheet, lines: readonly Line[], y: number): number {
  const { description, quantity, price, amount } = columns(sheet);
  const right: TextStyle = { align: 'right' };
  let at = writeHead(sheet, y);
  for (const line of lines) {
    const needed = rowHeight(sheet, line, description.width);
    const from = sheet.fit(at, needed);
    // A new page begins at its top, above where any row of the page before it stood.
    const top = from < at ? writeHead(sheet, from) : from;
    const below = sheet.text(line.description, description.x, top + PAD, description.width, { bold: true });
    sheet.text(subline(line), description.x, below, description.width, SMALL);
    sheet.text(String(line.quantity), quantity, top + PAD, WIDTHS.quantity, right);
    sheet.text(formatMoney(line.unit_price), price, top + PAD, WIDTHS.price, right);
    sheet.text(formatMoney(line.amount), amount, top + PAD, WIDTHS.amount, right);
    at = top + needed;
    sheet.rule(at);
  }
  return at;
}

function writeHead(sheet: Sheet, y: number): number {
  const { description, quantity, price, amount } = columns(sheet);
  const right: TextStyle = { ...SMALL, align: 'right' };
  sheet.text('Description', description.x, y, description.width, SMALL);
  sheet.text('Quantity', quantity, y, WIDTHS.quantity, right);
  sheet.text('Unit price', price, y, WIDTHS.price, right);
  sheet.text('Amount', amount, y, WIDTHS.amount, right);
  sheet.rule(y + 16);
  return y + 16;
}

function rowHeight(sheet: Sheet, line: Line, width: number): number {
  return 2 * PAD + sheet.height(line.description, width, { bold: true }) + sheet.height(subline(line), width, SMALL);
}

function subline({ kind, period }: Line): string {
  return [formatCode(kind), period && `${formatDate(period.start)} – ${formatDate(period.end)}`]
    .filter(Boolean)
    .join(' · ');
}
