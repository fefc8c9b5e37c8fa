import type { InvoiceAdapter, RequestOptions } from '../../adapters/adapter.ts';
import { validateOrder } from '../../adapters/boundary.ts';
import type { PaymentOrder, PaymentOrderId } from '../../domain/payment-order.ts';
import type { AttemptCounter } from './attempts.ts';

/** What paying needs from its surroundings. */
export interface PayingContext {
  readonly adapter: InvoiceAdapter;
  readonly attempts: AttemptCounter;
  /** Names the signed-in account. */
  readonly scope: string | undefined;
  /** Same-origin URL that the checkout, or the gateway, returns to. */
  readonly returnUrl: string;
  readonly options: RequestOptions;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Milliseconds between look-ups of a twin request that runs elsewhere. */
export const TWIN_WAITS = [500, 1000, 2000, 4000];

/** Server's codes that say: look at the invoices again. A `conflict` without a code says the same. */
const CHANGED = new Set(['changed', 'invoice-not-payable', 'unknown-invoice', 'conflict']);

/** Whether a refusal says that something is not as the person saw it. */
export function saysChanged({
  problem,
  code,
}: {
  readonly problem?: string | undefined;
  readonly code: string;
}): boolean {
  return CHANGED.has(problem ?? code);
}

/** The order as it is now, or `undefined` when nobody can tell. */
export async function readOrder(
  { adapter, options }: PayingContext,
  id: PaymentOrderId | undefined,
): Promise<PaymentOrder | undefined> {
  if (id === undefined || !adapter.getPaymentOrder) return undefined;
  try {
    return validateOrder(await adapter.getPaymentOrder(id, options));
  } catch {
    return undefined;
  }
}
