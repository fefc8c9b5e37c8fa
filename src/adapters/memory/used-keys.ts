import type { IdempotencyKey, PaymentOrderId } from '../../domain/payment-order.ts';
import { refuse } from './refusals.ts';

interface UsedKey {
  /** What the request said. */
  readonly fingerprint: string;
  readonly orderId: PaymentOrderId;
  readonly madeOrder: boolean;
}

/** The idempotency keys that were seen, so that each is carried out once. */
export class UsedKeys {
  readonly #keys = new Map<IdempotencyKey, UsedKey>();

  /** The order of the same request, if it came before. Refuses keys that are none, and one that said something else. */
  replay(key: IdempotencyKey, fingerprint: string): PaymentOrderId | undefined {
    if (key === '') refuse('key-required');
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) refuse('invalid-key');
    const used = this.#keys.get(key);
    if (used && used.fingerprint !== fingerprint) refuse('key-reused');
    return used?.orderId;
  }

  add(key: IdempotencyKey, used: UsedKey): void {
    this.#keys.set(key, used);
  }

  /** The order that a key made. */
  orderOf(key: IdempotencyKey): PaymentOrderId | undefined {
    const used = this.#keys.get(key);
    return used?.madeOrder ? used.orderId : undefined;
  }
}
