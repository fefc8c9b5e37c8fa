import { addDays, addMonths } from '../dates.ts';
import type { Queryable } from '../db/database.ts';
import { insertRows, type AccountRow, type AddonRow, type ServiceRow } from '../db/rows.ts';
import { newId, today, type Portal } from '../portal.ts';
import { Problem } from '../problem.ts';
import { priceIn, type AddonProduct } from './catalogue.ts';
import { composeInvoice, invoiceNumber, PAYMENT_TERM } from './compose.ts';
import { writeEvents } from './events.ts';
import { runOnce } from './idempotency.ts';
import { INVOICE_COLUMNS, INVOICES, wireInvoice, type ReadInvoice, type WireInvoice } from './wire.ts';

/** A service with what is attached to it and its latest invoices. */
export interface ServiceDetail {
  readonly service: ServiceRow;
  readonly addons: readonly AddonRow[];
  readonly invoices: readonly WireInvoice[];
}

/** All services of an account, the newest first. */
export function listServices(portal: Portal, account: string): Promise<ServiceRow[]> {
  return portal.database.query<ServiceRow>(
    'select * from services where account_id = $1 order by created_on desc, id limit 500',
    [account],
  );
}

/**
 * One service.
 * @throws {Problem} `not-found`, also for a service of another account.
 */
export async function getService(portal: Portal, account: string, id: string): Promise<ServiceDetail> {
  const key = [account, id];
  return portal.database.snapshot(async (tx) => {
    const service = await findService(tx, account, id);
    const addons = await tx.query<AddonRow>(
      'select * from service_addons where account_id = $1 and service_id = $2 and removed_on is null order by added_on, id',
      key,
    );
    const invoices = await tx.query<ReadInvoice>(
      `select ${INVOICE_COLUMNS} from ${INVOICES} where i.account_id = $1 and i.service_id = $2
       order by i.invoice_date desc, i.id desc limit 6`,
      key,
    );
    return { service, addons, invoices: invoices.map(wireInvoice) };
  });
}

/**
 * Attaches something to a service and bills its first month, once for each key.
 * @returns the id of the invoice.
 */
export async function attachAddon(
  portal: Portal,
  account: string,
  key: string,
  serviceId: string,
  product: AddonProduct,
): Promise<string> {
  const result = await runOnce(
    portal,
    { account, key, operation: 'add-addon', content: [serviceId, product.kind] },
    (tx, invoiceId) => writeAddon(portal, tx, account, serviceId, product, invoiceId),
    () => newId('inv'),
  );
  return result.id;
}

/** Detaches something; `false` when it was gone already. Its invoice stays as it is. */
export async function removeAddon(portal: Portal, account: string, serviceId: string, id: string): Promise<boolean> {
  const removed = await portal.database.query(
    `update service_addons set removed_on = $4
     where account_id = $1 and service_id = $2 and id = $3 and removed_on is null returning id`,
    [account, serviceId, id, today(portal)],
  );
  return removed.length > 0;
}

async function findService(tx: Queryable, account: string, id: string): Promise<ServiceRow> {
  const [service] = await tx.query<ServiceRow>('select * from services where account_id = $1 and id = $2', [
    account,
    id,
  ]);
  if (!service) throw new Problem('not-found');
  return service;
}

async function writeAddon(
  portal: Portal,
  tx: Queryable,
  account: string,
  serviceId: string,
  product: AddonProduct,
  invoiceId: string,
): Promise<void> {
  const service = await findService(tx, account, serviceId);
  const date = today(portal);
  const amount = priceIn(service.currency, product.monthly);
  const [customer] = await tx.query<AccountRow>(
    'update accounts set last_invoice_number = last_invoice_number + 1 where account_id = $1 returning *',
    [account],
  );
  if (!customer) throw new Problem('not-found');
  const { invoice, lines, taxes } = composeInvoice({
    account_id: account,
    id: invoiceId,
    number: invoiceNumber(date, customer.last_invoice_number),
    status: 'unpaid',
    service_id: service.id,
    product: service.product,
    hostname: service.hostname,
    primary_ip: service.primary_ip,
    invoice_date: date,
    due_date: addDays(date, PAYMENT_TERM),
    currency: service.currency,
    credit: 0,
    lines: [
      {
        kind: product.line,
        description: product.label,
        period_start: date,
        period_end: addDays(addMonths(date, 1), -1),
        quantity: 1,
        unit_amount: amount,
        service_id: service.id,
      },
    ],
    taxLabel: customer.tax_label,
    taxBasisPoints: customer.tax_basis_points,
  });
  const addon: AddonRow = {
    account_id: account,
    id: newId('add'),
    service_id: service.id,
    kind: product.kind,
    label: product.label,
    monthly_amount: amount,
    added_on: date,
    removed_on: null,
  };
  await insertRows(tx, 'service_addons', [addon]);
  await insertRows(tx, 'invoices', [invoice]);
  await insertRows(tx, 'invoice_lines', lines);
  await insertRows(tx, 'invoice_taxes', taxes);
  await writeEvents(tx, account, [{ kind: 'invoice-created', invoiceIds: [invoice.id] }], portal.now());
}
