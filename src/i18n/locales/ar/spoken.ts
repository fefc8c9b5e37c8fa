import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'ar'>): SpokenMessages {
  const loaded = (invoices: number) =>
    count(invoices, {
      zero: 'لا توجد فواتير',
      one: 'فاتورة واحدة',
      two: 'فاتورتان',
      few: '# فواتير',
      many: '# فاتورة',
      other: '# فاتورة',
    });
  return {
    loading: 'جارٍ تحميل الفواتير…',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} في الصفحة ${page}`,
    atPageOf: (found, page, pages) => `${found}، الصفحة ${page} من ${pages}`,
    selectedSum: (invoices, sums) => {
      const chosen = count(invoices, {
        zero: 'لم تُحدَّد أي فاتورة',
        one: 'فاتورة واحدة محددة',
        two: 'فاتورتان محددتان',
        few: '# فواتير محددة',
        many: '# فاتورة محددة',
        other: '# فاتورة محددة',
      });
      return `${chosen}، ${sums}`;
    },
    noneSelected: 'لم تُحدَّد أي فاتورة',
  };
}
