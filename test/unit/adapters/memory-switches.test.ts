import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createMemoryAdapter, sampleInvoices, type MemoryAdapter } from '../../../src/adapters/memory/index.ts';
import type { InvoiceChange } from '../../../src/adapters/adapter.ts';
import { InvoiceError, isAbort } from '../../../src/domain/errors.ts';
import { isOverdue, isPayable } from '../../../src/domain/invoice.ts';
import { DEFAULT_QUERY } from '../../../src/domain/query.ts';

const options = { signal: new AbortController().signal };
const list = (adapter: MemoryAdapter) => adapter.listInvoices(DEFAULT_QUERY, options);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error as InvoiceError).code,
  );

function requestOf(adapter: MemoryAdapter, idempotencyKey = 'key-1') {
  const { id, version, balance } = adapter.invoices.find(isPayable)!;
  const items = [{ id, version, amount: balance }];
  return { items, currency: balance.currency, returnUrl: 'https://portal.example/', idempotencyKey };
}

describe('memory adapter: its sample invoices', () => {
  it('are the same for the same seed, and others for another', () => {
    const make = (seed: number) => sampleInvoices({ count: 20, seed, today: '2026-02-08' });
    expect(make(1)).to.deep.equal(make(1));
    expect(make(1)).to.not.deep.equal(make(2));
  });

  it('look like those of a hosting company', () => {
    const invoices = sampleInvoices({ count: 60, seed: 1, today: '2026-02-08' });
    expect(new Set(invoices.map(({ status }) => status))).to.have.keys(
      'paid',
      'unpaid',
      'cancelled',
      'refunded',
      'expired',
    );
    expect(new Set(invoices.map(({ total }) => total.currency))).to.have.keys('USD', 'EUR', 'JPY');
    expect(invoices.every(({ hostname }) => /^[VDB]20\d{12}$/.test(hostname!))).to.be.true;
    expect(invoices.every(({ primaryIp }) => /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/.test(primaryIp!))).to.be
      .true;
    expect(new Set(invoices.map(({ number }) => number)).size).to.equal(60);
    expect(invoices.some((invoice) => isOverdue(invoice, '2026-02-08'))).to.be.true;
  });

  it('add up', () => {
    const invoices = sampleInvoices({ count: 200, seed: 3, today: '2026-02-08' });
    const sum = (parts: readonly { amount: { amount: number } }[]) =>
      parts.reduce((all, { amount }) => all + amount.amount, 0);
    for (const { lines, subtotal, taxes, total, balance, payable, credit } of invoices) {
      expect(sum(lines)).to.equal(subtotal.amount);
      expect(subtotal.amount + sum(taxes)).to.equal(total.amount);
      expect(balance.amount).to.equal(payable ? total.amount - credit.amount : 0);
    }
  });
});

