import { expect } from 'chai';
import { describe, it } from 'node:test';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from '../../../src/adapters/memory/index.ts';
import { validateDetail, validateOrder } from '../../../src/adapters/boundary.ts';
import type { InvoiceError } from '../../../src/domain/errors.ts';
import type { PayRequest } from '../../../src/domain/payment-order.ts';
import { invoice, usd } from '../../helpers/invoices.ts';

const options = { signal: new AbortController().signal };
const returnUrl = 'https://portal.example/billing';
let keys = 0;
const idempotencyKey = () => `key-${(keys += 1)}`;

/** An account of three invoices of 100.00 US dollars. */
function account(rest: MemoryAdapterOptions = {}): MemoryAdapter {
  return createMemoryAdapter({ rows: [invoice(1), invoice(2), invoice(3)], ...rest });
}

function order(adapter: MemoryAdapter, ...ids: readonly string[]) {
  const ticked = adapter.invoices.filter(({ id }) => ids.includes(id));
  const items = ticked.map(({ id, version, balance }) => ({ id, version, amount: balance }));
  return adapter.createPaymentOrder({ items, currency: 'USD', returnUrl, idempotencyKey: idempotencyKey() }, options);
}

function pay(adapter: MemoryAdapter, id: string, request: Partial<PayRequest> = {}) {
  return adapter.payPaymentOrder(id, { gateway: 'card', idempotencyKey: idempotencyKey(), ...request }, options);
}

const stateOf = ({ invoices }: MemoryAdapter, id: string) => {
  const { status, balance, payments } = invoices.find((each) => each.id === id)!;
  return [status, balance.amount, payments.map(({ amount }) => amount.amount)];
};

const problemOf = (refuse: () => unknown) => {
  try {
    return refuse();
  } catch (error) {
    return (error as InvoiceError).problem;
  }
};

describe('memory adapter: money that comes when nothing is owed', () => {
  it('is credit when the order has run out, and settles nothing', async () => {
    const adapter = account();
    const { id, total } = await order(adapter, 'inv_1', 'inv_2');
    adapter.expire(id);
    const late = adapter.settle(id);
    expect(validateOrder(late)).to.deep.include({ status: 'expired', credited: total, receiptUrl: undefined });
    expect(late.payment?.status).to.equal('succeeded');
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['unpaid', 10000, []]);
    expect(adapter.settle(id)).to.equal(late);
  });

  it('is credit when another order was given up for a newer one', async () => {
    const adapter = account();
    const abandoned = await order(adapter, 'inv_1');
    await pay(adapter, (await order(adapter, 'inv_1')).id);
    expect(adapter.settle(abandoned.id)).to.deep.include({ status: 'cancelled', credited: usd(10000) });
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['paid', 0, [10000]]);
  });

  it('is credit as far as an invoice was settled otherwise', async () => {
    const adapter = account();
    adapter.paymentOutcome = 'processing';
    const { id } = await order(adapter, 'inv_1', 'inv_2', 'inv_3');
    await pay(adapter, id);
    adapter.update('inv_2', { status: 'paid', rawStatus: 'paid', balance: usd(0), payable: false });
    adapter.update('inv_3', { balance: usd(2500) });
    const settled = adapter.settle(id);
    expect(settled).to.deep.include({ status: 'settled', total: usd(30000), credited: usd(17500) });
    expect(['inv_1', 'inv_2', 'inv_3'].map((each) => stateOf(adapter, each))).to.deep.equal([
      ['paid', 0, [10000]],
      ['paid', 0, []],
      ['paid', 0, [2500]],
    ]);
  });

  it('is credit when an invoice was cancelled meanwhile, whatever it says it owes', async () => {
    const adapter = account();
    const { id } = await order(adapter, 'inv_1', 'inv_2');
    adapter.update('inv_2', { status: 'cancelled', rawStatus: 'cancelled', payable: false });
    expect(adapter.settle(id)).to.deep.include({ status: 'settled', credited: usd(10000) });
    expect(stateOf(adapter, 'inv_2')).to.deep.equal(['cancelled', 10000, []]);
  });

  it('settles an order once, however often the gateway says so', async () => {
    const adapter = account();
    adapter.paymentOutcome = 'processing';
    const { id } = await order(adapter, 'inv_1');
    await pay(adapter, id);
    const settled = adapter.settle(id);
    expect([adapter.settle(id), adapter.decline(id, 'late')]).to.deep.equal([settled, settled]);
    expect(settled.credited).to.equal(undefined);
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['paid', 0, [10000]]);
  });
});

