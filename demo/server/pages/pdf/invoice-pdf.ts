import { gatewayLabel } from '../../billing/gateways.ts';
import type { WireInvoiceDetail } from '../../billing/invoices.ts';
import { formatCode, formatDate, formatMoney } from '../format.ts';
import { writeLines } from './lines.ts';
import { COLORS, createSheet, MARGIN, type Sheet, type TextStyle } from './sheet.ts';

const SOFT: TextStyle = { color: 'soft' };

/** The invoice as an A4 file, as many pages as its lines need. `now` is written down as the time it was made. */
export function invoicePdf(invoice: WireInvoiceDetail, now: Date): Promise<Buffer> {
  const { number, pay_to, lines } = invoice;
  const sheet = createSheet(`Invoice ${number}`, pay_to.name, now);
  let y = writeHead(sheet, invoice);
  y = writeParties(sheet, invoice, y + 22);
  y = writeLines(sheet, lines, y + 26);
  y = writeSums(sheet, invoice, y + 10);
  writePayments(sheet, invoice, y + 22);
  return sheet.finish(`${pay_to.name} · Invoice ${number}`);
}

/** The seller's mark, what this is, and its facts side by side. */
function writeHead(sheet: Sheet, { number, status, invoice_date, due_date, balance, hostname }: WireInvoiceDetail) {
  const { document, left, right } = sheet;
  writeMark(document, left, MARGIN);
  sheet.text('Quayside', left + 34, MARGIN + 6, 200, { size: 13, bold: true });
  sheet.text('Invoice', right - 260, MARGIN, 260, { size: 20, bold: true, align: 'right' });
  sheet.text(number, right - 260, MARGIN + 25, 260, { size: 10.5, color: 'soft', align: 'right' });
  const facts = [
    ['Status', formatCode(status)],
    ['Invoice date', formatDate(invoice_date)],
    ['Due date', formatDate(due_date)],
    ...(hostname ? [['Hostname', hostname] as const] : []),
    ['Balance due', formatMoney(balance)],
  ] as const;
  const top = MARGIN + 64;
  const width = (right - left) / facts.length;
  const ends = facts.map(([label, value], at) => {
    const x = left + at * width;
    const below = sheet.text(label, x, top, width - 8, { ...SOFT, size: 8.5 });
    return sheet.text(value, x, below + 1, width - 8, { bold: true });
  });
  return Math.max(...ends);
}

function writeMark(document: PDFKit.PDFDocument, x: number, y: number): void {
  document
    .save()
    .translate(x, y)
    .scale(26 / 32);
  document.roundedRect(0, 0, 32, 32, 8).fill(COLORS.accent);
  document.path('M10 16h12l-1.5-5h-9z').fill('#ffffff');
  document.lineWidth(2.2).lineCap('round').strokeColor('#ffffff');
  document.path('M8 20.5c2.7 0 2.7 2 5.3 2s2.7-2 5.4-2 2.6 2 5.3 2').stroke();
  document.path('M16 6v5').stroke();
  document.restore();
}

function writeParties(sheet: Sheet, { billed_to, pay_to }: WireInvoiceDetail, y: number): number {
  const { left, right } = sheet;
  const width = (right - left) / 2 - 12;
  sheet.rule(y);
  const ends = [
    ['Billed to', billed_to],
    ['Pay to', pay_to],
  ] as const;
  return Math.max(
    ...ends.map(([title, { name, address, email, tax_id }], at) => {
      const x = left + at * (width + 24);
      let below = sheet.text(title, x, y + 16, width, { ...SOFT, size: 8.5 });
      below = sheet.text(name, x, below + 1, width, { bold: true });
      for (const line of [...address, email, tax_id && `Tax ID ${tax_id}`]) {
        if (line) below = sheet.text(line, x, below, width, SOFT);
      }
      return below;
    }),
  );
}

function writeSums(sheet: Sheet, { subtotal, taxes, credit, total, balance }: WireInvoiceDetail, y: number): number {
  const rows = [
    ['Subtotal', subtotal, false],
    ...taxes.map(({ label, rate, amount }) => [`${label}${rate ? ` (${rate}%)` : ''}`, amount, false] as const),
    ...(credit.amount ? [['Account credit', { ...credit, amount: -credit.amount }, false] as const] : []),
    ['Total', total, true],
    ['Balance due', balance, true],
  ] as const;
  const { right } = sheet;
  const step = 17;
  // All of them on one page: a total without its sums tells nothing.
  let at = sheet.fit(y, rows.length * step);
  for (const [label, amount, bold] of rows) {
    sheet.text(label, right - 300, at, 180, { bold, align: 'right', color: bold ? 'ink' : 'soft' });
    sheet.text(formatMoney(amount), right - 112, at, 112, { bold, align: 'right' });
    at += step;
  }
  return at;
}

function writePayments(sheet: Sheet, { payments }: WireInvoiceDetail, y: number): void {
  if (payments.length === 0) return;
  const { left, right } = sheet;
  let at = sheet.text('Payments', left, sheet.fit(y, 44), 200, { bold: true }) + 6;
  for (const { kind, date, amount, gateway, order_id } of payments) {
    at = sheet.fit(at, 16);
    const where = [formatCode(kind), gatewayLabel(gateway), order_id && `order ${order_id}`]
      .filter(Boolean)
      .join(' · ');
    sheet.text(formatDate(date), left, at, 84, SOFT);
    sheet.text(where, left + 88, at, right - left - 200);
    sheet.text(formatMoney(amount), right - 112, at, 112, { align: 'right' });
    at += 16;
  }
}
