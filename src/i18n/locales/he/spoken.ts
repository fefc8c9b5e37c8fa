import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'he'>): SpokenMessages {
  const loaded = (invoices: number) =>
    count(invoices, { one: 'חשבונית אחת', two: 'שתי חשבוניות', other: '# חשבוניות' });
  return {
    loading: 'החשבוניות נטענות…',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} בעמוד ${page}`,
    atPageOf: (found, page, pages) => `${found}, עמוד ${page} מתוך ${pages}`,
    selectedSum: (invoices, sums) => {
      const chosen = count(invoices, {
        one: 'חשבונית אחת נבחרה',
        two: 'שתי חשבוניות נבחרו',
        other: '# חשבוניות נבחרו',
      });
      return `${chosen}, ${sums}`;
    },
    noneSelected: 'לא נבחרה אף חשבונית',
  };
}
