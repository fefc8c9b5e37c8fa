// Every engine: locks and channels
import { expect } from 'chai';
import type { InvoiceChange } from '../../../../src/adapters/adapter.ts';
import { connectLive } from '../../../../src/store/live/connect-live.ts';
import { waitUntil } from '../../../helpers/wait.ts';
import { freshScope, openBrowser } from './tabs.ts';

const change: InvoiceChange = { invoiceIds: ['inv_1', 'inv_2'], orderId: 'po_1' };
const marker: InvoiceChange = { invoiceIds: ['marker'] };

describe('the tabs of one account', () => {
  let browser = openBrowser();
  let scope = '';
  beforeEach(() => {
    browser = openBrowser();
    scope = freshScope();
  });
  afterEach(() => browser.close());

  it('share one stream, and each hears each change once', async () => {
    const tabs = [browser.open(scope), browser.open(scope), browser.open(scope)];
    await waitUntil(() => browser.streams.length > 0);
    browser.streams[0]!.onChange(change);
    browser.streams[0]!.onChange(marker);
    await waitUntil(() => tabs.every(({ heard }) => heard.length === 2));
    expect(tabs.map(({ heard }) => heard)).to.deep.equal(tabs.map(() => [change, marker]));
    expect(browser.streams).to.have.lengthOf(1);
    expect(browser.streams[0]!.locale).to.equal('de');
  });

  it('go on when the one with the stream closes, and look again once, for something may have been missed', async () => {
    const leader = browser.open(scope);
    await waitUntil(() => browser.streams.length === 1);
    const others = [browser.open(scope), browser.open(scope)];
    browser.streams[0]!.onChange(marker);
    await waitUntil(() => others.every(({ heard }) => heard.length === 1));

    leader.close();
    await waitUntil(() => browser.streams.length === 2);
    expect(browser.running()).to.deep.equal([browser.streams[1]]);
    browser.streams[1]!.onChange(change);
    await waitUntil(() => others.every(({ heard }) => heard.length === 3));
    expect(others.map(({ heard }) => heard)).to.deep.equal(others.map(() => [marker, {}, change]));
    expect(leader.heard).to.deep.equal([marker]);
  });

  it('leave no stream behind', async () => {
    const tabs = [browser.open(scope), browser.open(scope)];
    await waitUntil(() => browser.streams.length === 1);
    // The second one gives up its place in the queue.
    const waiting = async () =>
      (await navigator.locks.query()).pending?.filter(({ name }) => name?.endsWith(scope)).length;
    await waitUntil(async () => (await waiting()) === 1, 'the second tab in the queue');
    tabs[1]!.close();
    expect(await waiting()).to.equal(0);
    tabs[0]!.close();
    browser.open(scope);
    await waitUntil(() => browser.running().length === 1);
    expect(browser.streams).to.have.lengthOf(2);
  });

  it('hear what another one did, and never what they did themselves', async () => {
    const [one, two] = [browser.open(scope), browser.open(scope)];
    one.tell(change);
    await waitUntil(() => two.heard.length === 1);
    two.tell(marker);
    await waitUntil(() => one.heard.length === 1);
    expect([one.heard, two.heard]).to.deep.equal([[marker], [change]]);
  });

  it('hear nothing of another account', async () => {
    const stranger = browser.open(freshScope());
    const [one, two] = [browser.open(scope), browser.open(scope)];
    await waitUntil(() => browser.running().length === 2);
    one.tell(change);
    await waitUntil(() => two.heard.length === 1);
    expect(stranger.heard).to.be.empty;
  });

  it('hear each other where the server has no events, and ask for no stream', async () => {
    const [one, two] = [browser.open(scope, { adapter: {} }), browser.open(scope, { adapter: {} })];
    one.tell(change);
    await waitUntil(() => two.heard.length === 1);
    // Nobody holds the place of the one that leads.
    browser.open(scope);
    await waitUntil(() => browser.streams.length === 1);
    expect(two.heard).to.deep.equal([change]);
  });

  it('hear nothing after they are closed', async () => {
    const [one, two, three] = [browser.open(scope), browser.open(scope), browser.open(scope)];
    await waitUntil(() => browser.streams.length === 1);
    two.close();
    one.tell(change);
    two.tell(marker);
    await waitUntil(() => three.heard.length === 1);
    expect(two.heard).to.be.empty;
    expect(three.heard).to.deep.equal([change]);
  });

  it('leave no channel behind', () => {
    const { close } = BroadcastChannel.prototype;
    const closed: string[] = [];
    BroadcastChannel.prototype.close = function (this: BroadcastChannel) {
      closed.push(this.name);
      close.call(this);
    };
    try {
      browser.open(scope).close();
    } finally {
      BroadcastChannel.prototype.close = close;
    }
    expect(closed).to.deep.equal([`invoice-elements/${scope}`]);
  });

  it('do not listen to messages that are not theirs', async () => {
    const tab = browser.open(scope);
    const other = new BroadcastChannel(`invoice-elements/${scope}`);
    const junk: unknown[] = [
      null,
      'reload',
      [],
      {},
      { version: 2, invoiceIds: ['inv_1'] },
      { invoiceIds: ['inv_1'] },
      { version: 1, invoiceIds: 'inv_1' },
      { version: 1, invoiceIds: ['inv_1', 7] },
      { version: 1, invoiceIds: [''] },
      { version: 1, orderId: { toString: 'po_1' } },
      { version: 1, orderId: '' },
    ];
    for (const message of junk) other.postMessage(message);
    other.postMessage({ version: 1, ...marker, html: '<script>' });
    await waitUntil(() => tab.heard.length > 0);
    other.close();
    expect(tab.heard).to.deep.equal([marker]);
  });

  it('know an order that changed without its invoices, and that anything may have', async () => {
    const [one, two] = [browser.open(scope), browser.open(scope)];
    one.tell({ orderId: 'po_1' });
    one.tell({});
    await waitUntil(() => two.heard.length === 2);
    expect(two.heard).to.deep.equal([{ orderId: 'po_1' }, {}]);
  });
});

describe('a page without an account', () => {
  it('has a stream of its own, and tells nobody', async () => {
    const browser = openBrowser();
    const [one, two] = [browser.open(undefined), browser.open(undefined)];
    const listener = new BroadcastChannel('invoice-elements/undefined');
    const messages: unknown[] = [];
    listener.onmessage = ({ data }) => messages.push(data);
    expect(browser.streams).to.have.lengthOf(2);
    one.tell(change);
    browser.streams[0]!.onChange(marker);
    const other = new BroadcastChannel('invoice-elements/undefined');
    other.postMessage('end');
    await waitUntil(() => messages.length > 0);
    expect(messages).to.deep.equal(['end']);
    expect([one.heard, two.heard]).to.deep.equal([[marker], []]);
    listener.close();
    other.close();
    browser.close();
    expect(browser.running()).to.be.empty;
  });

  it('asks for nothing when it is gone before it connects', async () => {
    const subscribe = () => expect.fail('asked for a stream');
    const onChange = () => expect.fail('heard something');
    for (const scope of [undefined, freshScope()]) {
      connectLive({ adapter: { subscribe }, scope, onChange, signal: AbortSignal.abort() }).tell(change);
      if (scope) expect((await navigator.locks.query()).held?.map(({ name }) => name)).to.not.include(scope);
    }
  });
});
