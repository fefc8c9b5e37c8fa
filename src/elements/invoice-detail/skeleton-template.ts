import { html, type TemplateResult } from 'lit';
import type { InvoiceDetail, LineItem, Party } from '../../domain/invoice-detail.ts';
import { IDLE } from '../../store/payment.ts';
import { sampleMoney, sampleRecord, stillOf } from '../payment/still.ts';
import { detailTexts, type DetailContext, type InvoiceContext } from './detail-context.ts';

const party: Party = {
  name: 'Hosting Company',
  address: ['100 Sample Street', 'Springfield, OR 97477', 'United States'],
  email: 'billing@example.com',
};

/** An unpaid invoice as most are, of today. */
function sampleInvoice(today: string): InvoiceDetail {
  const line: LineItem = {
    id: '',
    kind: 'renewal',
    description: 'Dedicated server, monthly',
    period: { start: today, end: '2000-12-28' },
    quantity: 1,
    unitPrice: sampleMoney,
    amount: sampleMoney,
  };
  return {
    id: '',
    version: '',
    number: 'INV-0000-0000',
    status: 'unpaid',
    rawStatus: 'unpaid',
    product: 'Dedicated server',
    hostname: 'V00000000000000',
    primaryIp: '203.0.113.10',
    serviceId: undefined,
    invoiceDate: today,
    dueDate: today,
    total: sampleMoney,
    balance: sampleMoney,
    payable: true,
    links: { service: '#', pdf: '#' },
    billedTo: party,
    payTo: party,
    lines: [line, line],
    subtotal: sampleMoney,
    taxes: [{ label: 'Sales tax', rate: '10', amount: sampleMoney }],
    credit: { ...sampleMoney, amount: 0 },
    payments: [],
  };
}

/** What stands for the invoice, in the places that it will have. */
export function skeletonTemplate(
  context: DetailContext,
  invoiceTemplate: (context: InvoiceContext) => TemplateResult,
): TemplateResult {
  const invoice = sampleInvoice(context.settings.today);
  const record = sampleRecord(invoice);
  const still = stillOf(invoiceTemplate({ ...context, invoice, record, payment: IDLE }));
  return html`<div part="skeleton" class="skeleton" aria-busy="true" aria-hidden="true" inert>${still}</div>
    <p class="visually-hidden" role="status">${detailTexts(context.localizer).loadingInvoice}</p>`;
}
