import { currencyExponent } from '../../domain/currencies.ts';
import type { Money } from '../../domain/money.ts';
import type { PaymentOrderRequest, PayRequest } from '../../domain/payment-order.ts';
import type { components, operations } from './openapi.ts';

type WireMoney = components['schemas']['Money'];
type PaymentBody = operations['payPaymentOrder']['requestBody']['content']['application/json'];

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

/** The body of a payment. */
export function paymentToWire({ gateway, amount, returnUrl }: PayRequest): PaymentBody {
  return { gateway, ...(amount && { amount: moneyToWire(amount) }), ...(returnUrl && { return_url: returnUrl }) };
}
