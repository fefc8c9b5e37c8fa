import { array, minLength, object, picklist, pipe, type GenericSchema } from 'valibot';
import {
  ORDER_PAYMENT_STATUSES,
  PAYMENT_ORDER_STATUSES,
  type Gateway,
  type PaymentOrder,
} from '../domain/payment-order.ts';
import { filled, maybe, moneySchema, optionalText } from './value-schemas.ts';

const allocationSchema = object({
  invoiceId: filled,
  amount: moneySchema,
  invoiceNumber: optionalText,
  description: optionalText,
  invoiceLink: optionalText,
});

const paymentSchema = object({
  id: optionalText,
  gateway: filled,
  status: picklist(ORDER_PAYMENT_STATUSES),
  amount: maybe(moneySchema),
  fee: maybe(moneySchema),
  redirectUrl: optionalText,
  reason: optionalText,
});

/** A payment order, as the adapters answer it. */
export const orderSchema = object({
  id: filled,
  status: picklist(PAYMENT_ORDER_STATUSES),
  total: moneySchema,
  allocations: pipe(array(allocationSchema), minLength(1)),
  checkoutUrl: optionalText,
  expiresAt: optionalText,
  paidAt: optionalText,
  payment: maybe(paymentSchema),
  receiptUrl: optionalText,
  returnUrl: optionalText,
  credited: maybe(moneySchema),
}) satisfies GenericSchema<unknown, PaymentOrder>;

/** The ways to pay. */
export const gatewaysSchema = array(
  object({
    id: filled,
    label: filled,
    description: optionalText,
    minimums: maybe(array(moneySchema)),
    fee: maybe(moneySchema),
  }),
) satisfies GenericSchema<unknown, Gateway[]>;
