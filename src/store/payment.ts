import type { InvoiceError } from '../domain/errors.ts';
import type { InvoiceId } from '../domain/invoice.ts';
import { addMoney, type Money } from '../domain/money.ts';
import type { PayableItem, PaymentOrder, PaymentOrderId } from '../domain/payment-order.ts';

/** An invoice to pay, and how the person knows it. */
export interface IntentItem extends PayableItem {
  /** What people call it; its id is shown without it. */
  readonly number?: string | undefined;
  /** What it owed when the person decided; another amount than this is a part of it. */
  readonly balance?: Money | undefined;
}

/** What the person asked to pay. */
export interface PaymentIntent {
  /** What goes to each invoice; empty for an order that is there already. */
  readonly items: readonly IntentItem[];
  /** Sum of the items, or the order's total. */
  readonly total: Money;
  /** The order to pay; without it one is made of the items. */
  readonly order?: PaymentOrder | undefined;
  /** Id of the gateway, where the person chose it here and not at the checkout. */
  readonly gateway?: string | undefined;
  /** What the gateway takes on top of the total, as the person saw it. */
  readonly fee?: Money | undefined;
}

/** What the person is charged: the total, and the gateway's fee on it. */
export function chargeOf({ total, fee }: Pick<PaymentIntent, 'total' | 'fee'>): Money {
  return fee ? addMoney(total, fee) : total;
}

/** What an invoice was when the person chose it, and what it is now. */
export interface Difference {
  readonly id: InvoiceId;
  /** What people call it; of an order or a fee its id. */
  readonly number: string;
  /**
   * - `paid`: settled meanwhile. - `gone`: not there any more. - `blocked`: can't be paid now, for another reason.
   * - `amount`: owes another amount. - `fee`: the gateway takes another fee.
   */
  readonly kind: 'paid' | 'gone' | 'blocked' | 'amount' | 'fee';
  /** What the person saw. */
  readonly before: Money;
  /** What it is now; of `amount` and `fee`. */
  readonly now?: Money | undefined;
}

/** What a second look found. */
export interface FoundDifferences {
  readonly differences: readonly Difference[];
  /** What is left to pay; `undefined` when nothing is. */
  readonly intent: PaymentIntent | undefined;
}

/**
 * Where a payment stands. Drawn in CONTRIBUTING.md; the steps between are in `payment-machine.ts`.
 *
 * - `idle`: nothing is under way.
 * - `checking`: what is to be paid is read again; nothing was sent yet.
 * - `changed`: it is not what the person saw; the differences are being put together.
 * - `confirming`: the differences and the new sum are shown; the person says yes or no.
 * - `creating`: the request that makes or pays the order is under way; no second one starts.
 * - `redirecting`: the browser leaves for the checkout or the gateway.
 * - `settling`: an order is followed until it is over.
 * - `paid`, `refused`, `expired`: the ends.
 * - `unknown`: the answer was lost; the same request is looked up or sent again, never a new one.
 */
export type PaymentState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'checking'; readonly intent: PaymentIntent }
  | { readonly phase: 'changed'; readonly intent: PaymentIntent; readonly found?: FoundDifferences | undefined }
  | ({ readonly phase: 'confirming' } & FoundDifferences)
  /** `again`: the answer to the same request was lost before, so a refusal of this one says nothing about that. */
  | { readonly phase: 'creating'; readonly intent: PaymentIntent; readonly again?: boolean }
  | { readonly phase: 'redirecting'; readonly intent: PaymentIntent; readonly order: PaymentOrder }
  | {
      readonly phase: 'settling';
      readonly orderId: PaymentOrderId;
      /** As it was last heard of. */
      readonly order?: PaymentOrder | undefined;
      /** Whether it stood in the way of a payment that the person wanted. */
      readonly rival?: boolean | undefined;
    }
  | { readonly phase: 'paid'; readonly order: PaymentOrder }
  /**
   * `error`: the request was refused, and nothing was made; with `orderId`, that order can't be read, and nothing is
   * known of it. `order`: its payment was declined, or it was cancelled.
   */
  | {
      readonly phase: 'refused';
      readonly error?: InvoiceError | undefined;
      readonly orderId?: PaymentOrderId | undefined;
      readonly order?: PaymentOrder | undefined;
    }
  | { readonly phase: 'expired'; readonly order: PaymentOrder }
  | { readonly phase: 'unknown'; readonly intent: PaymentIntent; readonly error: InvoiceError };

/** Names of the phases. */
export type PaymentPhase = PaymentState['phase'];

/** The first state of a payment, and the one after the last. */
export const IDLE: PaymentState = Object.freeze({ phase: 'idle' });

const BUSY: readonly PaymentPhase[] = ['checking', 'changed', 'creating', 'redirecting'];

/** Whether the selection must stay as it is, and no other payment starts: a request that pays it is on its way. */
export function isPaymentBusy({ phase }: PaymentState): boolean {
  return BUSY.includes(phase);
}
