import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'fr'>): SpokenMessages {
  const loaded = (invoices: number) =>
    count(invoices, { one: '# facture', many: '# de factures', other: '# factures' });
  return {
    loading: 'Chargement des factures…',
    loaded,
    loadedUnder: (invoices, status) => `${status}\u00a0: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} sur la page ${page}`,
    atPageOf: (found, page, pages) => `${found}, page ${page} sur ${pages}`,
    selectedSum: (invoices, sums) =>
      count(invoices, {
        one: '# facture sélectionnée',
        many: '# de factures sélectionnées',
        other: '# factures sélectionnées',
      }) + `, ${sums}`,
    noneSelected: 'Aucune facture sélectionnée',
  };
}
