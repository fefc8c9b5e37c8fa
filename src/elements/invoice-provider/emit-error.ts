import type { InvoiceError } from '../../domain/errors.ts';
import { emit } from '../../events.ts';

/** Tells the host about a failure, and apart from that when the person has to sign in again. */
export function emitError(host: HTMLElement, { code, retryable, status, requestId }: InvoiceError): void {
  emit(host, 'invoice-error', { code, retryable, status, requestId });
  if (code === 'unauthorized') emit(host, 'invoice-auth-required', {});
}
