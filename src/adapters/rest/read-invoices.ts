import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceId, InvoiceRow } from '../../domain/invoice.ts';
import type { RequestOptions } from '../adapter.ts';
import type { Client } from './client.ts';
import { wirePageSchema } from './wire-schemas.ts';

/** What one request may ask for by the contract. */
const MOST_IDS = 100;
const AT_ONCE = 4;

function* batchesOf(ids: readonly InvoiceId[]): Generator<readonly InvoiceId[]> {
  for (let at = 0; at < ids.length; at += MOST_IDS) yield ids.slice(at, at + MOST_IDS);
}

/** Reads these invoices, in any order; those that are gone are left out. */
export async function readInvoices(
  ids: readonly InvoiceId[],
  call: Client['call'],
  options: RequestOptions,
): Promise<InvoiceRow[]> {
  const rows: InvoiceRow[] = [];
  const batches = batchesOf([...new Set(ids)]);
  const readOneByOne = async () => {
    // All readers take from the same batches. The first failure closes them for the others.
    for (const batch of batches) rows.push(...(await readBatch(batch, call, options)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOneByOne));
  return rows;
}

async function readBatch(
  ids: readonly InvoiceId[],
  call: Client['call'],
  options: RequestOptions,
): Promise<readonly InvoiceRow[]> {
  const search = new URLSearchParams(ids.map((id) => ['id', id]));
  search.set('page_size', String(ids.length));
  const { rows } = await call({ path: 'invoices', search }, wirePageSchema, options);
  // A server that does not know `id` answers its first page: what is not in there is not gone.
  if (rows.some(({ id }) => !ids.includes(id))) throw new InvoiceError('bad-response', 'other invoices than asked for');
  return rows;
}
