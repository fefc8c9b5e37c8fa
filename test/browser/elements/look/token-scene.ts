import { html, render, type TemplateResult } from 'lit';
import type { InvoiceAdapter } from '../../../../src/adapters/adapter.ts';
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import '../../../../src/define.ts';
import { INVOICE_STATUSES } from '../../../../src/domain/invoice.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, usd } from '../../../helpers/invoices.ts';
import { settled } from '../../../helpers/wait.ts';

const owed = ['unpaid', 'partially-paid', 'collections'];

/** A row of every status; what is unpaid is overdue, and of what is partly paid a half is left. */
const rows = [...INVOICE_STATUSES, 'unknown' as const].map((status, at) => {
  const payable = owed.includes(status);
  const balance = usd(!payable ? 0 : status === 'partially-paid' ? 5000 : 10000);
  return invoice(at + 1, { status, rawStatus: status, payable, balance, minimumPayment: usd(100) });
});

const options = { signal: new AbortController().signal };

/** A provider that no single test takes away. */
async function stay(content: TemplateResult, adapter: InvoiceAdapter, settings: object): Promise<InvoiceProvider> {
  const provider = document.createElement('invoice-provider');
  Object.assign(provider, { adapter, timeZone: 'UTC', locale: 'en-US', ...settings });
  render(content, provider);
  const page = document.createElement('div');
  // The wide table: a condensed one has a padding of its own.
  page.style.inlineSize = '1280px';
  page.append(provider);
  document.body.append(page);
  await settled();
  return provider;
}

/**
 * The tags in all their looks at once, on two providers: one that has answered, one that is still waited for. They stay
 * on the page for all tests of a file, until the file takes them away.
 */
export async function tokenScene(): Promise<readonly InvoiceProvider[]> {
  const adapter = createMemoryAdapter({ rows, gateways: [{ id: 'card', label: 'Card', fee: () => usd(320) }] });
  const [unpaid] = adapter.invoices.filter(({ status }) => status === 'unpaid');
  const { id, version, balance } = unpaid!;
  const items = [{ id, version, amount: balance }];
  const request = { items, currency: 'USD', returnUrl: '/billing', idempotencyKey: 'order' };
  const order = await adapter.createPaymentOrder(request, options);
  const answered = await stay(
    html`<my-invoices></my-invoices>
      <invoice-detail invoice-id=${id}></invoice-detail>
      <invoice-checkout order-id=${order.id}></invoice-checkout>`,
    adapter,
    { supportHref: '#support' },
  );
  answered.store!.select(
    adapter.invoices.filter(({ payable }) => payable),
    true,
  );
  await settled();
  const waiting = await stay(
    html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>
      <invoice-detail invoice-id="inv_1"></invoice-detail>`,
    deferredAdapter(),
    { pageSize: 10 },
  );
  return [answered, waiting];
}
