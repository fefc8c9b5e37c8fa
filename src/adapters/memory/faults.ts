import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceAdapter } from '../adapter.ts';

/** A method of the port that can fail. */
export type MemoryMethod = Exclude<keyof InvoiceAdapter, 'capabilities' | 'subscribe'>;

interface Fault {
  readonly method: MemoryMethod | undefined;
  readonly error: Error;
  readonly carriedOut: boolean;
}

/** What shall go wrong; can be changed at any time. */
export class MemoryFaults {
  /** Every call is refused with this error until it is set back to `undefined`: the network is down. */
  always: Error | undefined;
  #queue: Fault[] = [];

  /** The next call (of this method, else of any) is refused with the error and does nothing. Several queue up. */
  next(error: Error, method?: MemoryMethod): void {
    this.#queue.push({ method, error, carriedOut: false });
  }

  /** The next call of the method is carried out, but its caller gets the error: the answer was lost. */
  loseAnswer(method: MemoryMethod = 'createPaymentOrder', error: Error = lostAnswer()): void {
    this.#queue.push({ method, error, carriedOut: true });
  }

  /** Nothing goes wrong any more. */
  clear(): void {
    this.always = undefined;
    this.#queue = [];
  }

  /** Does the work of a call, or fails as it was told to. */
  run<Result>(method: MemoryMethod, work: () => Result): Result {
    const at = this.#queue.findIndex((fault) => fault.method === undefined || fault.method === method);
    const [fault] = at === -1 ? [] : this.#queue.splice(at, 1);
    const refusal = (fault?.carriedOut ? undefined : fault?.error) ?? this.always;
    if (refusal) throw refusal;
    const result = work();
    if (fault) throw fault.error;
    return result;
  }
}

function lostAnswer(): InvoiceError {
  return new InvoiceError('timeout', 'the answer was lost');
}
