import { InvoiceError } from '../src/domain/errors.ts';
import { currencyExponent, money } from '../src/domain/currencies.ts';
import type { InvoiceDetail } from '../src/domain/invoice-detail.ts';
import type { Money } from '../src/domain/money.ts';
import { arabicGateways, gateways } from './gateways.ts';
import { inDays, paidInvoice, wholeInvoice } from './invoices.ts';
import { FOR_EVER } from './list-scenes.ts';
import type { Scene } from './scene.ts';

const shown = (change: Partial<InvoiceDetail> = {}, more: Scene['memory'] = {}): Scene => ({
  memory: { rows: [wholeInvoice(change)], gateways, ...more },
});

const over = (status: 'cancelled' | 'refunded', payments: InvoiceDetail['payments']): Scene => ({
  memory: { rows: [paidInvoice({ status, rawStatus: status, notPayableReason: status, payments })] },
});

/** What was paid, and went back. */
function backAgain(): InvoiceDetail['payments'] {
  const { payments } = paidInvoice();
  return [
    ...payments,
    ...payments.map((paid) => ({ ...paid, id: 'ref_1', kind: 'refund' as const, date: inDays(-1) })),
  ];
}

/** The same invoice in another currency: every sum of it. */
function inCurrency(currency: string): InvoiceDetail {
  const exponent = currencyExponent(currency) ?? 2;
  const change = (sum: Money): Money => ({ amount: sum.amount * 100, currency, exponent });
  const invoice = wholeInvoice();
  return {
    ...invoice,
    total: change(invoice.total),
    balance: change(invoice.balance),
    subtotal: change(invoice.subtotal),
    credit: change(invoice.credit),
    taxes: invoice.taxes.map((tax) => ({ ...tax, amount: change(tax.amount) })),
    lines: invoice.lines.map((line) => ({ ...line, unitPrice: change(line.unitPrice), amount: change(line.amount) })),
  };
}

const longTexts = (): Scene => {
  const { lines } = wholeInvoice();
  const description = 'Dedicated server in Frankfurt, two processors, 512 GB memory, four drives, monthly, '.repeat(2);
  return shown({
    number: 'HOSTING-2026-00000042-EU-CENTRAL-CORRECTED',
    hostname: `${'very-long-customer-subdomain-'.repeat(3)}node-4.frankfurt.example.com`,
    primaryIp: '2001:db8:1234:5678:9abc:def0:1234:5678',
    lines: lines.map((line) => ({ ...line, description })),
  });
};

const ARABIC_LINES = [
  'خادم مخصص، اشتراك شهري',
  'عنوان IPv4',
  'ذاكرة، من 64 إلى 128 غيغابايت',
  'شبكة خاصة',
  'ثلاث سنوات معنا',
  'صيانة مجدولة',
];

const arabicParty = {
  name: 'شركة المثال المحدودة',
  address: ['شارع العينة ١', 'الرياض'],
  email: 'billing@example.com',
};

/** What one invoice can look like. */
export const invoiceScenes = {
  open: shown(),
  loading: shown({}, { latency: FOR_EVER }),
  failed: { ...shown(), before: ({ faults }) => faults.next(new InvoiceError('server', 'down'), 'getInvoice') },
  overdue: shown({ dueDate: inDays(-3) }),
  partlyPaid: shown({
    status: 'partially-paid',
    rawStatus: 'partially-paid',
    balance: money(5384, 'USD'),
    payments: [{ id: 'pay_1', kind: 'payment', date: inDays(-2), amount: money(8000, 'USD'), gateway: 'bank' }],
  }),
  inParts: { memory: { rows: [wholeInvoice({ minimumPayment: money(1000, 'USD') })], gateways: gateways.slice(1) } },
  paid: { memory: { rows: [paidInvoice()] } },
  expired: shown({ status: 'expired', rawStatus: 'expired', payable: false, notPayableReason: 'expired' }),
  cancelled: over('cancelled', []),
  refunded: over('refunded', backAgain()),
  draft: shown({ status: 'draft', rawStatus: 'draft', payable: false, notPayableReason: 'draft', links: {} }),
  unknown: shown({ status: 'unknown', rawStatus: 'On hold', payable: false }),
  longTexts: longTexts(),
  yen: { memory: { rows: [inCurrency('JPY')], gateways } },
  rightToLeft: shown(
    {
      billedTo: arabicParty,
      hostname: 'متجر-النخيل.example',
      product: 'خادم مخصص',
      lines: wholeInvoice().lines.map((line, at) => ({ ...line, description: ARABIC_LINES[at] ?? '' })),
      taxes: wholeInvoice().taxes.map((tax) => ({ ...tax, label: 'ضريبة المبيعات' })),
    },
    { gateways: arabicGateways },
  ),
} as const satisfies Record<string, Scene>;
