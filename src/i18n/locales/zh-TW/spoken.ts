import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ number }: NumbersOf<'zh-TW'>): SpokenMessages {
  return {
    loading: '正在載入帳單…',
    loaded: (invoices) => `${number(invoices)} 張帳單`,
    loadedUnder: (invoices, status) => `${number(invoices)} 張「${status}」帳單`,
    atPage: (found, page) => `${found}，第 ${page} 頁`,
    atPageOf: (found, page, pages) => `${found}，第 ${page} 頁，共 ${pages} 頁`,
    selectedSum: (invoices, sums) => `已選取 ${number(invoices)} 張帳單，${sums}`,
    noneSelected: '未選取帳單',
  };
}
