// Every engine: locks and channels
import { expect, fixtureCleanup } from '@open-wc/testing';
import { html } from 'lit';
import { createMemoryAdapter, type MemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { PaymentOrderRequest } from '../../../../src/domain/payment-order.ts';
import { barText, listAndBar, payButton } from '../../../helpers/bar-scene.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { invoice, invoices, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';

const properties = { scope: 'acme', sort: 'number' };
const keysOf = (adapter: MemoryAdapter) =>
  adapter.calls
    .filter(({ method }) => method === 'createPaymentOrder')
    .map(({ argument }) => (argument as PaymentOrderRequest).idempotencyKey);

/** The orders that there are, by their ids. */
async function ordersOf(adapter: MemoryAdapter) {
  const options = { signal: new AbortController().signal };
  const keys = [...new Set(keysOf(adapter))];
  const found = await Promise.all(keys.map((key) => adapter.findPaymentOrder!(key, options)));
  return [...new Map(found.flatMap((each) => (each ? [[each.id, each] as const] : []))).values()];
}

/** A page on this billing system, as after a reload, with these invoices ticked. The host goes to the checkout. */
async function open(adapter: MemoryAdapter, serials: readonly number[], content = listAndBar) {
  const provider = await mount(content, adapter, properties);
  const went = preventEvents(provider, 'invoice-checkout-request');
  for (const serial of serials) byRole(provider, 'checkbox', `Select invoice INV-${serial}`).click();
  await settled();
  return { provider, went, goneTo: () => went.map(({ detail }) => detail.order.id) };
}

describe('one press, one order', () => {
  let adapter: MemoryAdapter;
  beforeEach(() => {
    localStorage.clear();
    adapter = createMemoryAdapter({ rows: invoices(4) });
  });

  it('with seven synchronous clicks', async () => {
    const { provider, goneTo } = await open(adapter, [1, 2]);
    const button = payButton(provider);
    for (let at = 0; at < 7; at++) button.click();
    await settled();
    expect(goneTo()).to.have.lengthOf(1);
    expect(keysOf(adapter)).to.have.lengthOf(1);
    expect(await ordersOf(adapter)).to.have.lengthOf(1);
  });

  it('with Enter plus click', async () => {
    const { provider, goneTo } = await open(adapter, [1, 2]);
    const button = payButton(provider);
    button.focus();
    // What Enter does to a button, as every engine does it: a click without a pointer.
    button.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 0 }));
    button.click();
    await settled();
    expect(goneTo()).to.have.lengthOf(1);
    expect(keysOf(adapter)).to.have.lengthOf(1);
  });

  it('with a double click that lasts through all of it', async () => {
    adapter.latency = 1;
    const { provider, went } = await open(adapter, []);
    await waitUntil(() => allByRole(provider, 'checkbox').length > 4, 'the list');
    await settled();
    byRole(provider, 'checkbox', 'Select invoice INV-1').click();
    await settled();
    await waitUntil(() => {
      if (went.length === 0) payButton(provider).click();
      return went.length > 0;
    }, 'the checkout');
    await settled();
    expect(keysOf(adapter)).to.have.lengthOf(1);
  });

  it('in two bars on one provider', async () => {
    const two = html`${listAndBar}<mass-pay-bar></mass-pay-bar>`;
    const { provider, goneTo } = await open(adapter, [1, 2], two);
    for (const button of allByRole(provider, 'button', 'Mass Payment')) button.click();
    await settled();
    expect(goneTo()).to.have.lengthOf(1);
    expect(keysOf(adapter)).to.have.lengthOf(1);
  });

  it('on two pages of one account: the same key, one order', async () => {
    const one = await open(adapter, [1, 2]);
    const two = await open(adapter, [2, 1]);
    payButton(one.provider).click();
    payButton(two.provider).click();
    await settled();
    expect([...one.goneTo(), ...two.goneTo()]).to.deep.equal(['po_000001', 'po_000001']);
    expect(await ordersOf(adapter)).to.have.lengthOf(1);
  });

  it('with a time-out, then a retry', async () => {
    adapter.faults.next(new InvoiceError('timeout', 'no answer'), 'createPaymentOrder');
    const { provider, goneTo } = await open(adapter, [1, 2]);
    payButton(provider).click();
    await settled();
    expect(barText(provider)).to.contain('can’t tell yet');
    byRole(provider, 'button', 'Check again').click();
    await settled();
    expect(goneTo()).to.deep.equal(['po_000001']);
    expect(new Set(keysOf(adapter))).to.have.property('size', 1);
    expect(await ordersOf(adapter)).to.have.lengthOf(1);
  });

  it('with an answer that was lost and is looked up', async () => {
    adapter.faults.loseAnswer();
    const { provider, goneTo } = await open(adapter, [1, 2]);
    payButton(provider).click();
    await settled();
    expect(goneTo()).to.deep.equal(['po_000001']);
    expect(keysOf(adapter)).to.have.lengthOf(1);
  });

  it('with a lost answer, a look-up that fails, and a reload in the middle', async () => {
    adapter.faults.loseAnswer();
    adapter.faults.next(new InvoiceError('network', 'down'), 'findPaymentOrder');
    const before = await open(adapter, [1, 2]);
    payButton(before.provider).click();
    await settled();
    expect(barText(before.provider)).to.contain('can’t tell yet');
    fixtureCleanup();
    const after = await open(adapter, [2, 1]);
    payButton(after.provider).click();
    await settled();
    expect(after.goneTo()).to.deep.equal(['po_000001']);
    expect(new Set(keysOf(adapter))).to.have.property('size', 1);
    expect(await ordersOf(adapter)).to.have.lengthOf(1);
  });

  it('where nothing can be looked up: the same request again', async () => {
    adapter = createMemoryAdapter({ rows: invoices(4), capabilities: { orderLookup: false } });
    adapter.faults.loseAnswer();
    const { provider, goneTo } = await open(adapter, [1, 2]);
    payButton(provider).click();
    await settled();
    byRole(provider, 'button', 'Check again').click();
    await settled();
    expect(goneTo()).to.deep.equal(['po_000001']);
    expect(new Set(keysOf(adapter))).to.have.property('size', 1);
  });
});

