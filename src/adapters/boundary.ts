import type { InvoiceDetail } from '../domain/invoice-detail.ts';
import type { Gateway, PaymentOrder } from '../domain/payment-order.ts';
import type { GenericSchema } from 'valibot';
import type { InvoiceRow } from '../domain/invoice.ts';
import type { InvoicePage } from './adapter.ts';
import { detailSchema, pageSchema, rowsSchema } from './invoice-schemas.ts';
import { gatewaysSchema, orderSchema } from './order-schemas.ts';
import { parseOrThrow } from './parse.ts';

interface Gate<Value> {
  /** The value that the schema makes; one that has passed before goes straight through. */
  readonly validate: (value: unknown) => Value;
  /** Says that one of our own schemas made the value, so that it is not validated once more. */
  readonly pass: (value: Value) => Value;
}

function createGate<Value extends object>(schema: GenericSchema<unknown, Value>): Gate<Value> {
  const passed = new WeakSet<object>();
  const hasPassed = (value: unknown): value is Value =>
    typeof value === 'object' && value !== null && passed.has(value);
  const pass = (value: Value) => {
    passed.add(value);
    return value;
  };
  return { pass, validate: (value) => (hasPassed(value) ? value : pass(parseOrThrow(schema, value))) };
}

const pages = createGate<InvoicePage>(pageSchema);
const rows = createGate<readonly InvoiceRow[]>(rowsSchema);
const details = createGate<InvoiceDetail>(detailSchema);
const orders = createGate<PaymentOrder>(orderSchema);
const gateways = createGate<readonly Gateway[]>(gatewaysSchema);

/**
 * The page that an adapter answered, without properties that we do not know. An unknown status becomes `unknown`.
 * @throws {InvoiceError} `bad-response` with the path of the bad field, such as `rows.3.total.amount`.
 */
export function validatePage(value: unknown): InvoicePage {
  return pages.validate(value);
}

/**
 * The invoices that an adapter answered for their ids.
 * @throws {InvoiceError} `bad-response` with the path of the bad field.
 */
export function validateRows(value: unknown): readonly InvoiceRow[] {
  return rows.validate(value);
}

/**
 * The invoice that an adapter answered.
 * @throws {InvoiceError} `bad-response` with the path of the bad field.
 */
export function validateDetail(value: unknown): InvoiceDetail {
  return details.validate(value);
}

/**
 * The payment order that an adapter answered.
 * @throws {InvoiceError} `bad-response` with the path of the bad field.
 */
export function validateOrder(value: unknown): PaymentOrder {
  return orders.validate(value);
}

/**
 * The ways to pay that an adapter answered.
 * @throws {InvoiceError} `bad-response` with the path of the bad field.
 */
export function validateGateways(value: unknown): readonly Gateway[] {
  return gateways.validate(value);
}

/** For adapters that validate what they read with schemas of their own: their values pass the boundary as they are. */
export const trust = {
  page: pages.pass,
  rows: rows.pass,
  detail: details.pass,
  order: orders.pass,
  gateways: gateways.pass,
} as const;
