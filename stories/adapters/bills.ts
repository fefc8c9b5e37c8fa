import { InvoiceError, money, type InvoiceAdapter, type InvoiceRow } from 'invoice-elements';

interface Bill {
  readonly id: number;
  readonly revision: number;
  readonly issued: string; // 2026-02-08
  readonly cents: number;
  readonly open: boolean;
}

async function call<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(`/billing${path}`, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new InvoiceError('network', 'no connection', { cause });
  });
  const { status } = response;
  if (status === 401) throw new InvoiceError('unauthorized', 'the session is over', { status });
  if (status === 404) throw new InvoiceError('not-found', 'it is not there', { status });
  if (status === 409) throw new InvoiceError('conflict', 'a bill has changed', { status, problem: 'changed' });
  if (status >= 500) throw new InvoiceError('server', 'the server failed', { status });
  if (!response.ok) throw new InvoiceError('invalid', 'the server refused', { status });
  return (await response.json()) as Answer;
}

function toRow({ id, revision, issued, cents, open }: Bill): InvoiceRow {
  const total = money(cents, 'USD');
  return {
    id: String(id),
    number: `B-${id}`,
    version: String(revision),
    status: open ? 'unpaid' : 'paid',
    rawStatus: open ? 'open' : 'paid',
    invoiceDate: issued,
    total,
    balance: open ? total : money(0, 'USD'),
    payable: open,
  };
}

/** A billing system that does not count, cannot sort, and takes one payment for many bills. */
export const billsAdapter: InvoiceAdapter = {
  capabilities: {
    search: true,
    sort: [],
    statuses: ['all'],
    counts: false,
    total: 'none',
    paging: 'page',
    massPay: 'order',
    orderLookup: false,
  },

  async listInvoices({ search, page, pageSize }, { signal }) {
    const query = new URLSearchParams({ find: search, page: String(page), size: String(pageSize) });
    const bills = await call<Bill[]>(`/bills?${query}`, { signal });
    return { rows: bills.map(toRow) };
  },

  async getInvoice(id, { signal }) {
    const row = toRow(await call<Bill>(`/bills/${encodeURIComponent(id)}`, { signal }));
    const nobody = { name: '', address: [] };
    const none = { lines: [], taxes: [], payments: [], credit: money(0, 'USD'), subtotal: row.total };
    return { ...row, ...none, billedTo: nobody, payTo: nobody };
  },

  // Without a signal: a payment that is sent is never aborted.
  async createPaymentOrder({ items, returnUrl, idempotencyKey }) {
    const cart = await call<{ id: number; cents: number; url: string }>('/carts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
      body: JSON.stringify({ bills: items.map(({ id, version }) => ({ id, revision: version })), returnUrl }),
    });
    return {
      id: String(cart.id),
      status: 'open',
      total: money(cart.cents, 'USD'),
      allocations: items.map(({ id, amount }) => ({ invoiceId: id, amount })),
      checkoutUrl: cart.url,
    };
  },
};
