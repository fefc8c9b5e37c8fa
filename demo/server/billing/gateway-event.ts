import * as v from 'valibot';

/** What a gateway tells of a payment: the body of its webhook. Amounts are minor units, the fee in it. */
export const GatewayEvent = v.object({
  /** The same event may come several times; its id tells. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  type: v.picklist(['payment.succeeded', 'payment.declined', 'payment.processing', 'payment.cancelled']),
  payment_id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  account_id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  amount: v.pipe(v.number(), v.safeInteger()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  /** Short code, such as `card_declined`. */
  reason: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100)))),
});

/** One event of a gateway. */
export type GatewayEvent = v.InferOutput<typeof GatewayEvent>;
