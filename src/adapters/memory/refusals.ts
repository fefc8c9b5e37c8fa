import { InvoiceError, type InvoiceErrorCode } from '../../domain/errors.ts';

const REFUSALS = {
  'key-required': ['invalid', 400],
  'invalid-key': ['invalid', 400],
  'key-reused': ['invalid', 422],
  'empty-order': ['invalid', 422],
  'duplicate-invoice': ['invalid', 422],
  'unknown-invoice': ['invalid', 422],
  'mixed-currencies': ['invalid', 422],
  'unknown-gateway': ['invalid', 422],
  'invoice-not-payable': ['conflict', 409],
  changed: ['conflict', 409],
  'payment-in-progress': ['conflict', 409],
  'order-over': ['conflict', 409],
  'not-found': ['not-found', 404],
} as const satisfies Record<string, readonly [InvoiceErrorCode, number]>;

/** Rejects as a server of the REST contract would, with its problem code and status. */
export function refuse(problem: keyof typeof REFUSALS, orderId?: string): never {
  const [code, status] = REFUSALS[problem];
  throw new InvoiceError(code, problem, { problem, status, orderId });
}
