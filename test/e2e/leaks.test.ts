import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { tags } from '../package/built.ts';
import { launchPuppet } from './helpers.ts';
import { serveElements, type ElementsServer } from './serve-elements.ts';

const ROUNDS = 300;
/** Caches, the context root and compiled templates come with the first rounds and stay. */
const WARM_UP = 20;

interface Counts {
  readonly instances: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** Runs in the page: mounts and unmounts the elements, each round until its rows are there. */
async function mountAndUnmount(rounds: number, mode: 'element' | 'provider', leak: boolean): Promise<void> {
  const kept = ((window as unknown as { kept?: unknown[] }).kept ??= []);
  const adapter = (window as unknown as { adapter: object }).adapter;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const createProvider = () => Object.assign(document.createElement('invoice-provider'), { adapter });
  const lasting = createProvider();
  document.body.append(lasting);
  for (let round = 0; round < rounds; round++) {
    const provider = mode === 'provider' ? createProvider() : lasting;
    const elements = document.createElement('my-invoices');
    provider.append(elements);
    document.body.append(provider);
    const list = await elements.updateComplete.then(() => elements.shadowRoot?.querySelector('invoice-list'));
    while (!list?.shadowRoot?.querySelector('[part~="row"]')) await frame();
    (mode === 'provider' ? provider : elements).remove();
    if (leak) {
      kept.push(elements);
      document.addEventListener('never', () => elements);
    }
  }
  lasting.remove();
  await frame();
}

describe('mounting and unmounting <my-invoices>', () => {
  let server: ElementsServer;
  let browser: Browser;
  let page: Page;
  let devtools: CDPSession;

  before(async () => {
    server = await serveElements();
    browser = await launchPuppet('chromium');
    page = await browser.newPage();
    devtools = await page.createCDPSession();
    await devtools.send('Performance.enable');
    await page.goto(server.url);
    await page.waitForFunction(() => 'adapter' in window);
  });
  after(async () => {
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

  /** What `ROUNDS` rounds leave behind. */
  async function leftBy(mode: 'element' | 'provider', leak = false): Promise<Counts> {
    await page.evaluate(mountAndUnmount, WARM_UP, mode, false);
    const earlier = await count();
    await page.evaluate(mountAndUnmount, ROUNDS, mode, leak);
    const later = await count();
    return {
      instances: later.instances - earlier.instances,
      listeners: later.listeners - earlier.listeners,
      nodes: later.nodes - earlier.nodes,
    };
  }

  it('leaves nothing behind under one provider', async () => {
    const { instances, listeners, nodes } = await leftBy('element');
    expect({ instances, listeners }).to.deep.equal({ instances: 0, listeners: 0 });
    expect(nodes).to.be.below(ROUNDS);
  });

  it('leaves nothing behind with a provider each', async () => {
    const { instances, listeners, nodes } = await leftBy('provider');
    expect({ instances, listeners }).to.deep.equal({ instances: 0, listeners: 0 });
    expect(nodes).to.be.below(ROUNDS);
  });

  it('would see a leak', async () => {
    const { instances, listeners, nodes } = await leftBy('element', true);
    expect(instances).to.be.at.least(ROUNDS);
    expect(listeners).to.be.at.least(ROUNDS);
    expect(nodes).to.be.at.least(ROUNDS);
  });
});
