import { array, maxLength, minLength, object, optional, picklist, pipe, transform } from 'valibot';
import { currencyExponent } from '../../domain/currencies.ts';
import type { Money } from '../../domain/money.ts';
import { PAYMENT_ORDER_STATUSES, type PaymentOrder, type PaymentOrderRequest } from '../../domain/payment-order.ts';
import { gatewaysSchema } from '../order-schemas.ts';
import { filled, moneySchema, optionalText } from '../value-schemas.ts';
import type { components } from './openapi.ts';

/** `PaymentOrder` of the contract, as the domain's. */
export const wireOrderSchema = pipe(
  object({
    id: filled,
    status: picklist(PAYMENT_ORDER_STATUSES),
    total: moneySchema,
    allocations: pipe(
      array(
        pipe(
          object({ invoice_id: filled, amount: moneySchema }),
          transform(({ invoice_id: invoiceId, amount }) => ({ invoiceId, amount })),
        ),
      ),
      minLength(1),
    ),
    checkout_url: optionalText,
    expires_at: optionalText,
  }),
  transform(({ id, status, total, allocations, checkout_url, expires_at }): PaymentOrder => ({
    id,
    status,
    total,
    allocations,
    checkoutUrl: checkout_url ?? undefined,
    expiresAt: expires_at ?? undefined,
  })),
);

/** What a look-up by key answers: none or one; no content is none. */
export const wireOrdersSchema = optional(
  pipe(
    object({ data: pipe(array(wireOrderSchema), maxLength(1)) }),
    transform(({ data }) => data[0]),
  ),
);

/** The ways to pay. */
export const wireGatewaysSchema = pipe(
  object({ data: gatewaysSchema }),
  transform(({ data }) => data),
);

type WireMoney = components['schemas']['Money'];

function moneyToWire({ amount, currency, exponent }: Money): WireMoney {
  return currencyExponent(currency) === exponent ? { amount, currency } : { amount, currency, exponent };
}

/** The body of a new order. The same request gives the same body, so that a replay is known as one. */
export function orderToWire({
  items,
  currency,
  returnUrl,
}: PaymentOrderRequest): components['schemas']['PaymentOrderRequest'] {
  const invoices = items.map(({ id, version, amount }) => ({ id, version, amount: moneyToWire(amount) }));
  return { currency, invoices, return_url: returnUrl };
}
