import type { InvoiceId } from './invoice.ts';
import type { Money } from './money.ts';

/** Opaque id of a payment order. */
export type PaymentOrderId = string;

/**
 * Sent with a POST so that the server carries it out once, however often it arrives.
 * Source: draft-ietf-httpapi-idempotency-key-header.
 */
export type IdempotencyKey = string;

/**
 * - `open`: waits for a payment.
 * - `processing`: a payment is under way; its end is not known yet.
 * - `settled`: paid, every invoice in it settled.
 * - `declined`, `expired`, `cancelled`: ended without a payment; its invoices are free again.
 */
export const PAYMENT_ORDER_STATUSES = ['open', 'processing', 'settled', 'declined', 'expired', 'cancelled'] as const;

/** One of {@link PAYMENT_ORDER_STATUSES}. */
export type PaymentOrderStatus = (typeof PAYMENT_ORDER_STATUSES)[number];

/** What of an order goes to one invoice. */
export interface Allocation {
  readonly invoiceId: InvoiceId;
  readonly amount: Money;
  /** What people call the invoice; its id is shown without it. */
  readonly invoiceNumber?: string | undefined;
  /** What it bills in a few words, such as the hostname. */
  readonly description?: string | undefined;
  /** The invoice's page; goes through `safeUrl`. */
  readonly invoiceLink?: string | undefined;
}

/** How one try to pay an order stands. */
export const ORDER_PAYMENT_STATUSES = ['processing', 'succeeded', 'declined', 'cancelled'] as const;

/** One try to pay an order by a gateway. */
export interface OrderPayment {
  /** Tells one try from the next. */
  readonly id?: string | undefined;
  /** Id of the gateway. */
  readonly gateway: string;
  readonly status: (typeof ORDER_PAYMENT_STATUSES)[number];
  /** What the gateway charges or charged: the order's total and the fee. */
  readonly amount?: Money | undefined;
  /** Of `amount`, what the gateway takes for itself. */
  readonly fee?: Money | undefined;
  /** The gateway's own page, while the payment waits for the person there; goes through `safeUrl` and the host's list. */
  readonly redirectUrl?: string | undefined;
  /** Why it was declined, as a short code of the gateway. */
  readonly reason?: string | undefined;
}

/** One payment that covers one or many invoices of one currency. */
export interface PaymentOrder {
  readonly id: PaymentOrderId;
  readonly status: PaymentOrderStatus;
  readonly total: Money;
  readonly allocations: readonly Allocation[];
  /** Where the person pays; goes through `safeUrl` and the host's list of origins. */
  readonly checkoutUrl?: string | undefined;
  /** When an unpaid order ends, as an RFC 3339 timestamp. */
  readonly expiresAt?: string | undefined;
  /** When it was settled, as an RFC 3339 timestamp. */
  readonly paidAt?: string | undefined;
  /** The last try to pay it. An open order whose last payment was declined can be paid again. */
  readonly payment?: OrderPayment | undefined;
  /** The receipt of a settled order; goes through `safeUrl`. */
  readonly receiptUrl?: string | undefined;
  /** Where the person came from; goes through `safeUrl`. */
  readonly returnUrl?: string | undefined;
  /** Money that arrived when there was nothing left to settle: account credit now. */
  readonly credited?: Money | undefined;
}

/** An invoice as the person saw it when they decided to pay. */
export interface PayableItem {
  readonly id: InvoiceId;
  readonly version: string;
  /** What goes to this invoice; normally its balance. */
  readonly amount: Money;
}

/** What a new order is made of. All amounts are of one currency. */
export interface PaymentOrderRequest {
  readonly items: readonly PayableItem[];
  readonly currency: string;
  /** Same-origin URL that the checkout returns to. */
  readonly returnUrl: string;
  readonly idempotencyKey: IdempotencyKey;
}

/** How an order is paid. */
export interface PayRequest {
  /** Id of the gateway. */
  readonly gateway: string;
  /** What the person saw and agreed to: the order's total and the gateway's fee. Another one is refused with `changed`. */
  readonly amount?: Money | undefined;
  /** Same-origin URL that the gateway's own page returns to. */
  readonly returnUrl?: string | undefined;
  readonly idempotencyKey: IdempotencyKey;
}

/** A way to pay. */
export interface Gateway {
  readonly id: string;
  readonly label: string;
  /** One sentence for the person who chooses. */
  readonly description?: string | undefined;
  /** Smallest total that it takes, per currency. */
  readonly minimums?: readonly Money[] | undefined;
  /** What it adds to the total that was asked about, computed by the billing system on the whole of it. */
  readonly fee?: Money | undefined;
}

/** Whether the order is over: nothing that happens later changes it. */
export function isOrderOver({ status }: PaymentOrder): boolean {
  return status !== 'open' && status !== 'processing';
}

/**
 * What an order request says, independent of the order of its items: equal requests have equal texts.
 * The scope keeps two accounts of one browser apart.
 */
export function orderFingerprint(items: readonly PayableItem[], currency: string, scope: string): string {
  const parts = items.map(({ id, version, amount }) => JSON.stringify([id, version, amount.amount]));
  return JSON.stringify([scope, currency, parts.sort()]);
}

/**
 * The idempotency key of an order: a pure function of what is paid, so that a double click, a second tab, a reload
 * or a retry after a time-out sends the same key. `attempt` moves only after a definite end of the last order.
 */
export function orderKey(fingerprint: string, attempt: number): IdempotencyKey {
  const text = `${fingerprint}#${attempt}`;
  // Four seeds make 212 bits. The server also compares the bodies, so a clash is refused (`key-reused`), never paid.
  return `ie1-${[1, 2, 3, 4].map((seed) => hash53(text, seed).toString(36).padStart(11, '0')).join('')}`;
}

/** What a payment says: with an attempt it makes the key of one try to pay an order by a gateway. */
export function paymentFingerprint(orderId: PaymentOrderId, gateway: string, scope: string): string {
  return JSON.stringify([scope, orderId, gateway]);
}

/** cyrb53 by bryc, public domain: github.com/bryc/code. Synchronous, unlike crypto.subtle, and there on any origin. */
function hash53(text: string, seed: number): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
