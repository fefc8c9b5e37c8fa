import * as v from 'valibot';

/** Nobody has paid or refused to; the link of the payment may still be open. */
const None = v.object({ status: v.literal('none') });

/** A person has decided, but the end is not certain yet. */
const Processing = v.object({ status: v.literal('processing') });

/** A payment that has ended. */
const Ended = v.object({
  status: v.picklist(['succeeded', 'declined', 'cancelled']),
  /** Minor units, the fee in it. */
  amount: v.pipe(v.number(), v.safeInteger()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
  /** Short code, such as `card_declined`. */
  reason: v.nullable(v.pipe(v.string(), v.maxLength(100))),
});

/** What a gateway answers who asks what became of a payment. */
export const GatewayAnswer = v.variant('status', [None, Processing, Ended]);

/** One answer of a gateway. */
export type GatewayAnswer = v.InferOutput<typeof GatewayAnswer>;

/** A payment, as the portal and its gateway both call it. */
export interface PaymentKey {
  readonly account_id: string;
  readonly id: string;
}

/** Path and query of the question what became of a payment. */
export function questionPath({ account_id, id }: PaymentKey): string {
  return `/payments/${encodeURIComponent(id)}?${new URLSearchParams({ account_id })}`;
}

/** What the portal signs when it asks: no webhook and no link reads like this. */
export function questionText(path: string): string {
  return `GET ${path}`;
}

/** What the gateway signs when it answers; the question is in it, so that it answers no other one. */
export function answerText(path: string, body: string): string {
  return `${questionText(path)}\n${body}`;
}
