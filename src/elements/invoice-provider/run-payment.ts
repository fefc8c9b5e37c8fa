import type { InvoiceAdapter } from '../../adapters/adapter.ts';
import { validateDetail } from '../../adapters/boundary.ts';
import { InvoiceError, toInvoiceError } from '../../domain/errors.ts';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import { safeRedirect } from '../../domain/safe-url.ts';
import { emit } from '../../events.ts';
import { createAttemptCounter, type AttemptCounter } from '../../store/attempts.ts';
import { createOrder } from '../../store/create-order.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { PaymentIntent } from '../../store/payment.ts';
import { emitError } from './emit-error.ts';
import { warnAttribute, words } from './settings.ts';

/** Invoices that are read again at one time after a conflict. */
const PARALLEL_READS = 6;
/** Milliseconds that the browser has to leave for the checkout. */
const PATIENCE = 5000;
/** Ends after which the list on screen may be out of date. */
const RELOADS: ReadonlySet<string> = new Set(['changed', 'settled', 'running']);
/** Query parameter that the checkout comes back with. */
const RETURN_PARAMETER = 'invoice-order';

const counters = new Map<string, AttemptCounter>();
const unscoped = new WeakMap<InvoiceStore, AttemptCounter>();
const running = new WeakMap<InvoiceStore, PaymentIntent>();

function attemptsOf(store: InvoiceStore): AttemptCounter {
  const { scope } = store.state.settings;
  const known = scope === undefined ? unscoped.get(store) : counters.get(scope);
  const counter = known ?? createAttemptCounter(scope);
  if (scope === undefined) unscoped.set(store, counter);
  else counters.set(scope, counter);
  return counter;
}

function returnUrl(): string {
  const url = new URL(location.href);
  url.searchParams.delete(RETURN_PARAMETER);
  return url.href;
}

/**
 * Carries out a payment that the store has begun: makes the order, tells the store how it ended, and goes to the
 * checkout. Nothing aborts it; a request that was sent is followed to its answer. A second call for the same is ignored.
 */
export async function runPayment(
  host: HTMLElement,
  adapter: InvoiceAdapter,
  store: InvoiceStore,
  intent: PaymentIntent,
): Promise<void> {
  const { payment } = store.state;
  // A late call, for a payment that has come to its end meanwhile, must not send it again.
  if (payment.phase !== 'creating' || payment.intent !== intent || running.get(store) === intent) return;
  running.set(store, intent);
  const { localizer, scope } = store.state.settings;
  const options = { signal: new AbortController().signal, locale: localizer.locale };
  const outcome = await createOrder(adapter, intent, {
    attempts: attemptsOf(store),
    scope,
    again: payment.again,
    returnUrl: returnUrl(),
    options,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const { payment: now } = store.state;
  // Another adapter came meanwhile, perhaps with a payment of its own: what this one answers is nobody's any more.
  if (now.phase !== 'creating' || now.intent !== intent) return;
  running.delete(store);
  store.movePayment(outcome.phase === 'running' ? { ...outcome, order: allowed(outcome.order, store) } : outcome);
  if (outcome.phase === 'redirecting') goToCheckout(host, store, outcome.order);
  if (outcome.phase === 'settled') {
    store.deselect(intent.items.map(({ id }) => id));
    emit(host, 'invoice-pay-complete', { order: outcome.order });
  }
  if (outcome.phase === 'changed') await readAgain(adapter, store, intent, options);
  if (RELOADS.has(outcome.phase)) store.reload();
  if ('error' in outcome) emitError(host, outcome.error);
}

/** The order with its checkout URL only where a redirect may go. */
function allowed(order: PaymentOrder | undefined, store: InvoiceStore): PaymentOrder | undefined {
  return order && { ...order, checkoutUrl: checkoutUrl(order, store) };
}

function checkoutUrl(order: PaymentOrder, { state }: InvoiceStore): string | undefined {
  return safeRedirect(order.checkoutUrl, location.href, parseOrigins(state.settings.checkoutOrigins));
}

/** Origins from `checkout-origins`, such as `https://pay.example`; what is none is left out with a warning. */
function parseOrigins(text: string | undefined): readonly string[] {
  return words(text ?? '').flatMap((word) => {
    const origin = URL.canParse(word) ? new URL(word).origin : 'null';
    if (origin !== 'null') return [origin];
    warnAttribute('checkout-origins', word, 'expected origins such as "https://pay.example".');
    return [];
  });
}

function goToCheckout(host: HTMLElement, store: InvoiceStore, order: PaymentOrder): void {
  const url = checkoutUrl(order, store);
  if (url === undefined) {
    const error = new InvoiceError(
      'bad-response',
      'the checkout URL is missing, unsafe or of an origin that is not allowed',
      {
        path: 'checkoutUrl',
      },
    );
    store.movePayment({ phase: 'failed', error });
    emitError(host, error);
  } else if (emit(host, 'invoice-checkout-request', { order, url })) {
    location.assign(url);
    // Still here after a while (a download, a fragment, a stopped load): one may press again, and gets the same order.
    const { payment } = store.state;
    setTimeout(() => store.state.payment === payment && store.movePayment({ phase: 'idle' }), PATIENCE);
  } else {
    store.movePayment({ phase: 'idle' });
  }
}

/** After a conflict every invoice of the intent is read again, also those that are on other pages. */
async function readAgain(
  adapter: InvoiceAdapter,
  store: InvoiceStore,
  { items }: PaymentIntent,
  options: Parameters<InvoiceAdapter['getInvoice']>[1],
): Promise<void> {
  for (let at = 0; at < items.length; at += PARALLEL_READS) {
    const batch = items.slice(at, at + PARALLEL_READS);
    const read = await Promise.allSettled(
      batch.map(async ({ id }) => validateDetail(await adapter.getInvoice(id, options))),
    );
    store.refreshSelection(read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])));
    const gone = batch.filter((_, index) => {
      const result = read[index];
      return result?.status === 'rejected' && toInvoiceError(result.reason).code === 'not-found';
    });
    store.deselect(gone.map(({ id }) => id));
  }
}
