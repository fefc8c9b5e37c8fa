import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'pt-BR'>): SpokenMessages {
  const loaded = (invoices: number) => count(invoices, { one: '# fatura', many: '# de faturas', other: '# faturas' });
  return {
    loading: 'Carregando faturas…',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} na página ${page}`,
    atPageOf: (found, page, pages) => `${found}, página ${page} de ${pages}`,
    selectedSum: (invoices, sums) =>
      count(invoices, {
        one: '# fatura selecionada',
        many: '# de faturas selecionadas',
        other: '# faturas selecionadas',
      }) + `, ${sums}`,
    noneSelected: 'Nenhuma fatura selecionada',
  };
}
