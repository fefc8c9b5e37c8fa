import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a problem document may say besides its code; the names are those of the wire. */
export interface ProblemDetails {
  readonly detail?: string | undefined;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly pages?: number;
  readonly order_id?: string;
  readonly invoice_ids?: readonly string[];
}

const TITLES = {
  'invalid-status': [400, 'There is no such status'],
  'invalid-sort': [400, 'There is no such sort order'],
  'invalid-page': [400, 'The page must be a whole number from 1'],
  'invalid-page-size': [400, 'The page size must be 10, 20, 50 or 100'],
  'invalid-cursor': [400, 'The cursor does not belong to this query'],
  'invalid-date': [400, 'The date is not a date of the calendar, YYYY-MM-DD'],
  'invalid-search': [400, 'The search text is too long or holds control characters'],
  'invalid-id': [400, 'At most 100 ids can be asked for, each of letters, digits, - and _'],
  'invalid-amount': [400, 'The amount must be a whole number of minor units from 1, together with a currency'],
  'invalid-signature': [401, 'The signature is missing, wrong or too old'],
  'page-out-of-range': [400, 'The page is past the last one'],
  'page-too-deep': [400, 'Numbered pages end at row 10,000; follow next_cursor instead'],
  'key-required': [400, 'The request needs an Idempotency-Key'],
  'invalid-key': [400, 'The Idempotency-Key must be 1 to 255 visible ASCII characters'],
  'malformed-json': [400, 'The body is not JSON'],
  'invalid-body': [400, 'The body has not the right shape'],
  unauthorized: [401, 'The session is missing or over'],
  'cross-site': [403, 'The request comes from another site'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This address does not take that method'],
  changed: [409, 'An invoice has changed since it was read'],
  'invoice-not-payable': [409, 'An invoice cannot be paid now'],
  'in-progress': [409, 'The same request is still running'],
  'payment-in-progress': [409, 'A payment for these invoices is under way'],
  'order-over': [409, 'The order is over'],
  'body-too-large': [413, 'The body is too large'],
  'key-reused': [422, 'The Idempotency-Key belongs to another request'],
  'empty-order': [422, 'An order needs at least one invoice'],
  'duplicate-invoice': [422, 'An invoice stands in the order twice'],
  'unknown-invoice': [422, 'There is no such invoice'],
  'below-minimum': [422, 'The amount is smaller than the smallest that is taken'],
  'wrong-amount': [422, 'The amount is not that of the payment'],
  'mixed-currencies': [422, 'An order takes invoices of one currency'],
  'invalid-return-url': [422, 'The return URL must be of this site'],
  'unknown-gateway': [422, 'There is no such gateway'],
  'server-error': [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

/** The codes that problem documents carry. */
export type ProblemCode = keyof typeof TITLES;

/** A failure that the client is told about; becomes an RFC 9457 problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(TITLES[code][1]);
    this.code = code;
    this.details = details;
  }

  /** HTTP status. */
  get status(): (typeof TITLES)[ProblemCode][0] {
    return TITLES[this.code][0];
  }

  /** The problem document. */
  toDocument(requestId: string): Record<string, unknown> {
    const { code, status, details } = this;
    return { type: 'about:blank', title: this.message, status, code, request_id: requestId, ...details };
  }
}
