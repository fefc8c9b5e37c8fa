import type { LitElement, ReactiveController } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import type { PaymentOrderId } from '../../domain/payment-order.ts';
import { Teller } from '../aids/announcer.ts';
import { FocusKeeper } from '../aids/focus-keeper.ts';

/** The longest wait that a timer of the browser takes, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

const controllers = new WeakMap<LitElement, CheckoutController>();

/** The one controller of a checkout; made with its first view. */
export function controllerOf(host: LitElement): CheckoutController {
  const controller = controllers.get(host) ?? new CheckoutController(host);
  controllers.set(host, controller);
  return controller;
}

/** What a checkout has besides the order: the gateway that is ticked, the focus, and the clock. */
export class CheckoutController implements ReactiveController {
  /** Counts down to the next payment that the server takes. */
  readonly payWait: CountdownController;
  /** Counts down to the next load that the server takes. */
  readonly loadWait: CountdownController;
  /** Tells what becomes of the payment. */
  readonly teller = new Teller();
  readonly #host: LitElement;
  #choice: { readonly orderId: PaymentOrderId; readonly gateway: string } | undefined;
  #deadline: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.payWait = new CountdownController(host);
    this.loadWait = new CountdownController(host);
    // The focus of something that goes away moves to the heading of what comes.
    new FocusKeeper(host, { next: ['[data-focus]'] });
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#deadline = undefined;
  }

  /** Id of the gateway that the person ticked for this order. */
  chosenFor(orderId: PaymentOrderId): string | undefined {
    return this.#choice?.orderId === orderId ? this.#choice.gateway : undefined;
  }

  /** The person ticks a gateway. */
  choose(orderId: PaymentOrderId, gateway: string): void {
    this.#choice = { orderId, gateway };
    this.#host.requestUpdate();
  }

  /**
   * Calls back once when the time comes, in milliseconds since 1970. One that has passed already is the server's to
   * judge: its clock may be another.
   */
  at(time: number | undefined, callback: () => void): void {
    if (time === this.#deadline) return;
    clearTimeout(this.#timer);
    this.#deadline = time;
    const wait = (time ?? 0) - Date.now();
    if (wait > 0 && wait <= LONGEST) this.#timer = setTimeout(callback, wait);
  }
}
