import type { components } from '../../src/adapters/rest/openapi.ts';
import type { InvoiceChange } from '../../src/adapters/adapter.ts';
import { money } from '../../src/domain/currencies.ts';
import type { InvoiceDetail, Party } from '../../src/domain/invoice-detail.ts';
import type { InvoiceRow } from '../../src/domain/invoice.ts';
import type { Money } from '../../src/domain/money.ts';
import type { PaymentOrder } from '../../src/domain/payment-order.ts';

/** The shapes of the contract. */
export type Wire = components['schemas'];

/** An amount that the contract writes, with the exponent of its currency. */
export function readMoney({ amount, currency, exponent }: Wire['Money']): Money {
  return money(amount, currency, exponent);
}

/** An invoice as the contract writes it. */
export function invoice(row: InvoiceRow): Wire['Invoice'] {
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
    minimum_payment: row.minimumPayment ?? null,
    links: { invoice: row.links?.invoice ?? null, service: row.links?.service ?? null, pdf: row.links?.pdf ?? null },
  };
}

function party({ name, address, email, taxId }: Party): Wire['Party'] {
  return { name, address, email: email ?? null, tax_id: taxId ?? null };
}

/** A whole invoice. */
export function detail(from: InvoiceDetail): Wire['InvoiceDetail'] {
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

/** A payment order. */
export function order({ allocations, payment, checkoutUrl, expiresAt, ...rest }: PaymentOrder): Wire['PaymentOrder'] {
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
          id: payment.id!,
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

/** A change. */
export function change({ invoiceIds, orderId }: InvoiceChange): Wire['InvoiceChange'] {
  return { ...(invoiceIds && { invoice_ids: invoiceIds }), ...(orderId && { order_id: orderId }) };
}
