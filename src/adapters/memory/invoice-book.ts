import { InvoiceError } from '../../domain/errors.ts';
import type { InvoiceDetail, InvoicePayment } from '../../domain/invoice-detail.ts';
import type { InvoiceId, InvoiceRow } from '../../domain/invoice.ts';
import { money } from '../../domain/currencies.ts';
import type { Money } from '../../domain/money.ts';

/** The invoices of the account. Each change gives the invoice a new version. */
export class InvoiceBook {
  #invoices: Map<InvoiceId, InvoiceDetail>;

  constructor(invoices: readonly (InvoiceRow | InvoiceDetail)[]) {
    this.#invoices = new Map(invoices.map((invoice) => [invoice.id, toDetail(invoice)]));
  }

  /** All of them, in the order they came in. */
  get all(): InvoiceDetail[] {
    return [...this.#invoices.values()];
  }

  find(id: InvoiceId): InvoiceDetail | undefined {
    return this.#invoices.get(id);
  }

  /** @throws {InvoiceError} `not-found`. */
  get(id: InvoiceId): InvoiceDetail {
    const invoice = this.find(id);
    if (!invoice) throw new InvoiceError('not-found', `no invoice ${id}`, { status: 404, problem: 'not-found' });
    return invoice;
  }

  /** Changes an invoice as the billing system would. @throws {InvoiceError} `not-found`. */
  update(id: InvoiceId, change: Partial<InvoiceDetail>): InvoiceDetail {
    const before = this.get(id);
    const after = { ...before, version: nextVersion(before.version), ...change, id };
    this.#invoices.set(id, after);
    return after;
  }

  /** Books what an invoice still owes of an amount. Answers that part: nothing of an invoice that is closed. */
  settle(id: InvoiceId, captured: Money, payment: Pick<InvoicePayment, 'id' | 'date' | 'gateway' | 'orderId'>): Money {
    const { balance, payable, payments, minimumPayment } = this.get(id);
    const amount = { ...captured, amount: payable ? Math.min(captured.amount, balance.amount) : 0 };
    if (amount.amount === 0) return amount;
    const left = { ...balance, amount: balance.amount - amount.amount };
    const paid = left.amount === 0;
    const status = paid ? 'paid' : 'partially-paid';
    this.update(id, {
      status,
      rawStatus: status,
      balance: left,
      payable: !paid,
      notPayableReason: paid ? 'paid' : undefined,
      minimumPayment: paid ? undefined : smaller(minimumPayment, left),
      payments: [...payments, { ...payment, kind: 'payment', amount }],
    });
    return amount;
  }
}

/** The last part may be smaller than the others. */
function smaller(minimum: Money | undefined, left: Money): Money | undefined {
  return minimum && minimum.amount > left.amount ? left : minimum;
}

function nextVersion(version: string): string {
  return /^\d+$/.test(version) ? String(Number(version) + 1) : `${version}+`;
}

function toDetail(invoice: InvoiceRow | InvoiceDetail): InvoiceDetail {
  if ('lines' in invoice) return invoice;
  const { total, balance, product = 'Service' } = invoice;
  const nothing = money(0, total.currency, total.exponent);
  const line = {
    id: '1',
    kind: 'renewal',
    description: product,
    quantity: 1,
    unitPrice: total,
    amount: total,
  } as const;
  const paid = money(total.amount - balance.amount, total.currency, total.exponent);
  return {
    ...invoice,
    billedTo: { name: 'Example Ltd', address: [] },
    payTo: { name: 'Hosting Company Inc.', address: [] },
    lines: [line],
    subtotal: total,
    taxes: [],
    credit: nothing,
    payments:
      invoice.status === 'paid'
        ? [{ id: `pay_${invoice.id}`, kind: 'payment', date: invoice.invoiceDate, amount: paid }]
        : [],
  };
}
