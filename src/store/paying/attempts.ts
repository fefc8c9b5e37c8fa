import { orderKey } from '../../domain/payment-order.ts';

/**
 * Numbers the attempts at one order. The number is part of the idempotency key: it stays through double clicks, second
 * tabs, reloads and time-outs, and moves only after a definite end of the last order.
 */
export interface AttemptCounter {
  /** The current attempt at this order, from 0. */
  current(fingerprint: string): number;
  /** The attempt `from` came to a definite end: moves on, unless another tab did already. */
  moveOn(fingerprint: string, from: number): Promise<void>;
}

const PREFIX = 'invoice-elements/attempt/';

function readStorage(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage can be forbidden (private modes, sandboxed frames); the counter then lives as long as the page.
    return null;
  }
}

function writeStorage(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: see readStorage.
  }
}

async function underLock(name: string, task: () => void): Promise<void> {
  try {
    await navigator.locks.request(name, task);
  } catch {
    // Absent on plain http, forbidden in sandboxed frames.
    task();
  }
}

/** Makes the counter of one provider. With a scope it is shared by all tabs of the browser; without, it is of this page. */
export function createAttemptCounter(scope: string | undefined): AttemptCounter {
  const own = new Map<string, number>();
  const nameOf = (fingerprint: string) => PREFIX + orderKey(fingerprint, 0);
  const current = (fingerprint: string) => {
    const stored = scope === undefined ? null : readStorage(nameOf(fingerprint));
    const shared = Number(stored);
    return Math.max(Number.isSafeInteger(shared) ? shared : 0, own.get(fingerprint) ?? 0);
  };
  return {
    current,
    async moveOn(fingerprint, from) {
      const move = () => {
        const next = Math.max(current(fingerprint), from + 1);
        own.set(fingerprint, next);
        if (scope !== undefined) writeStorage(nameOf(fingerprint), String(next));
      };
      await (scope === undefined ? Promise.resolve(move()) : underLock(nameOf(fingerprint), move));
    },
  };
}
