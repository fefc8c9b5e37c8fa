import { currencyExponent } from '../../domain/currencies.ts';
import type { Money } from '../../domain/money.ts';
import type { PaymentOrderRequest } from '../../domain/payment-order.ts';
import type { components } from './openapi.ts';

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
