import { html } from 'lit';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { LINE_ITEM_KINDS } from '../../../../src/domain/invoice-detail.ts';
import { INVOICE_STATUSES } from '../../../../src/domain/invoice.ts';
import { PAYMENT_ORDER_STATUSES } from '../../../../src/domain/payment-order.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { detail, element as detailTag, gateways as ways, line, showDetail } from '../../../helpers/details.ts';
import { usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';
import { begin, checkout, show, tried } from '../invoice-checkout/scene.ts';
import type { Draw } from './anatomy-list-scenes.ts';
import { comeTo, PAYMENTS } from './anatomy-payments.ts';

const broken = new InvoiceError('server', 'broken');
const each = <Name extends string>(names: readonly Name[], draw: (name: Name) => Draw) =>
  Object.fromEntries(names.map((name) => [name, draw(name)]));

/** With everything that an invoice can have, unpaid and overdue. */
const whole = detail({
  dueDate: '2026-02-22',
  minimumPayment: usd(1000),
  links: { service: '#/services/srv_1', pdf: '#/invoices/inv_1.pdf' },
  lines: LINE_ITEM_KINDS.map((kind, at) => line({ id: String(at), kind, serviceId: 'srv_1', serviceLink: '#/s' })),
  taxes: [{ label: 'VAT', rate: '19', amount: usd(1900) }],
  payments: [{ id: 'pay_1', kind: 'payment', date: '2026-02-09', amount: usd(100), gateway: 'card' }],
});
const nothingOwed = { balance: usd(0), payable: false };

/** An invoice in all its states. */
export const detailScenes: Readonly<Record<string, Draw>> = {
  'an invoice to pay': async () => (await showDetail(whole, { gateways: ways }))[0],
  'an invoice that can’t be paid now': async () =>
    (await showDetail(detail({ payable: false, notPayableReason: 'locked' })))[0],
  ...each([...INVOICE_STATUSES, 'unknown'], (status) => async () => {
    const [provider] = await showDetail(detail({ status, rawStatus: status, ...nothingOwed }));
    return provider;
  }),
  ...each(PAYMENTS, (name) => async () => {
    const [provider] = await showDetail(whole);
    await comeTo(provider, name);
    return provider;
  }),
  'no id': () => mount(html`<invoice-detail></invoice-detail>`, deferredAdapter()),
  'an invoice on its way': () => mount(detailTag, deferredAdapter()),
  'an invoice that could not be loaded': async () => {
    const adapter = deferredAdapter();
    const provider = await mount(detailTag, adapter);
    adapter.last('getInvoice').fail(broken);
    await settled();
    return provider;
  },
  'an invoice of an earlier load': async () => {
    const [provider, adapter] = await showDetail(whole);
    provider.store!.patchInvoice(whole.id, { load: 'idle' });
    await settled();
    adapter.last('getInvoice').fail(broken);
    await settled();
    return provider;
  },
};

const links = { receiptUrl: '/receipts/po_1', returnUrl: '/billing', checkoutUrl: '/checkout/po_1' };

/** A checkout in all its states. */
export const checkoutScenes: Readonly<Record<string, Draw>> = {
  ...each(PAYMENT_ORDER_STATUSES, (status) => async () => {
    const allocations = [{ invoiceId: 'inv_1', description: 'V20260208', amount: usd(10000), invoiceLink: '#/1' }];
    const payment = status === 'open' ? undefined : tried('succeeded', { redirectUrl: '/gateway' });
    const change = { status, allocations, payment, expiresAt: '2999-12-31T12:00:00Z', credited: usd(100), ...links };
    return (await show(change)).provider;
  }),
  'no way to pay here': async () => (await show(links, { gateways: [] })).provider,
  'a declined payment': async () => (await show({ ...links, payment: tried('declined') })).provider,
  ...each(PAYMENTS, (name) => async () => {
    const { provider } = await show({ ...links });
    await comeTo(provider, name, 'po_1');
    return provider;
  }),
  'no id': () => mount(html`<invoice-checkout></invoice-checkout>`, deferredAdapter()),
  'an order on its way': () => mount(checkout, deferredAdapter()),
  'an order that could not be loaded': async () => {
    const { provider, adapter } = await begin();
    adapter.last('getPaymentOrder').fail(broken);
    await settled();
    return provider;
  },
  'an order of an earlier load': async () => {
    const { provider, adapter } = await show();
    provider.store!.patchOrder('po_1', { load: 'idle' });
    await settled();
    adapter.last('getPaymentOrder').fail(broken);
    await settled();
    return provider;
  },
};
