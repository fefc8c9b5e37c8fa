import type { InvoiceRow } from '../domain/invoice.ts';
import { fillHref, safeUrl } from '../domain/safe-url.ts';
import type { InvoiceSettings } from './state.ts';

/** Where the links of a row go; safe, as relative as they came, or absent. */
export interface RowLinks {
  readonly invoice: string | undefined;
  readonly service: string | undefined;
}

/** Finds the links of a row, or of what else names an invoice: the host's templates first, else what the adapter gives. */
export type LinkFinder = (row: Pick<InvoiceRow, 'id' | 'serviceId' | 'links'>) => RowLinks;

type Fill = (id: string | undefined, link: string | undefined) => string | undefined;

/**
 * Makes the finder of one set of templates.
 * @param base Absolute URL of the page.
 */
export function createLinkFinder(
  { invoiceHref, serviceHref }: Pick<InvoiceSettings, 'invoiceHref' | 'serviceHref'>,
  base: string,
): LinkFinder {
  const [invoice, service] = [filler(invoiceHref, base), filler(serviceHref, base)];
  return ({ id, serviceId, links }) => ({
    invoice: invoice(id, links?.invoice),
    service: service(serviceId, links?.service),
  });
}

function filler(template: string | undefined, base: string): Fill {
  const given: Fill = (_id, link) => (safeUrl(link, base) === undefined ? undefined : link);
  if (!template) return given;
  // An encoded id can't change where a template leads, so the template is checked once and not for each row.
  const safe = safeUrl(fillHref(template, 'x'), base) !== undefined;
  return (id, link) => (id === undefined ? given(id, link) : safe ? fillHref(template, id) : undefined);
}
