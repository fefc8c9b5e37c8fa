/**
 * What can go wrong, as a closed union: elements choose the sentence by code, hosts branch on it.
 *
 * - `network`: no answer at all (offline, DNS, CORS, connection lost).
 * - `timeout`: no answer in time; what the server did is not known.
 * - `unauthorized`: the session is missing or over (401).
 * - `forbidden`: signed in, but not allowed (403).
 * - `not-found`: gone or never there (404, 410).
 * - `conflict`: the data changed, or a twin request runs (409).
 * - `invalid`: the request is wrong and stays wrong (400, 422).
 * - `rate-limited`: too many requests (429).
 * - `server`: the server failed (5xx); what it did is not known.
 * - `bad-response`: an answer of the wrong shape.
 * - `unsupported`: the adapter or the browser cannot do it.
 */
export const INVOICE_ERROR_CODES = [
  'network',
  'timeout',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'server',
  'bad-response',
  'unsupported',
] as const;

/** One of {@link INVOICE_ERROR_CODES}. */
export type InvoiceErrorCode = (typeof INVOICE_ERROR_CODES)[number];

/** What an {@link InvoiceError} carries besides its code and message. */
export interface InvoiceErrorOptions {
  /** What was thrown underneath. */
  readonly cause?: unknown;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** The server's id of the request, for support. */
  readonly requestId?: string | undefined;
  /** The server's own code (`code` of its RFC 9457 problem document), such as `changed`. */
  readonly problem?: string | undefined;
  /** Path of the bad field of a `bad-response`, such as `data.3.total.amount`. */
  readonly path?: string | undefined;
  /** Seconds to wait, as a `rate-limited` answer asked for. */
  readonly retryAfter?: number | undefined;
  /** Payment order that stands in the way (`payment-in-progress`). */
  readonly orderId?: string | undefined;
  /** Invoices that the problem is about, such as those that changed. */
  readonly invoiceIds?: readonly string[] | undefined;
  /** The last page there is, with `page-out-of-range`. */
  readonly pages?: number | undefined;
  /** Overrides the retryability that follows from the code. */
  readonly retryable?: boolean;
}

const RETRYABLE: ReadonlySet<InvoiceErrorCode> = new Set(['network', 'timeout', 'rate-limited', 'server']);
const UNKNOWN_FATE: ReadonlySet<InvoiceErrorCode> = new Set(['network', 'timeout', 'server', 'bad-response']);

/** The one error that adapters reject with; its message is for developers, never shown to customers. */
export class InvoiceError extends Error {
  override readonly name = 'InvoiceError';
  /** What went wrong. */
  readonly code: InvoiceErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly problem?: string | undefined;
  readonly path?: string | undefined;
  readonly retryAfter?: number | undefined;
  readonly orderId?: string | undefined;
  readonly invoiceIds?: readonly string[] | undefined;
  readonly pages?: number | undefined;

  constructor(code: InvoiceErrorCode, message: string, { cause, ...details }: InvoiceErrorOptions = {}) {
    super(message, { cause });
    this.code = code;
    this.retryable = RETRYABLE.has(code);
    Object.assign(this, details);
  }
}

/** Whether the value is an {@link InvoiceError}; by name, because two copies of the library may share a page. */
export function isInvoiceError(value: unknown): value is InvoiceError {
  return value instanceof Error && value.name === 'InvoiceError';
}

/** Whether the value is the rejection of an aborted request. */
export function isAbort(value: unknown): boolean {
  return value instanceof Error && value.name === 'AbortError';
}

/** Any thrown value as an {@link InvoiceError}; what is not one becomes `bad-response`, for it is a fault of the adapter. */
export function toInvoiceError(value: unknown): InvoiceError {
  if (isInvoiceError(value)) return value;
  const message = value instanceof Error ? value.message : String(value);
  return new InvoiceError('bad-response', message, { cause: value });
}

/**
 * Whether a request that failed with this error may still have been carried out by the server.
 * A payment in this state must be looked up, never sent again with another key.
 */
export function isFateUnknown(error: InvoiceError): boolean {
  return UNKNOWN_FATE.has(error.code);
}

/** Whether a connection that is there again may mend it. */
export function isMendable(error: InvoiceError | undefined): boolean {
  return error !== undefined && error.retryable && error.code !== 'rate-limited';
}
