import { array, minLength, nullish, object, picklist, pipe, transform } from 'valibot';
import { PAYMENT_ORDER_STATUSES, type Gateway, type PaymentOrder } from '../domain/payment-order.ts';
import { filled, moneySchema, optionalText } from './value-schemas.ts';

/** A payment order, as the adapters answer it. */
export const orderSchema = pipe(
  object({
    id: filled,
    status: picklist(PAYMENT_ORDER_STATUSES),
    total: moneySchema,
    allocations: pipe(array(object({ invoiceId: filled, amount: moneySchema })), minLength(1)),
    checkoutUrl: optionalText,
    expiresAt: optionalText,
  }),
  transform(({ checkoutUrl, expiresAt, ...order }): PaymentOrder => ({
    ...order,
    checkoutUrl: checkoutUrl ?? undefined,
    expiresAt: expiresAt ?? undefined,
  })),
);

/** The ways to pay; the wire writes them the same way. */
export const gatewaysSchema = array(
  pipe(
    object({ id: filled, label: filled, minimums: nullish(array(moneySchema)) }),
    transform(({ id, label, minimums }): Gateway => ({ id, label, minimums: minimums ?? undefined })),
  ),
);
