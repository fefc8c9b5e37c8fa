import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { InvoiceError } from '../../domain/errors.ts';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import { emit } from '../../events.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { createAttemptCounter, type AttemptCounter } from '../../store/paying/attempts.ts';
import type { PaymentPage } from '../../store/paying/run-payment.ts';
import type { PaymentEvent } from '../../store/payment-machine.ts';
import { checkoutUrl } from '../payment/checkout-url.ts';
import { emitError } from './emit-error.ts';
import { withoutReturn } from './return-parameter.ts';

/** Milliseconds that the browser has to leave for the checkout. */
const PATIENCE = 5000;

const counters = new Map<string, AttemptCounter>();
const unscoped = new WeakMap<InvoiceStore, AttemptCounter>();

function attemptsOf(store: InvoiceStore): AttemptCounter {
  const { scope } = store.state.settings;
  const known = scope === undefined ? unscoped.get(store) : counters.get(scope);
  const counter = known ?? createAttemptCounter(scope);
  if (scope === undefined) unscoped.set(store, counter);
  else counters.set(scope, counter);
  return counter;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * What payments need of this page.
 * @param waiting Takes those who wait for news; each is called when there is some.
 */
export function createPage(
  host: HTMLElement,
  adapter: InvoiceAdapter,
  store: InvoiceStore,
  signal: AbortSignal,
  waiting: Set<() => void>,
): PaymentPage {
  return {
    signal,
    context: () => ({
      adapter,
      attempts: attemptsOf(store),
      scope: store.state.settings.scope,
      returnUrl: withoutReturn(location.href),
      // Nothing aborts what pays.
      options: { signal: new AbortController().signal, locale: store.state.settings.localizer.locale },
      wait: pause,
    }),
    waitForNews: (milliseconds, ended) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          ended.removeEventListener('abort', wake);
          resolve();
        };
        const timer = setTimeout(wake, milliseconds);
        waiting.add(wake);
        ended.addEventListener('abort', wake);
        if (ended.aborted) wake();
      }),
    leave: (order) => leave(host, store, order),
    onUnauthorized: (error) => emitError(host, error),
  };
}

/** Takes the person away only from a page that they still look at. */
async function leave(host: HTMLElement, store: InvoiceStore, order: PaymentOrder): Promise<PaymentEvent> {
  const url = checkoutUrl(order, store.state.settings);
  if (url === undefined) {
    const message = 'the checkout URL is missing, unsafe or of an origin that is not allowed';
    return { type: 'refuse', error: new InvoiceError('bad-response', message, { path: 'checkoutUrl' }) };
  }
  // A payment that was begun is followed, wherever the person goes.
  const stay: PaymentEvent =
    order.status === 'processing' ? { type: 'follow', orderId: order.id, order } : { type: 'stay' };
  if (!host.isConnected || !emit(host, 'invoice-checkout-request', { order, url })) return stay;
  location.assign(url);
  // Still here after a while (a download, a fragment, a stopped load): one may press again, and gets the same order.
  await pause(PATIENCE);
  return stay;
}
