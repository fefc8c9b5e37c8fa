// Every engine: layout
import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { utcCalendarDate } from '../../../../src/domain/dates.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter, type DeferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { answerDetail, detail, line } from '../../../helpers/details.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, textOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

/** Pixels that nobody sees move. */
const NEAR = 2;

const gateways = [
  { id: 'card', label: 'Credit card', description: 'Visa and Mastercard' },
  { id: 'bank', label: 'Wire transfer', description: 'Takes up to five days' },
];
const party = {
  name: 'Example Ltd',
  address: ['1 Sample Road', 'Denver, CO 80014', 'United States'],
  email: 'pay@example.com',
};
const item = { period: { start: '2026-02-01', end: '2026-02-28' }, description: 'Virtual server, monthly' };
const typical = detail({
  dueDate: utcCalendarDate(new Date(Date.now() + 4 * 86_400_000)),
  number: 'INV-2026-0042',
  product: 'Virtual server',
  links: { service: '#/services/srv_1', pdf: '#/invoices/inv_1.pdf' },
  billedTo: party,
  payTo: { ...party, name: 'Hosting Inc.' },
  lines: [line(item), line({ ...item, amount: usd(1200) })],
  taxes: [{ label: 'Sales tax', rate: '7', amount: usd(700) }],
});

/** A tag that is on its way, in a box of some width. */
interface Coming {
  readonly provider: InvoiceProvider;
  readonly element: Element;
  readonly adapter: DeferredAdapter;
}

async function begin(content: TemplateResult, width: number): Promise<Coming> {
  const adapter = deferredAdapter();
  const provider = await mount(html`<div>${content}</div>`, adapter, { timeZone: 'UTC', locale: 'en-US' });
  const box = provider.firstElementChild as HTMLElement;
  box.style.inlineSize = `${width}px`;
  await settled();
  return { provider, adapter, element: box.firstElementChild! };
}

/** Where the parts stand in their tag, and how big they are. */
function boxesOf(element: Element, parts: readonly string[]): Record<string, number[]> {
  const outer = element.getBoundingClientRect();
  return Object.fromEntries(
    parts.map((part) => {
      const { left, top, width, height } = element
        .shadowRoot!.querySelector(`[part~=${part}]`)!
        .getBoundingClientRect();
      return [part, [left - outer.left, top - outer.top, width, height]];
    }),
  );
}

function expectSame(before: Record<string, number[]>, after: Record<string, number[]>): void {
  for (const [part, numbers] of Object.entries(before)) {
    for (const [at, name] of ['left', 'top', 'width', 'height'].entries()) {
      expect(numbers[at], `${name} of ${part}`).to.be.closeTo(after[part]![at]!, NEAR);
    }
  }
}

const invoice = html`<invoice-detail invoice-id="inv_1"></invoice-detail>`;
const checkout = html`<invoice-checkout order-id="po_1"></invoice-checkout>`;
const INVOICE = [
  'invoice',
  'head',
  'number',
  'actions',
  'facts',
  'parties',
  'lines',
  'totals',
  'pay',
  'gateways',
  'pay-button',
];
const ORDER = ['heading', 'summary', 'payment', 'state', 'gateways', 'sum', 'pay-button'];

describe('what stands for something on its way', () => {
  for (const width of [1248, 700, 328]) {
    it(`has the places of an invoice, ${width} pixels wide`, async () => {
      const { element, adapter } = await begin(invoice, width);
      const before = boxesOf(element, INVOICE);
      await answerDetail(adapter, typical, gateways);
      expect(textOf(element)).to.contain('Invoice INV-2026-0042');
      expectSame(before, boxesOf(element, INVOICE));
    });

    it(`has the places of an order, ${width} pixels wide`, async () => {
      const { element, adapter } = await begin(checkout, width);
      const before = boxesOf(element, ORDER);
      const allocations = [1, 2].map((at) => ({
        invoiceId: `inv_${at}`,
        invoiceNumber: `INV-2026-000${at}`,
        description: 'V20260208056951',
        amount: usd(5000),
      }));
      adapter.last('getPaymentOrder').answer(order({ allocations, returnUrl: '#/billing' }));
      await settled();
      adapter.last('listGateways').answer(gateways);
      await settled();
      expect(textOf(element)).to.contain('This payment covers 2 invoices');
      expectSame(before, boxesOf(element, ORDER));
    });
  }

  for (const [name, content] of [
    ['invoice', invoice],
    ['order', checkout],
  ] as const) {
    it(`is nothing to press, to read or to pay in place of an ${name}`, async () => {
      const { provider, element, adapter } = await begin(content, 1248);
      const requests = recordEvents(provider, 'invoice-pay-request');
      const controls = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, a')];
      expect(controls).not.to.be.empty;
      for (const control of controls) {
        expect(control.closest('[inert][aria-hidden=true]'), control.outerHTML).to.exist;
        control.click();
      }
      await settled();
      expect(requests).to.be.empty;
      expect(adapter.calls.filter(({ method }) => method.endsWith('Order') && !method.startsWith('get'))).to.be.empty;
      expect(allByRole(element, 'button')).to.be.empty;
      expect(textOf(element))
        .to.match(/Loading the (invoice|order)…/)
        .and.not.to.match(/INV-|\$/);
    });
  }
});
