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
  readonly idempotencyKey: IdempotencyKey;
}

/** A way to pay. */
export interface Gateway {
  readonly id: string;
  readonly label: string;
  /** Smallest total that it takes, per currency. */
  readonly minimums?: readonly Money[] | undefined;
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
