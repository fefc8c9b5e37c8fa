import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import type { Clock } from './clock.ts';
import { allByRole, byRole, namesOf, queryByRole, textOf } from './queries.ts';
import { preventEvents, recordEvents } from './record-events.ts';
import { lostConnection, never, problem, type Step } from './scripted-fetch.ts';
import { scriptedServer, serveBar, TIMEOUT, wireRow, wireRows, type Route } from './scripted-server.ts';
import { settled, waitUntil } from './wait.ts';

/** A scripted server. */
export type Server = ReturnType<typeof scriptedServer>;

/** The first page of the list. */
export const page = wireRows(wireRow(1), wireRow(2));
/** The numbers of the invoices in the list. */
export const invoicesOf = (root: Element) => namesOf(root, 'link').filter((name) => name.startsWith('INV-'));
/** What the bar says. */
export const bar = (root: Element) => textOf(byRole(root, 'region', 'Mass Payment'));
/** The button that pays. */
export const payButton = (root: Element) => byRole(root, 'button', 'Mass Payment') as HTMLButtonElement;
/** Whether an alert says so. */
export const hasAlert = (root: Element, text: string) => {
  const alert = queryByRole(root, 'alert');
  return alert !== undefined && textOf(alert).includes(text);
};
/** The idempotency key of a request. */
export const keyOf = ({ headers }: Server['seen'][number]) => headers.get('Idempotency-Key');
/** What of a request makes it the same one. */
export const said = (request: Server['seen'][number]) => [keyOf(request), request.body];

/** Waits for the first page of the list. */
export async function loaded(root: Element): Promise<void> {
  await waitUntil(() => invoicesOf(root).length > 0, 'a list');
  await settled();
}
/** Waits for an alert that says so. */
export async function alerted(root: Element, text: string): Promise<void> {
  const actual = () => allByRole(root, 'alert').map(textOf).join(' | ');
  await waitUntil(() => hasAlert(root, text), `an alert that says "${text}"`, actual);
  await settled();
}

/** A page whose two invoices are ticked. */
export async function ready(server: Server, options = {}): Promise<InvoiceProvider> {
  const provider = await serveBar(server, options);
  await loaded(provider);
  byRole(provider, 'checkbox', 'Select invoice INV-1').click();
  byRole(provider, 'checkbox', 'Select invoice INV-2').click();
  await settled();
  return provider;
}

/** The same, and Mass Payment is pressed; the host goes to the checkout by itself. */
export async function pressed(routes: Partial<Record<Route, readonly Step[]>>, options = {}) {
  const server = scriptedServer(routes);
  const provider = await ready(server, options);
  preventEvents(provider, 'invoice-checkout-request');
  const errors = recordEvents(provider, 'invoice-error');
  payButton(provider).click();
  return { server, provider, errors };
}

/** What leaves it open whether a request was carried out, its code, and what of the sentence tells it apart. */
export const faults: [name: string, step: Step, code: string, sentence: string][] = [
  ['offline or a network error', lostConnection(), 'network', 'can’t be reached'],
  ['a time-out', never, 'timeout', 'took too long'],
  ['a 5xx', problem(503, 'down'), 'server', 'has a problem'],
];

/** Lets the attempts of an unanswered request time out, those of the numbers `from` to `to`. */
export async function timeOutAttempts(
  clock: Clock,
  server: Server,
  route: Route,
  from: number,
  to: number,
): Promise<void> {
  for (let count = from; count <= to; count++) {
    await waitUntil(() => server.sent(route).length >= count, `request ${count} of ${route}`);
    await settled();
    clock.fireAll((milliseconds) => milliseconds === TIMEOUT);
  }
}
