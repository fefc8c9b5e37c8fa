import { expect } from 'chai';
import { validateGateways, validateOrder } from '../../../src/adapters/boundary.ts';
import { isPayable } from '../../../src/domain/invoice.ts';
import { addMoney } from '../../../src/domain/money.ts';
import {
  beginPayment,
  everyRow,
  expectValid,
  freshKey,
  itemOf,
  options,
  orderOf,
  payableItems,
  payableRows,
  rejects,
  requestFor,
  settle,
  type ContractTest,
} from './steps.ts';

/** What payments by a gateway, and parts of an invoice, must keep. */
export function paymentsContract(test: ContractTest): void {
  test('names the invoices of an order for people, and says where they came from', async (context) => {
    const [row] = await payableRows(context.adapter, 1);
    const order = await orderOf([itemOf(row!)], context);
    expect(order.allocations).to.have.lengthOf(1);
    expect(order.allocations[0]).to.deep.include({ invoiceId: row!.id, invoiceNumber: row!.number });
    const asked = new URL(context.returnUrl, 'https://portal.example');
    expect(new URL(order.returnUrl!, asked).href).to.equal(asked.href);
  });

  test('tells the fee on a total, and charges it', async (context) => {
    const order = await orderOf(await payableItems(context.adapter, 1), context);
    const gateways = await context.adapter.listGateways!(options, order.total);
    expectValid(validateGateways, gateways);
    expect(gateways.some(({ fee }) => fee && fee.amount > 0)).to.be.true;
    for (const { fee, id: gateway } of gateways.filter((each) => each.fee)) {
      expect([fee!.currency, fee!.exponent]).to.deep.equal([order.total.currency, order.total.exponent]);
      const amount = addMoney(order.total, fee!);
      const pay = (more: number) => {
        const request = { gateway, amount: { ...amount, amount: amount.amount + more }, idempotencyKey: freshKey() };
        return context.adapter.payPaymentOrder!(order.id, request, options);
      };
      await rejects(pay(1), 'conflict', 'changed');
      await rejects(pay(-1), 'conflict', 'changed');
    }
    const { payment, status } = await context.adapter.getPaymentOrder!(order.id, options);
    expect([payment, status]).to.deep.equal([undefined, 'open']);

    const gateway = gateways.find(({ fee }) => fee && fee.amount > 0)!;
    const amount = addMoney(order.total, gateway.fee!);
    const request = { gateway: gateway.id, amount, idempotencyKey: freshKey() };
    const begun = await context.adapter.payPaymentOrder!(order.id, request, options);
    expect(begun.payment).to.deep.include({ gateway: gateway.id, amount, fee: gateway.fee });
    expect(begun.total).to.deep.equal(order.total);
    if (begun.status === 'processing') await context.endPayment(order.id, 'declined');
  });

  test('refuses a total that is too small for a gateway', async (context) => {
    const rows = (await everyRow(context.adapter, { status: 'unpaid', pageSize: 100 })).filter(isPayable);
    const gateways = await context.adapter.listGateways!(options, rows[0]!.balance);
    const tooSmall = rows.flatMap((row) =>
      gateways.flatMap(({ id, minimums = [] }) =>
        minimums.some(({ currency, amount }) => currency === row.balance.currency && amount > row.balance.amount)
          ? [{ row, gateway: id }]
          : [],
      ),
    );
    expect(tooSmall, 'an invoice that is too small for a gateway').to.not.be.empty;
    const { row, gateway } = tooSmall[0]!;
    const order = await orderOf([itemOf(row)], context);
    const pay = context.adapter.payPaymentOrder!(order.id, { gateway, idempotencyKey: freshKey() }, options);
    await rejects(pay, 'invalid', 'below-minimum');
    expect((await context.adapter.getPaymentOrder!(order.id, options)).status).to.equal('open');
  });

  test('lets nothing pay an invoice twice while its payment is under way', async (context) => {
    const { adapter } = context;
    const items = await payableItems(adapter, 1);
    const order = await orderOf(items, context);
    const { begun, request } = await beginPayment(order, context);
    expectValid(validateOrder, begun);
    expect([begun.status, begun.payment?.status]).to.deep.equal(['processing', 'processing']);
    expect((await adapter.payPaymentOrder!(order.id, request, options)).payment).to.deep.equal(begun.payment);

    const again = { ...request, idempotencyKey: freshKey() };
    await rejects(adapter.payPaymentOrder!(order.id, again, options), 'conflict', 'payment-in-progress');
    const rival: unknown = await orderOf(items, context).catch((error: unknown) => error);
    expect(rival).to.deep.include({ code: 'conflict', problem: 'payment-in-progress', orderId: order.id });
    expect((await adapter.getInvoice(items[0]!.id, options)).balance).to.deep.equal(items[0]!.amount);
    await context.endPayment(order.id, 'declined');
  });

  test('takes another try after a declined payment', async (context) => {
    const { adapter } = context;
    const items = await payableItems(adapter, 1);
    const order = await orderOf(items, context);
    const { begun, request } = await beginPayment(order, context);
    expect(begun.status).to.equal('processing');
    await context.endPayment(order.id, 'declined');
    const declined = await adapter.getPaymentOrder!(order.id, options);
    expectValid(validateOrder, declined);
    expect([declined.status, declined.payment?.status]).to.deep.equal(['open', 'declined']);
    expect(declined.payment?.id).to.equal(begun.payment?.id);
    expect((await adapter.payPaymentOrder!(order.id, request, options)).status).to.equal('open');

    const paid = await settle(order, context);
    expect(paid.payment).to.deep.include({ status: 'succeeded', gateway: request.gateway });
    expect(paid.payment?.id).not.to.equal(begun.payment?.id);
    expect(paid.paidAt).to.be.a('string');
    expect(paid.credited).to.equal(undefined);
    expect((await adapter.getInvoice(items[0]!.id, options)).balance.amount).to.equal(0);
  });

  test('takes a part of an invoice from its minimum on, and an equal part again', async (context) => {
    const { adapter } = context;
    const rows = (await everyRow(adapter, { status: 'unpaid', pageSize: 100 })).filter(isPayable);
    const row = rows.find(
      ({ minimumPayment, balance }) => minimumPayment && minimumPayment.amount * 3 < balance.amount,
    );
    expect(row, 'an invoice that can be paid in parts').to.not.equal(undefined);
    const { id, balance, minimumPayment } = row!;
    const part = minimumPayment!;
    const tooLittle = { ...itemOf(row!), amount: { ...part, amount: part.amount - 1 } };
    await rejects(orderOf([tooLittle], context), 'invalid', 'below-minimum');

    const first = await orderOf([{ ...itemOf(row!), amount: part }], context);
    expect(first.total).to.deep.equal(part);
    await settle(first, context);
    const after = await adapter.getInvoice(id, options);
    expect(after.balance).to.deep.equal({ ...balance, amount: balance.amount - part.amount });
    expect([after.status, isPayable(after)]).to.deep.equal(['partially-paid', true]);
    expect(after.version).not.to.equal(row!.version);

    const stale = requestFor([{ ...itemOf(row!), amount: part }], context);
    await rejects(adapter.createPaymentOrder!(stale, options), 'conflict', 'changed');
    const second = await settle(await orderOf([{ ...itemOf(after), amount: part }], context), context);
    expect(second.id).not.to.equal(first.id);
    const left = balance.amount - 2 * part.amount;
    expect((await adapter.getInvoice(id, options)).balance.amount).to.equal(left);
  });
}
