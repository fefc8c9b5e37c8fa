import type { ListQuery, StatusFilter } from './list-query.ts';

/** The indexed text of an invoice; must be spelled as in the migration. */
const TEXT = `lower(' ' || i.number || ' ' || i.hostname || ' ' || i.primary_ip)`;
const TRIGRAM = 3;

/** Every status with a balance due, also while a payment is under way: what is written down stays as it was. */
export const DUE = `(i.balance > 0 and i.status in ('unpaid', 'partially-paid', 'collections'))`;

/** Conditions of SQL together with the values of their parameters. */
export class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];

  /** Adds a condition; `$` in it stands for the value. */
  add(condition: string, value: unknown): this {
    this.#parts.push(condition.replace('$', () => `$${this.values.push(value)}`));
    return this;
  }

  /** Adds a condition without a value. */
  addPlain(condition: string): this {
    this.#parts.push(condition);
    return this;
  }

  /** All of them, joined by `and`. */
  get sql(): string {
    return this.#parts.join(' and ');
  }
}

/** What the tabs count: the account, the keywords and the dates, but not the status. */
export function baseConditions(account: string, { keywords, ids, dates }: ListQuery): Conditions {
  const conditions = new Conditions().add('i.account_id = $', account);
  if (ids) conditions.add('i.id = any($)', ids);
  for (const keyword of keywords) conditions.add(`${TEXT} like $`, pattern(keyword));
  if (dates.invoice_date_from) conditions.add('i.invoice_date >= $', dates.invoice_date_from);
  if (dates.invoice_date_to) conditions.add('i.invoice_date <= $', dates.invoice_date_to);
  if (dates.due_date_from) conditions.add('i.due_date >= $', dates.due_date_from);
  if (dates.due_date_to) conditions.add('i.due_date <= $', dates.due_date_to);
  return conditions;
}

/** The status that an invoice of `INVOICES` shows on the wire; `processing` is never written down. */
export const SHOWN_STATUS = `case when p.invoice_id is null then i.status else 'processing' end`;

/** Narrows the base down to a tab. Not by {@link SHOWN_STATUS}, which no index could answer. */
export function addStatus(conditions: Conditions, status: StatusFilter): void {
  if (status === 'all') return;
  if (status === 'unpaid') conditions.addPlain(DUE);
  else if (status === 'processing') conditions.addPlain('p.invoice_id is not null');
  else conditions.add('i.status = $', status).addPlain('p.invoice_id is null');
}

/**
 * A keyword as a pattern of `like`. Three characters make a trigram and may stand anywhere; fewer must begin one of
 * the fields, and each field begins after a space. Keywords hold no space, so a match never spans two fields.
 */
function pattern(keyword: string): string {
  const start = Array.from(keyword).length >= TRIGRAM ? '%' : '% ';
  return `${start}${keyword.replace(/[\\%_]/g, '\\$&')}%`;
}
