import type { InvoiceRow } from '../../../domain/invoice.ts';
import { toDecimal } from '../../../domain/money.ts';
import { safeUrl } from '../../../domain/safe-url.ts';
import { statusLabel } from '../../../i18n/en.ts';
import type { Localizer } from '../../../i18n/localizer.ts';
import { warnOnce } from '../../../warn.ts';

/** The fields of an invoice that a template can name. */
const FIELDS = [
  ...(['id', 'number', 'hostname', 'primaryIp', 'serviceId', 'product', 'invoiceDate', 'dueDate'] as const),
  ...(['total', 'balance', 'status', 'rawStatus'] as const),
];

type Field = (typeof FIELDS)[number];
/** Words as they stand, and fields to fill; a name that is no field stays `undefined`. */
type Piece = { readonly words: string } | { readonly field: Field | undefined };

function readTemplate(template: string, column: string): readonly Piece[] {
  return template.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return { words: part };
    const field = FIELDS.find((each) => each === part);
    if (!field) warnOnce(`Column "${column}": an invoice has no field {${part}}; there are ${FIELDS.join(', ')}.`);
    return { field };
  });
}

/** The text of a field as a person reads it. */
function textOf(row: InvoiceRow, field: Field, { messages, date, money }: Localizer): string {
  const value = row[field];
  if (field === 'status') return statusLabel(messages, row.status, row.rawStatus);
  if (typeof value === 'object') return money(value);
  return value && (field === 'invoiceDate' || field === 'dueDate') ? date(value) : (value ?? '');
}

/** Fills `{hostname}` and the like with the fields of an invoice, as people read them; what it does not have is a dash. */
export function textFiller(template: string, column: string): (row: InvoiceRow, localizer: Localizer) => string {
  const pieces = readTemplate(template, column);
  const fill = (row: InvoiceRow, localizer: Localizer) => (piece: Piece) =>
    'words' in piece ? piece.words : (piece.field && textOf(row, piece.field, localizer)) || '–';
  return (row, localizer) => pieces.map(fill(row, localizer)).join('');
}

/** A value that stays one step of a path, whatever it says; nothing where none can be made of it. */
function encode(value: string): string | undefined {
  // Browsers read these as steps of the path even when they are encoded.
  if (value === '.' || value === '..') return undefined;
  try {
    return encodeURIComponent(value) || undefined;
  } catch {
    // Half a character.
    return undefined;
  }
}

/**
 * Fills a link's template with encoded fields of an invoice. No link where a field is missing or the result is not safe.
 * @param base Absolute URL of the page.
 */
export function hrefFiller(template: string, column: string): (row: InvoiceRow, base: string) => string | undefined {
  const pieces = readTemplate(template, column);
  return (row, base) => {
    let href = '';
    for (const piece of pieces) {
      const value = 'words' in piece ? undefined : piece.field && row[piece.field];
      const part =
        'words' in piece ? piece.words : encode(typeof value === 'object' ? toDecimal(value) : (value ?? ''));
      if (part === undefined) return undefined;
      href += part;
    }
    return safeUrl(href, base) === undefined ? undefined : href;
  };
}
