import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { MemoryAdapter } from '../../src/adapters/memory/index.ts';
import { tags } from '../package/built.ts';
import { launchPuppet } from './helpers.ts';
import { serveElements, type ElementsServer } from './serve-elements.ts';
import { WAIT_LIMIT } from './support/limits.ts';
import { expect, test } from './support/test.ts';

/** Caches, the context root and compiled templates come with the first rounds and stay. */
const WARM_UP = 20;

interface Counts {
  readonly instances: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** What is mounted, and what it shows when it is there. */
interface Mounted {
  readonly tag: 'my-invoices' | 'invoice-detail' | 'invoice-checkout';
  /** Tag of a shadow tree in it to look into; its own without one. */
  readonly inside?: string;
  readonly ready: string;
  /** How often; what is found is exact, so that more of it tells nothing new. */
  readonly rounds: number;
}

const MOUNTED: readonly Mounted[] = [
  { tag: 'my-invoices', inside: 'invoice-list', ready: '[part~="row"]', rounds: 300 },
  { tag: 'invoice-detail', ready: '[part~="pay-button"]:not([inert] *)', rounds: 100 },
  { tag: 'invoice-checkout', ready: '[part~="pay-button"]:not([inert] *)', rounds: 100 },
];

interface Rounds {
  readonly rounds: number;
  /** Whether each round has a provider of its own. */
  readonly mode: 'element' | 'provider';
  readonly leak: boolean;
}

/** Runs in the page, once: something to pay, and an order of it. */
async function makeOrder(): Promise<void> {
  const { adapter } = window as unknown as { adapter: MemoryAdapter };
  const invoice = adapter.invoices.find(({ payable }) => payable)!;
  const { id, version, balance } = invoice;
  const order = await adapter.createPaymentOrder(
    {
      items: [{ id, version, amount: balance }],
      currency: balance.currency,
      returnUrl: location.href,
      idempotencyKey: 'leaks',
    },
    { signal: new AbortController().signal },
  );
  Object.assign(window, { attributes: { 'invoice-id': id, 'order-id': order.id } });
}

/** Runs in the page: mounts and unmounts the elements, each round until they show what they are for. */
async function mountAndUnmount({ tag, inside, ready }: Mounted, { rounds, mode, leak }: Rounds): Promise<void> {
  const kept = ((window as unknown as { kept?: unknown[] }).kept ??= []);
  const { adapter, attributes } = window as unknown as { adapter: object; attributes: Record<string, string> };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const createProvider = () => Object.assign(document.createElement('invoice-provider'), { adapter });
  const lasting = createProvider();
  document.body.append(lasting);
  for (let round = 0; round < rounds; round++) {
    const provider = mode === 'provider' ? createProvider() : lasting;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    provider.append(element);
    document.body.append(provider);
    await element.updateComplete;
    const shown = () =>
      (inside ? element.shadowRoot?.querySelector(inside) : element)?.shadowRoot?.querySelector(ready);
    while (!shown()) await frame();
    (mode === 'provider' ? provider : element).remove();
    if (leak) {
      kept.push(element);
      document.addEventListener('never', () => element);
    }
  }
  lasting.remove();
  await frame();
}

test.describe('mounting and unmounting', () => {
  let server: ElementsServer;
  let browser: Browser;
  let page: Page;
  let devtools: CDPSession;

  test.beforeAll(async () => {
    server = await serveElements();
    browser = await launchPuppet('chromium');
    page = await browser.newPage();
    page.setDefaultTimeout(WAIT_LIMIT);
    devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    await page.goto(server.url);
    await page.waitForFunction(() => 'adapter' in window);
    await page.evaluate(makeOrder);
  });
  test.afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** Instances of our classes, listeners and nodes that live on after everything unreachable was collected. */
  async function count(): Promise<Counts> {
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
    let instances = 0;
    for (const tag of tags) {
      const prototype = await page.evaluateHandle((name) => customElements.get(name)?.prototype as object, tag);
      const found = await page.queryObjects(prototype);
      instances += await found.evaluate((list) => list.length);
      await found.dispose();
      await prototype.dispose();
    }
    return { instances, listeners: metric('JSEventListeners'), nodes: metric('Nodes') };
  }

  /** Counts when nothing changes any more: two readings agree. */
  async function countSettled(): Promise<Counts> {
    let last = await count();
    await expect(async () => {
      const previous = last;
      last = await count();
      expect(last).toStrictEqual(previous);
    }).toPass({ intervals: [0] });
    return last;
  }

  /** Mounts and unmounts; returns the counts of before, after rounds that warm up. */
  async function run(mounted: Mounted, mode: Rounds['mode'], leak = false): Promise<Counts> {
    await page.evaluate(mountAndUnmount, mounted, { rounds: WARM_UP, mode, leak: false });
    const earlier = await countSettled();
    await page.evaluate(mountAndUnmount, mounted, { rounds: mounted.rounds, mode, leak });
    return earlier;
  }

  for (const mounted of MOUNTED) {
    for (const [mode, where] of [
      ['element', 'under one provider'],
      ['provider', 'with a provider each'],
    ] as const) {
      test(`<${mounted.tag}> ${mounted.rounds} times leaves nothing behind ${where}`, async () => {
        const earlier = await run(mounted, mode);
        // The last round may still be ending; a leak stays however long one waits.
        await expect(async () => {
          const { instances, listeners, nodes } = await count();
          expect(instances).toBeLessThanOrEqual(earlier.instances);
          expect(listeners).toBeLessThanOrEqual(earlier.listeners);
          expect(nodes - earlier.nodes).toBeLessThan(mounted.rounds);
        }).toPass();
      });
    }
  }

  test('would see a leak', async () => {
    const mounted = MOUNTED[0]!;
    const earlier = await run(mounted, 'element', true);
    const { instances, listeners, nodes } = await countSettled();
    const left = [instances - earlier.instances, listeners - earlier.listeners, nodes - earlier.nodes];
    expect(Math.min(...left)).toBeGreaterThanOrEqual(mounted.rounds);
  });
});
