// Every engine: locks and channels
import { expect } from 'chai';
import type { InvoiceChange } from '../../../../src/adapters/adapter.ts';
import { waitUntil } from '../../../helpers/wait.ts';
import { freshScope, openBrowser } from './tabs.ts';

const change: InvoiceChange = { invoiceIds: ['inv_1'] };

/** Gives the page another value of a global for the time of a test. */
async function withGlobal(target: object, name: string, value: unknown, test: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
  try {
    await test();
  } finally {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  }
}

describe('in a browser that forbids', () => {
  let browser = openBrowser();
  beforeEach(() => (browser = openBrowser()));
  afterEach(() => browser.close());

  const forbidden = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
  for (const [name, locks] of [
    ['Web Locks', { request: forbidden }],
    ['even to have Web Locks', undefined],
  ] as const) {
    it(`${name}, every tab has a stream of its own and hears each change once`, () =>
      withGlobal(navigator, 'locks', locks, async () => {
        const scope = freshScope();
        const tabs = [browser.open(scope), browser.open(scope)];
        await waitUntil(() => browser.streams.length === 2);
        for (const { onChange } of browser.streams) onChange(change);
        tabs[0]!.tell({ orderId: 'po_1' });
        await waitUntil(() => tabs[1]!.heard.length === 2);
        expect(tabs.map(({ heard }) => heard)).to.deep.equal([[change], [change, { orderId: 'po_1' }]]);
        browser.close();
        expect(browser.running()).to.be.empty;
      }));
  }

  function ForbiddenChannel() {
    throw new DOMException('forbidden', 'SecurityError');
  }
  for (const [name, channel] of [
    ['broadcasts', ForbiddenChannel],
    ['even to have broadcasts', undefined],
  ] as const) {
    it(`${name}, a tab still hears the server, and tells nobody`, () =>
      withGlobal(globalThis, 'BroadcastChannel', channel, async () => {
        const tab = browser.open(freshScope());
        await waitUntil(() => browser.streams.length === 1);
        browser.streams[0]!.onChange(change);
        tab.tell(change);
        expect(tab.heard).to.deep.equal([change]);
      }));
  }

  it('nothing, but has an adapter that throws, the tabs still hear each other', async () => {
    const reported: unknown[] = [];
    const broken = new Error('no events today');
    const adapter = {
      subscribe() {
        throw broken;
      },
    };
    await withGlobal(
      globalThis,
      'reportError',
      (error: unknown) => reported.push(error),
      async () => {
        const scope = freshScope();
        const [one, two] = [browser.open(scope, { adapter }), browser.open(scope, { adapter })];
        await waitUntil(() => reported.length > 0);
        one.tell(change);
        await waitUntil(() => two.heard.length === 1);
        expect(reported).to.deep.equal([broken]);
      },
    );
  });
});