describe('memory adapter: its switches', () => {
  it('fails the next call as told, without doing anything, and the one after not', async () => {
    const adapter = createMemoryAdapter();
    adapter.faults.next(new InvoiceError('server', 'down'), 'createPaymentOrder');
    expect(await codeOf(list(adapter))).to.equal('answered');
    expect(await codeOf(adapter.createPaymentOrder(requestOf(adapter), options))).to.equal('server');
    expect(await adapter.findPaymentOrder!('key-1', options)).to.equal(undefined);
    expect(await codeOf(adapter.createPaymentOrder(requestOf(adapter), options))).to.equal('answered');
  });

  it('is down until it is up again', async () => {
    const adapter = createMemoryAdapter();
    adapter.faults.always = new InvoiceError('network', 'offline');
    expect([await codeOf(list(adapter)), await codeOf(list(adapter))]).to.deep.equal(['network', 'network']);
    adapter.faults.clear();
    expect(await codeOf(list(adapter))).to.equal('answered');
  });

  it('loses the answer of an order that it made', async () => {
    const adapter = createMemoryAdapter();
    adapter.faults.loseAnswer();
    expect(await codeOf(adapter.createPaymentOrder(requestOf(adapter), options))).to.equal('timeout');
    expect((await adapter.findPaymentOrder!('key-1', options))?.status).to.equal('open');
    await adapter.createPaymentOrder(requestOf(adapter), options);
    expect(adapter.calls.filter(({ method }) => method === 'createPaymentOrder')).to.have.lengthOf(2);
  });

  it('leaves a payment under way until the host settles it', async () => {
    const adapter = createMemoryAdapter();
    const { id } = await adapter.createPaymentOrder(requestOf(adapter), options);
    adapter.paymentOutcome = 'processing';
    const paying = await adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: 'key-2' }, options);
    expect(paying.status).to.equal('processing');
    const invoiceId = paying.allocations[0]!.invoiceId;
    expect((await adapter.getInvoice(invoiceId, options)).status).to.equal('unpaid');

    const rival = adapter.createPaymentOrder(requestOf(adapter, 'key-3'), options).catch((error: unknown) => error);
    expect(await rival).to.deep.include({ code: 'conflict', problem: 'payment-in-progress', orderId: id });
    adapter.settle(id);
    expect((await adapter.getInvoice(invoiceId, options)).status).to.equal('paid');
    expect((await adapter.getPaymentOrder(id, options)).status).to.equal('settled');
  });

  it('declines a payment, after which the order can be paid again', async () => {
    const adapter = createMemoryAdapter();
    adapter.paymentOutcome = 'declined';
    const { id } = await adapter.createPaymentOrder(requestOf(adapter), options);
    const declined = await adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: 'key-2' }, options);
    expect([declined.status, declined.payment?.status, declined.payment?.reason]).to.deep.equal([
      'open',
      'declined',
      'card_declined',
    ]);
    adapter.paymentOutcome = 'settled';
    const replayed = await adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: 'key-2' }, options);
    expect(replayed.status).to.equal('open');
    const paid = await adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: 'key-3' }, options);
    expect(paid.status).to.equal('settled');
    expect(await codeOf(adapter.createPaymentOrder(requestOf(adapter, 'key-4'), options))).to.equal('answered');
  });

  it('refuses an order of what the host changed meanwhile', async () => {
    const adapter = createMemoryAdapter();
    const request = requestOf(adapter);
    adapter.update(request.items[0]!.id, { hostname: 'V20260208000000' });
    expect(await codeOf(adapter.createPaymentOrder(request, options))).to.equal('conflict');
  });

  it('tells its subscribers what changed until they leave', async () => {
    const adapter = createMemoryAdapter();
    const controller = new AbortController();
    const changes: InvoiceChange[] = [];
    adapter.subscribe((change) => changes.push(change), { signal: controller.signal });
    const request = requestOf(adapter);
    const invoiceIds = request.items.map(({ id }) => id);
    const { id: orderId } = await adapter.createPaymentOrder(request, options);
    adapter.settle(orderId);
    controller.abort();
    adapter.update(invoiceIds[0]!, {});
    expect(changes).to.deep.equal([
      { invoiceIds, orderId },
      { invoiceIds, orderId },
    ]);
  });

  it('stops a slow read that is aborted, but not a slow payment', async () => {
    const adapter = createMemoryAdapter({ latency: 5 });
    const controller = new AbortController();
    const read = adapter.listInvoices(DEFAULT_QUERY, { signal: controller.signal });
    const payment = adapter.createPaymentOrder(requestOf(adapter), { signal: controller.signal });
    controller.abort();
    expect(isAbort(await read.catch((error: unknown) => error))).to.be.true;
    expect((await payment).status).to.equal('open');
  });

  it('breaks ties of a sort by id, so that pages never overlap', async () => {
    const [invoice] = sampleInvoices({ count: 1, seed: 1, today: '2026-02-08' });
    const rows = ['c', 'a', 'd', 'b'].map((id) => ({ ...invoice!, id }));
    const adapter = createMemoryAdapter({ rows });
    const idsOf = async (descending: boolean) => {
      const sort = { key: 'due-date', descending } as const;
      const page = await adapter.listInvoices({ ...DEFAULT_QUERY, sort }, options);
      return page.rows.map(({ id }) => id).join('');
    };
    expect([await idsOf(false), await idsOf(true)]).to.deep.equal(['abcd', 'dcba']);
  });

  it('takes the rows of the host, with or without lines', async () => {
    const [detail] = sampleInvoices({ count: 1, seed: 1, today: '2026-02-08' });
    const { lines, subtotal, taxes, credit, payments, billedTo, payTo, ...row } = detail!;
    expect([lines, subtotal, taxes, credit, payments, billedTo, payTo]).to.have.lengthOf(7);
    const adapter = createMemoryAdapter({ rows: [detail!, { ...row, id: 'mine' }] });
    expect((await list(adapter)).total).to.equal(2);
    expect((await adapter.getInvoice('mine', options)).lines[0]?.amount).to.deep.equal(row.total);
  });
});
