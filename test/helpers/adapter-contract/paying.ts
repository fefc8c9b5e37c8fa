import { expect } from 'chai';
import { validateGateways, validateOrder } from '../../../src/adapters/boundary.ts';
import { isInvoiceError } from '../../../src/domain/errors.ts';
import { isPayable } from '../../../src/domain/invoice.ts';
import type { PayableItem, PaymentOrder, PaymentOrderRequest } from '../../../src/domain/payment-order.ts';
import {
  everyRow,
  expectValid,
  freshKey,
  itemOf,
  options,
  payableItems,
  payableRows,
  rejects,
  requestFor,
  settle,
  type ContractTest,
} from './steps.ts';

/** What payment orders must keep. */
export function payingContract(test: ContractTest): void {
  test('makes one order of several invoices, and one payment settles all of them', async (context) => {
    const { adapter } = context;
    const items = await payableItems(adapter, adapter.capabilities.massPay === 'order' ? 2 : 1);
    const request = requestFor(items, context);
    const order = await adapter.createPaymentOrder!(request, options);
    expectValid(validateOrder, order);
    expect([order.status, order.payment]).to.deep.equal(['open', undefined]);
    expect(order.total.amount).to.equal(items.reduce((sum, { amount }) => sum + amount.amount, 0));
    expect(order.allocations.map(({ invoiceId }) => invoiceId)).to.have.members(items.map(({ id }) => id));

    const paid = await settle(order, context);
    expectValid(validateOrder, paid);
    for (const { id, version } of items) {
      const invoice = await adapter.getInvoice(id, options);
      expect(invoice.balance.amount).to.equal(0);
      expect(invoice.payable).to.be.false;
      expect(invoice.version).not.to.equal(version);
    }

    const again = { gateway: paid.payment!.gateway, idempotencyKey: freshKey() };
    await rejects(adapter.payPaymentOrder!(order.id, again, options), 'conflict', 'order-over');
    const replayed = await adapter.createPaymentOrder!(request, options);
    expect([replayed.id, replayed.status]).to.deep.equal([order.id, 'settled']);
    await rejects(adapter.createPaymentOrder!({ ...request, idempotencyKey: freshKey() }, options), 'conflict');
  });

  test('makes one order of twin requests', async (context) => {
    const request = requestFor(await payableItems(context.adapter, 1), context);
    const twins = Array.from({ length: 3 }, () => context.adapter.createPaymentOrder!(request, options));
    const settled = await Promise.allSettled(twins);
    const made = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []));
    const refused = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(new Set(made).size).to.equal(1);
    expect(refused.every((error) => isInvoiceError(error) && error.problem === 'in-progress')).to.be.true;
  });

  test('tells what became of a key', async (context) => {
    const { adapter } = context;
    expect(adapter.findPaymentOrder !== undefined || !adapter.capabilities.orderLookup).to.be.true;
    const request = requestFor(await payableItems(adapter, 1), context);
    expect(await adapter.findPaymentOrder?.(request.idempotencyKey, options)).to.equal(undefined);
    const order = await adapter.createPaymentOrder!(request, options);
    const found = await adapter.findPaymentOrder?.(request.idempotencyKey, options);
    expect(found?.id).to.equal(adapter.capabilities.orderLookup ? order.id : undefined);
    expect((await adapter.getPaymentOrder!(order.id, options)).total).to.deep.equal(order.total);
  });

  test('refuses a key that comes again with another body', async (context) => {
    const request = requestFor(await payableItems(context.adapter, 1), context);
    await context.adapter.createPaymentOrder!(request, options);
    const items = request.items.map((item) => ({ ...item, version: `${item.version}0` }));
    await rejects(context.adapter.createPaymentOrder!({ ...request, items }, options), 'invalid', 'key-reused');
  });

  test('refuses a version or an amount that is not the invoice as it is now', async (context) => {
    const [row] = await payableRows(context.adapter, 1);
    const { balance, minimumPayment } = row!;
    const changes: Partial<PayableItem>[] = [
      { version: `${row!.version}0` },
      { amount: { ...balance, amount: balance.amount + 1 } },
      // Where parts are taken, a smaller amount is one.
      ...(minimumPayment ? [] : [{ amount: { ...balance, amount: balance.amount - 1 } }]),
    ];
    for (const change of changes) {
      const request = requestFor([{ ...itemOf(row!), ...change }], context);
      await rejects(context.adapter.createPaymentOrder!(request, options), 'conflict', 'changed');
      expect(await context.adapter.findPaymentOrder?.(request.idempotencyKey, options)).to.equal(undefined);
    }
  });

  test('cancels an unpaid order when another one takes its invoice', async (context) => {
    const { adapter } = context;
    const items = await payableItems(adapter, 1);
    const first = await adapter.createPaymentOrder!(requestFor(items, context), options);
    const second = await adapter.createPaymentOrder!(requestFor(items, context), options);
    expect(second.id).not.to.equal(first.id);
    const statuses = await Promise.all(
      [first, second].map(async ({ id }) => (await adapter.getPaymentOrder!(id, options)).status),
    );
    expect(statuses).to.deep.equal(['cancelled', 'open'] satisfies PaymentOrder['status'][]);
  });

  test('refuses orders that cannot be', async (context) => {
    const { adapter } = context;
    const [item] = await payableItems(adapter, 1);
    const paid = (await everyRow(adapter, { pageSize: 100 })).find((row) => !isPayable(row))!;
    const create = (items: readonly PayableItem[], change: Partial<PaymentOrderRequest> = {}) =>
      adapter.createPaymentOrder!({ ...requestFor([item!], context), items, ...change }, options);

    await rejects(create([{ ...item!, id: 'no-such-invoice' }]), 'invalid', 'unknown-invoice');
    await rejects(create([item!], { currency: 'KWD' }), 'invalid', 'mixed-currencies');
    await rejects(create([item!], { idempotencyKey: 'ä' }), 'invalid', 'invalid-key');
    await rejects(create([{ id: paid.id, version: paid.version, amount: item!.amount }]));
    if (adapter.capabilities.massPay === 'order') {
      await rejects(create([item!, item!]), 'invalid', 'duplicate-invoice');
    } else {
      await rejects(create([item!, item!]), 'unsupported');
    }
    expect((await adapter.getInvoice(item!.id, options)).version).to.equal(item!.version);
  });

  test('says not-found of an order that does not exist', async ({ adapter }) => {
    await rejects(adapter.getPaymentOrder!('no-such-order', options), 'not-found');
    const pay = { gateway: 'card', idempotencyKey: freshKey() };
    await rejects(adapter.payPaymentOrder!('no-such-order', pay, options), 'not-found');
  });

  test('names at least one way to pay, and refuses others', async (context) => {
    const { adapter } = context;
    const gateways = await adapter.listGateways!(options);
    expect(gateways).not.to.be.empty;
    expectValid(validateGateways, gateways);
    const order = await adapter.createPaymentOrder!(requestFor(await payableItems(adapter, 1), context), options);
    const pay = { gateway: 'no-such-gateway', idempotencyKey: freshKey() };
    await rejects(adapter.payPaymentOrder!(order.id, pay, options), 'invalid', 'unknown-gateway');
  });
}
