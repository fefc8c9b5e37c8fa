import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { InvoiceDetail } from '../../../../src/domain/invoice-detail.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { detail, element, gateways, line, showDetail } from '../../../helpers/details.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';

const rich = detail({
  dueDate: '2020-01-01',
  links: { service: '#/services/srv_1', pdf: '/inv_1.pdf' },
  lines: [line({ serviceId: 'srv_1', serviceLink: '#/services/srv_1' }), line({ id: '2', kind: 'credit' })],
  payments: [{ id: 'p1', kind: 'payment', date: '2026-02-10', amount: usd(100), gateway: 'card' }],
});
const changes: [name: string, change: Partial<InvoiceDetail>][] = [
  ['an invoice to be paid', {}],
  ['an invoice to be paid in part', { minimumPayment: usd(1000) }],
  ['a paid invoice', { status: 'paid', payable: false, balance: usd(0) }],
  ['an expired invoice', { status: 'expired', payable: false, notPayableReason: 'expired' }],
  ['an invoice of an unknown status', { status: 'unknown', rawStatus: 'On hold', payable: false }],
];

async function restyle(provider: InvoiceProvider, style: string): Promise<void> {
  provider.parentElement!.style.cssText += style;
  await settled();
}

describe('axe finds nothing in <invoice-detail>', () => {
  for (const [name, change] of changes) {
    it(`that shows ${name}`, async () => {
      const [provider] = await showDetail({ ...rich, ...change }, { gateways });
      await expect(provider).to.be.accessible();
    });
  }

  it('that loads, and that could not load', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(element, adapter);
    await expect(provider).to.be.accessible();
    adapter.last('getInvoice').fail(new InvoiceError('server', 'down'));
    await settled();
    await expect(provider).to.be.accessible();
  });

  it('that tells of a payment', async () => {
    const [provider] = await showDetail(rich, { gateways });
    provider.store!.dispatch({ type: 'follow', orderId: 'po_1' });
    provider.store!.dispatch({ type: 'order', order: order({ status: 'declined' }) });
    await settled();
    await expect(provider).to.be.accessible();
  });

  const places = [
    ['in the dark', 'color-scheme: dark; background: Canvas'],
    ['in a narrow place', 'inline-size: 280px'],
    ['from right to left', 'direction: rtl'],
  ] as const;
  for (const [name, style] of places) {
    it(name, async () => {
      const [provider] = await showDetail({ ...rich, minimumPayment: usd(1000) }, { gateways });
      await restyle(provider, style);
      await expect(provider).to.be.accessible();
    });
  }
});
