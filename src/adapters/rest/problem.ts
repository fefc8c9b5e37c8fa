import { array, fallback, number, object, optional, safeParse, string } from 'valibot';
import { InvoiceError, type InvoiceErrorCode } from '../../domain/errors.ts';
import { readRetryAfter } from './retry-after.ts';

const text = fallback(optional(string()), undefined);
const problemSchema = object({
  code: text,
  title: text,
  request_id: text,
  order_id: text,
  invoice_ids: fallback(optional(array(string())), undefined),
  pages: fallback(optional(number()), undefined),
});

const CODES: Readonly<Record<number, InvoiceErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  429: 'rate-limited',
};

function codeOf(status: number): InvoiceErrorCode {
  if (status >= 500) return 'server';
  return CODES[status] ?? (status >= 400 ? 'invalid' : 'bad-response');
}

/** An answer that says no, as an {@link InvoiceError}. The body need not be a problem document. */
export function errorFromAnswer(status: number, headers: Headers, body: unknown, cause: unknown): InvoiceError {
  const parsed = safeParse(problemSchema, body);
  const problem = parsed.success ? parsed.output : undefined;
  const said = problem?.code ?? problem?.title;
  return new InvoiceError(codeOf(status), `the server answered ${status}${said ? ` ${said}` : ''}`, {
    cause,
    status,
    requestId: headers.get('X-Request-Id') ?? problem?.request_id,
    problem: problem?.code,
    retryAfter: readRetryAfter(headers),
    orderId: problem?.order_id,
    invoiceIds: problem?.invoice_ids,
    pages: problem?.pages,
  });
}