describe('a second order', () => {
  beforeEach(() => localStorage.clear());

  it('is what an equal second instalment makes', async () => {
    const rows = [invoice(1, { total: usd(30000), minimumPayment: usd(1000) })];
    const adapter = createMemoryAdapter({ rows });
    const options = { signal: new AbortController().signal };
    const payHundred = async () => {
      const { provider, goneTo } = await open(adapter, [1]);
      byRole(provider, 'button', 'Change amounts').click();
      await settled();
      const input = byRole(provider, 'textbox', /INV-1/) as HTMLInputElement;
      input.value = '100.00';
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
      payButton(provider).click();
      await settled();
      const [id = ''] = goneTo();
      fixtureCleanup();
      return id;
    };
    const first = await payHundred();
    adapter.settle(first);
    const second = await payHundred();
    adapter.settle(second);
    expect(second).not.to.equal(first);
    expect(new Set(keysOf(adapter))).to.have.property('size', 2);
    const { balance, payments } = await adapter.getInvoice('inv_1', options);
    expect(balance).to.deep.equal(usd(10000));
    expect(payments.map(({ amount }) => amount.amount)).to.deep.equal([10000, 10000]);
  });

  for (const end of ['expire', 'cancel'] as const) {
    it(`is what the same invoices make after the first did ${end}`, async () => {
      const adapter = createMemoryAdapter({ rows: invoices(2) });
      const first = await open(adapter, [1, 2]);
      payButton(first.provider).click();
      await settled();
      adapter[end]('po_000001');
      fixtureCleanup();
      const second = await open(adapter, [1, 2]);
      payButton(second.provider).click();
      await waitUntil(() => second.went.length > 0, 'the checkout');
      await settled();
      expect(second.goneTo()).to.deep.equal(['po_000002']);
      expect(new Set(keysOf(adapter))).to.have.property('size', 2);
    });
  }

  it('that overlaps cancels the abandoned one', async () => {
    const adapter = createMemoryAdapter({ rows: invoices(3) });
    const first = await open(adapter, [1, 2]);
    payButton(first.provider).click();
    await settled();
    fixtureCleanup();
    const second = await open(adapter, [2, 3]);
    payButton(second.provider).click();
    await settled();
    expect(second.goneTo()).to.deep.equal(['po_000002']);
    const orders = await ordersOf(adapter);
    expect(orders.map(({ id, status }) => [id, status])).to.deep.equal([
      ['po_000001', 'cancelled'],
      ['po_000002', 'open'],
    ]);
  });

  it('beside a running payment is refused, and that one is resumed to its end', () =>
    withInstantClock(async () => {
      const adapter = createMemoryAdapter({ rows: invoices(3) });
      adapter.paymentOutcome = 'processing';
      const first = await open(adapter, [1, 2]);
      payButton(first.provider).click();
      await settled();
      const options = { signal: new AbortController().signal };
      await adapter.payPaymentOrder('po_000001', { gateway: 'card', idempotencyKey: 'elsewhere' }, options);
      fixtureCleanup();
      const { provider, goneTo } = await open(adapter, [2, 3]);
      const complete = recordEvents(provider, 'invoice-pay-complete');
      payButton(provider).click();
      await waitUntil(() => barText(provider).includes('under way already'), 'the running one');
      await settled();
      expect(goneTo()).to.be.empty;
      adapter.settle('po_000001');
      await waitUntil(() => complete.length > 0, 'its end');
      await settled();
      expect(complete.map(({ detail }) => detail.order.id)).to.deep.equal(['po_000001']);
      expect(barText(provider)).to.contain('$200.00 paid');
      expect([...provider.store!.state.selection.keys()], 'what it settled is unticked').to.deep.equal(['inv_3']);
      expect(await ordersOf(adapter)).to.have.lengthOf(1);
    }));
});
