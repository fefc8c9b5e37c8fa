import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'ru'>): SpokenMessages {
  const loaded = (invoices: number) =>
    count(invoices, { one: '# счёт', few: '# счёта', many: '# счетов', other: '# счёта' });
  return {
    loading: 'Загружаем счета…',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} на странице ${page}`,
    atPageOf: (found, page, pages) => `${found}, страница ${page} из ${pages}`,
    selectedSum: (invoices, sums) => {
      const texts = {
        one: 'Выбран # счёт',
        few: 'Выбрано # счёта',
        many: 'Выбрано # счетов',
        other: 'Выбрано # счёта',
      };
      return `${count(invoices, texts)}, ${sums}`;
    },
    noneSelected: 'Счета не выбраны',
  };
}
