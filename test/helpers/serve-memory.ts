import type { MemoryAdapter } from '../../src/adapters/memory/index.ts';
import type { components } from '../../src/adapters/rest/openapi.ts';
import { isInvoiceError } from '../../src/domain/errors.ts';
import type { InvoiceDetail, Party } from '../../src/domain/invoice-detail.ts';
import type { InvoiceRow } from '../../src/domain/invoice.ts';
import type { PaymentOrder } from '../../src/domain/payment-order.ts';
import { DEFAULT_QUERY, SORT_KEYS, type InvoiceQuery, type StatusFilter } from '../../src/domain/query.ts';

type Wire = components['schemas'];

/** A `fetch` that answers by the REST contract from a memory adapter, under any base URL. */
export function serveMemory(adapter: MemoryAdapter): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await route(adapter, request);
    } catch (error) {
      if (!isInvoiceError(error)) throw error;
      const { status = 500, problem: code = error.code, orderId: order_id } = error;
      const body = { type: 'about:blank', title: error.message, status, code, order_id };
      return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
    }
  };
}

async function route(adapter: MemoryAdapter, request: Request): Promise<Response> {
  const options = { signal: request.signal };
  const url = new URL(request.url);
  const [, resource = '', id = '', action = ''] =
    /(invoices|payment-orders|gateways)\/?([^/]*)\/?(.*)$/.exec(url.pathname) ?? [];
  const key = request.headers.get('Idempotency-Key') ?? '';
  switch (`${request.method} ${resource}${id && '/id'}${action && `/${action}`}`) {
    case 'GET invoices':
      return Response.json(await page(adapter, readQuery(url.searchParams), options.signal));
    case 'GET invoices/id':
      return Response.json(detail(await adapter.getInvoice(decodeURIComponent(id), options)));
    case 'GET payment-orders': {
      const found = await adapter.findPaymentOrder?.(url.searchParams.get('idempotency_key') ?? '', options);
      return Response.json({ data: found ? [order(found)] : [] });
    }
    case 'GET payment-orders/id':
      return Response.json(order(await adapter.getPaymentOrder(decodeURIComponent(id), options)));
    case 'POST payment-orders': {
      const { currency, invoices, return_url: returnUrl } = (await request.json()) as Wire['PaymentOrderRequest'];
      const items = invoices.map((item) => ({ ...item, amount: { exponent: 2, ...item.amount } }));
      const made = { items, currency, returnUrl, idempotencyKey: key };
      return Response.json(order(await adapter.createPaymentOrder(made, options)), { status: 201 });
    }
    case 'POST payment-orders/id/payments': {
      const { gateway } = (await request.json()) as { gateway: string };
      const paid = await adapter.payPaymentOrder(decodeURIComponent(id), { gateway, idempotencyKey: key }, options);
      return Response.json(order(paid));
    }
    case 'GET gateways':
      return Response.json({ data: await adapter.listGateways(options) });
    default:
      return new Response('no such page', { status: 404 });
  }
}

function readQuery(search: URLSearchParams): InvoiceQuery {
  const sort = search.get('sort') ?? '-invoice_date';
  const key = SORT_KEYS.find((each) => each === sort.replace(/^-/, '').replace('_', '-')) ?? 'invoice-date';
  return {
    ...DEFAULT_QUERY,
    status: (search.get('status') ?? 'all') as StatusFilter,
    search: search.get('q') ?? '',
    sort: { key, descending: sort.startsWith('-') },
    page: Number(search.get('page') ?? 1),
    pageSize: Number(search.get('page_size') ?? 10),
    cursor: search.get('cursor') ?? undefined,
  };
}

async function page(adapter: MemoryAdapter, query: InvoiceQuery, signal: AbortSignal): Promise<Wire['InvoicePage']> {
  const { rows, total = null, counts, nextCursor = null } = await adapter.listInvoices(query, { signal });
  return {
    data: rows.map(invoice),
    page: { size: query.pageSize, number: query.page, total, next_cursor: nextCursor },
    ...(counts && { counts }),
  };
}

function invoice(row: InvoiceRow): Wire['Invoice'] {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.rawStatus,
    hostname: row.hostname ?? null,
    primary_ip: row.primaryIp ?? null,
    service_id: row.serviceId ?? null,
    product: row.product ?? null,
    invoice_date: row.invoiceDate,
    due_date: row.dueDate ?? null,
    total: row.total,
    balance: row.balance,
    payable: row.payable,
    not_payable_reason: row.notPayableReason ?? null,
    links: { invoice: row.links?.invoice ?? null, service: row.links?.service ?? null, pdf: row.links?.pdf ?? null },
  };
}

function party({ name, address, email, taxId }: Party): Wire['Party'] {
  return { name, address, email: email ?? null, tax_id: taxId ?? null };
}

function detail(from: InvoiceDetail): Wire['InvoiceDetail'] {
  return {
    ...invoice(from),
    billed_to: party(from.billedTo),
    pay_to: party(from.payTo),
    lines: from.lines.map(({ unitPrice, serviceId = null, serviceLink = null, period = null, ...line }) => ({
      ...line,
      period,
      unit_price: unitPrice,
      service_id: serviceId,
      service_link: serviceLink,
    })),
    subtotal: from.subtotal,
    taxes: from.taxes.map(({ rate = null, ...tax }) => ({ ...tax, rate })),
    credit: from.credit,
    payments: from.payments.map(({ orderId = null, gateway = null, ...payment }) => ({
      ...payment,
      gateway,
      order_id: orderId,
    })),
  };
}

function order({ allocations, payment, checkoutUrl, expiresAt, ...rest }: PaymentOrder): Wire['PaymentOrder'] {
  const { id, status, total, paidAt, receiptUrl, returnUrl, credited } = rest;
  return {
    id,
    status,
    total,
    allocations: allocations.map(({ invoiceId, amount, invoiceNumber, description, invoiceLink }) => ({
      invoice_id: invoiceId,
      amount,
      invoice_number: invoiceNumber ?? null,
      description: description ?? null,
      invoice_link: invoiceLink ?? null,
    })),
    checkout_url: checkoutUrl ?? null,
    expires_at: expiresAt ?? null,
    paid_at: paidAt ?? null,
    payment: payment
      ? {
          id: payment.id ?? 'payment',
          gateway: payment.gateway,
          status: payment.status,
          ...(payment.amount && { amount: payment.amount }),
          fee: payment.fee ?? null,
          redirect_url: payment.redirectUrl ?? null,
          reason: payment.reason ?? null,
        }
      : null,
    receipt_url: receiptUrl ?? null,
    return_url: returnUrl ?? null,
    credited: credited ?? null,
  };
}
