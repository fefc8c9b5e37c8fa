import { queryKey } from '../../domain/query.ts';
import { emptySentence } from '../../i18n/en.ts';
import { enSpoken } from '../../i18n/en-spoken.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { createTexts } from '../../i18n/texts.ts';
import { selectPageCount } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';

const textsOf = createTexts(enSpoken);

/** That a page of invoices is on its way. */
export const loadingText = ({ settings }: InvoiceState): string => textsOf(settings.localizer).loading;

/** Whether the page that is on its way is another one than that on screen. */
export function isLoadingAnother({ query, pageQuery }: InvoiceState): boolean {
  return pageQuery === undefined || queryKey(query) !== queryKey(pageQuery);
}

/** How many invoices were found, and which page of them is there. */
export function resultText(state: InvoiceState): string {
  const { page, pageQuery, settings } = state;
  const { localizer } = settings;
  const { messages, number } = localizer;
  if (!page || !pageQuery) return '';
  if (page.rows.length === 0) return emptySentence(messages, pageQuery);
  const texts = textsOf(localizer);
  const count = page.total ?? page.rows.length;
  const { status } = pageQuery;
  const found = status === 'all' ? texts.loaded(count) : texts.loadedUnder(count, messages.statuses[status]);
  const pages = selectPageCount(state);
  const at = number(pageQuery.page);
  if (pages === undefined && page.total === undefined) return texts.atPage(found, at);
  return pages === undefined || pages === 1 ? found : texts.atPageOf(found, at, number(pages));
}

/** How many invoices are ticked, and what they sum up to, by currency. */
export function selectionText(count: number, sums: readonly string[], localizer: Localizer): string {
  const texts = textsOf(localizer);
  return count === 0
    ? texts.noneSelected
    : texts.selectedSum(count, new Intl.ListFormat(localizer.locale).format(sums));
}
