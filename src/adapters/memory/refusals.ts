import { InvoiceError, type InvoiceErrorCode } from '../../domain/errors.ts';
import type { InvoiceId } from '../../domain/invoice.ts';
import type { PaymentOrderId } from '../../domain/payment-order.ts';

const REFUSALS = {
  'key-required': ['invalid', 400],
  'invalid-key': ['invalid', 400],
  'key-reused': ['invalid', 422],
  'empty-order': ['invalid', 422],
  'duplicate-invoice': ['invalid', 422],
  'unknown-invoice': ['invalid', 422],
  'mixed-currencies': ['invalid', 422],
  'unknown-gateway': ['invalid', 422],
  'below-minimum': ['invalid', 422],
  'invoice-not-payable': ['conflict', 409],
  changed: ['conflict', 409],
  'payment-in-progress': ['conflict', 409],
  'order-over': ['conflict', 409],
  'not-found': ['not-found', 404],
} as const satisfies Record<string, readonly [InvoiceErrorCode, number]>;

/** Rejects as a server of the REST contract would, with its problem code and status, and what the problem is about. */
export function refuse(problem: keyof typeof REFUSALS, about?: readonly InvoiceId[] | PaymentOrderId): never {
  const [code, status] = REFUSALS[problem];
  const details = typeof about === 'string' ? { orderId: about } : { invoiceIds: about };
  throw new InvoiceError(code, problem, { problem, status, ...details });
}
