import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'de'>): SpokenMessages {
  const loaded = (invoices: number) => count(invoices, { one: '# Rechnung', other: '# Rechnungen' });
  return {
    loading: 'Rechnungen werden geladen …',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} auf Seite ${page}`,
    atPageOf: (found, page, pages) => `${found}, Seite ${page} von ${pages}`,
    selectedSum: (invoices, sums) =>
      count(invoices, { one: '# Rechnung ausgewählt', other: '# Rechnungen ausgewählt' }) + `, ${sums}`,
    noneSelected: 'Keine Rechnung ausgewählt',
  };
}
