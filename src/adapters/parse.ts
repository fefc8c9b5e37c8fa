import { getDotPath, safeParse, type GenericSchema } from 'valibot';
import { InvoiceError, type InvoiceErrorOptions } from '../domain/errors.ts';

/**
 * What the schema makes of a value that came from outside.
 * @throws {InvoiceError} `bad-response` with the path of the first bad field; the message never quotes the value,
 * for it may be a customer's.
 * @param pathOf How the outside writes the path of a field.
 */
export function parseOrThrow<Output>(
  schema: GenericSchema<unknown, Output>,
  value: unknown,
  options: InvoiceErrorOptions = {},
  pathOf: (path: string) => string = (path) => path,
): Output {
  const result = safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = pathOf(getDotPath(issue) ?? '');
  const wanted = issue.expected ?? issue.message;
  throw new InvoiceError('bad-response', `wrong shape at "${path}": expected ${wanted}`, { ...options, path });
}