describe('memory adapter: the ends of an order', () => {
  it('are none while a payment is under way', async () => {
    const adapter = account();
    adapter.paymentOutcome = 'processing';
    const { id } = await order(adapter, 'inv_1');
    await pay(adapter, id);
    for (const end of [() => adapter.expire(id), () => adapter.cancel(id)]) {
      expect(problemOf(end)).to.equal('payment-in-progress');
    }
    adapter.decline(id, 'expired_card');
    expect((await adapter.getPaymentOrder(id, options)).payment?.reason).to.equal('expired_card');
    expect(adapter.expire(id).status).to.equal('expired');
    expect(problemOf(() => adapter.cancel(id))).to.equal('order-over');
  });

  it('tell those who listen, also of an order that a newer one cancels', async () => {
    const adapter = account();
    const controller = new AbortController();
    const told: unknown[] = [];
    const first = await order(adapter, 'inv_1');
    adapter.subscribe(({ orderId, invoiceIds }) => told.push([orderId, invoiceIds]), { signal: controller.signal });
    const second = await order(adapter, 'inv_1', 'inv_2');
    adapter.expire(second.id);
    controller.abort();
    expect(told).to.deep.equal([
      [first.id, ['inv_1']],
      [second.id, ['inv_1', 'inv_2']],
      [second.id, ['inv_1', 'inv_2']],
    ]);
  });

  it('carry what a receipt needs', async () => {
    const adapter = account({ today: '2026-03-01', receiptUrl: (id) => `/receipts/${id}` });
    const { id, checkoutUrl } = await order(adapter, 'inv_1');
    const settled = validateOrder(await pay(adapter, id));
    expect(settled).to.deep.include({ paidAt: '2026-03-01T12:00:00Z', receiptUrl: `/receipts/${id}`, returnUrl });
    expect(settled.allocations).to.deep.equal([
      {
        invoiceId: 'inv_1',
        amount: usd(10000),
        invoiceNumber: 'INV-1',
        description: 'V20260208000001',
        invoiceLink: '#/invoices/inv_1',
      },
    ]);
    expect(settled.payment).to.deep.include({ gateway: 'card', status: 'succeeded', amount: usd(10000) });
    expect(checkoutUrl).to.equal(`#/checkout/${id}`);
    const [payment] = validateDetail(await adapter.getInvoice('inv_1', options)).payments;
    expect(payment).to.deep.include({ id: settled.payment?.id, orderId: id, date: '2026-03-01' });
  });
});

describe("memory adapter: the gateway's own page", () => {
  it('keeps the payment under way until it ends there', async () => {
    const requests: PayRequest[] = [];
    const adapter = account({
      redirect: (id, request) => {
        requests.push(request);
        return request.gateway === 'card' ? `https://pay.example/${id}` : undefined;
      },
    });
    const { id } = await order(adapter, 'inv_1');
    const begun = validateOrder(await pay(adapter, id, { returnUrl }));
    expect([begun.status, begun.payment?.redirectUrl]).to.deep.equal(['processing', `https://pay.example/${id}`]);
    expect(requests[0]?.returnUrl).to.equal(returnUrl);

    const declined = adapter.decline(id);
    expect([declined.status, declined.payment?.redirectUrl]).to.deep.equal(['open', undefined]);
    expect((await pay(adapter, id, { gateway: 'balance' })).status).to.equal('settled');
  });

  it('charges its fee, of which the invoices see nothing', async () => {
    const gateways = [{ id: 'card', label: 'Card', fee: () => usd(250), minimums: [usd(10001)] }];
    const adapter = account({ gateways });
    const small = await order(adapter, 'inv_1');
    const refused: unknown = await pay(adapter, small.id).catch((error: unknown) => error);
    expect(refused).to.have.property('problem', 'below-minimum');
    const { id, total } = await order(adapter, 'inv_1', 'inv_2');
    expect((await adapter.listGateways(options)).map(({ fee }) => fee)).to.deep.equal([undefined]);
    const paid = await pay(adapter, id, { amount: usd(20250) });
    expect(paid.payment).to.deep.include({ amount: usd(20250), fee: usd(250) });
    expect([paid.total, total]).to.deep.equal([usd(20000), usd(20000)]);
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['paid', 0, [10000]]);
  });
});

describe('memory adapter: a refusal', () => {
  it('names the invoices that it is about', async () => {
    const adapter = account();
    const stale = adapter.invoices;
    adapter.update('inv_2', { hostname: 'V2' });
    const items = stale.map(({ id, version, balance }) => ({ id, version, amount: balance }));
    const request = { items, currency: 'USD', returnUrl, idempotencyKey: idempotencyKey() };
    const error: unknown = await adapter.createPaymentOrder(request, options).catch((thrown: unknown) => thrown);
    expect(error).to.deep.include({ problem: 'changed', invoiceIds: ['inv_2'] });
  });

  it('comes when an invoice of an open order changed before it is paid', async () => {
    const adapter = account();
    const { id } = await order(adapter, 'inv_1', 'inv_2');
    adapter.update('inv_2', { balance: usd(9000) });
    const error: unknown = await pay(adapter, id).catch((thrown: unknown) => thrown);
    expect(error).to.deep.include({ code: 'conflict', problem: 'changed', invoiceIds: ['inv_2'] });
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['unpaid', 10000, []]);
  });

  it('leaves the last part of an invoice payable', async () => {
    const rows = [invoice(1, { minimumPayment: usd(6000) })];
    const adapter = createMemoryAdapter({ rows });
    const [row] = rows;
    const items = [{ id: row!.id, version: row!.version, amount: usd(6000) }];
    const request = { items, currency: 'USD', returnUrl, idempotencyKey: idempotencyKey() };
    await pay(adapter, (await adapter.createPaymentOrder(request, options)).id);
    expect(adapter.invoices[0]).to.deep.include({ balance: usd(4000), minimumPayment: usd(4000), payable: true });
    await pay(adapter, (await order(adapter, 'inv_1')).id);
    expect(stateOf(adapter, 'inv_1')).to.deep.equal(['paid', 0, [6000, 4000]]);
    expect(adapter.invoices[0]).to.deep.include({ minimumPayment: undefined, payable: false });
  });
});
