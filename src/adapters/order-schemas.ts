import { array, minLength, object, picklist, pipe, type GenericSchema } from 'valibot';
import { PAYMENT_ORDER_STATUSES, type Gateway, type PaymentOrder } from '../domain/payment-order.ts';
import { filled, maybe, moneySchema, optionalText } from './value-schemas.ts';

/** A payment order, as the adapters answer it. */
export const orderSchema = object({
  id: filled,
  status: picklist(PAYMENT_ORDER_STATUSES),
  total: moneySchema,
  allocations: pipe(array(object({ invoiceId: filled, amount: moneySchema })), minLength(1)),
  checkoutUrl: optionalText,
  expiresAt: optionalText,
}) satisfies GenericSchema<unknown, PaymentOrder>;

/** The ways to pay. */
export const gatewaysSchema = array(
  object({ id: filled, label: filled, minimums: maybe(array(moneySchema)) }),
) satisfies GenericSchema<unknown, Gateway[]>;
