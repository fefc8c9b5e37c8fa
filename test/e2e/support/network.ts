import { expect, type BrowserContext, type Page, type Request, type Route } from '@playwright/test';

/** Addresses of the API that pay. */
export const ORDERS = /\/payment-orders$/;
export const PAYMENTS = /\/payment-orders\/[^/]+\/payments$/;

type Place = Page | BrowserContext;

/** Keeps the addresses that are asked for from now on, such as `POST /api/v1/payment-orders`. */
export function recordRequests(place: Place, matching = /\/api\/v1\//): string[] {
  const seen: string[] = [];
  place.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (matching.test(pathname)) seen.push(`${request.method()} ${pathname}${search}`);
  });
  return seen;
}

/** Keeps the addresses of the API that something is sent to from now on. */
export function recordPosts(place: Place): string[] {
  const seen: string[] = [];
  place.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() === 'POST' && pathname.startsWith('/api/')) seen.push(pathname);
  });
  return seen;
}

/** POSTs to the address stop here until so many of them have come; then all go on in the same moment. */
export async function meet(context: BrowserContext, address: RegExp, count: number): Promise<void> {
  const waiting: Route[] = [];
  await context.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    waiting.push(route);
    if (waiting.length === count) await Promise.all(waiting.map((each) => each.continue()));
  });
}

/** A request that was stopped on its way. */
export interface Stopped {
  /** Resolves when the next POST to the address has come this far. */
  readonly here: Promise<Request>;
  /** From now on requests pass. */
  end(): Promise<void>;
}

/**
 * What happens to the next POST to the address.
 * - `held`: it reaches the server, the answer is held back for ever. - `lost`: it reaches the server, the connection
 *   breaks before the answer. - `stuck`: it never reaches the server, and nothing comes back.
 */
export async function stop(page: Page, address: RegExp, fate: 'held' | 'lost' | 'stuck'): Promise<Stopped> {
  let arrive: (request: Request) => void = () => undefined;
  const here = new Promise<Request>((resolve) => (arrive = resolve));
  let first = true;
  const handler = async (route: Route) => {
    if (!first || route.request().method() !== 'POST') return route.fallback();
    first = false;
    if (fate !== 'stuck') await route.fetch();
    if (fate === 'lost') await route.abort('connectionreset');
    arrive(route.request());
  };
  await page.route(address, handler);
  return { here, end: () => page.unroute(address, handler) };
}

/** The pages that hold an event stream now. */
export function watchStreams(context: BrowserContext): () => Page[] {
  const open = new Map<Request, Page>();
  context.on('request', (request) => {
    if (request.url().endsWith('/api/v1/events')) open.set(request, request.frame().page());
  });
  const end = (request: Request) => open.delete(request);
  context.on('requestfinished', end);
  context.on('requestfailed', end);
  return () => [...open.values()].filter((page) => !page.isClosed());
}

/** Waits until it is so, for what no page shows. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(holds, { message: holds.toString() }).toBe(true);
}
