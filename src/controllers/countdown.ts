import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InvoiceError } from '../domain/errors.ts';

/** Counts the seconds that a server asked to wait; the host is drawn anew each second until they are over. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #error: InvoiceError | undefined;
  #end = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whole seconds left of the wait that the error asks for, counted from when it was first seen; 0 without one. */
  left(error: InvoiceError | undefined): number {
    // A message that is taken away does not end the wait.
    if (error && error !== this.#error) {
      this.#end = Date.now() + (error.retryAfter ?? 0) * 1000;
      this.#error = error;
    }
    const left = Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
    clearTimeout(this.#timer);
    if (left > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), 1000);
    return left;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
