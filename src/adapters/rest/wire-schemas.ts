import { array, maxLength, object, optional, pipe, transform } from 'valibot';
import type { InvoicePage } from '../adapter.ts';
import { countsSchema, rowsSchema } from '../invoice-schemas.ts';
import { gatewaysSchema, orderSchema } from '../order-schemas.ts';
import { count, maybe, optionalText } from '../value-schemas.ts';

/** `InvoicePage` of the contract, its names read by `fromWire`, as the port's page. */
export const wirePageSchema = pipe(
  object({ data: rowsSchema, page: object({ total: maybe(count), nextCursor: optionalText }), counts: countsSchema }),
  transform(({ data: rows, page, counts }): InvoicePage => ({ rows, counts, ...page })),
);

/** What a look-up by key answers: none or one; no content is none. */
export const wireOrdersSchema = optional(
  pipe(
    object({ data: pipe(array(orderSchema), maxLength(1)) }),
    transform(({ data }) => data[0]),
  ),
);

/** The ways to pay. */
export const wireGatewaysSchema = pipe(
  object({ data: gatewaysSchema }),
  transform(({ data }) => data),
);
