import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ number }: NumbersOf<'ja'>): SpokenMessages {
  const loaded = (invoices: number) => `請求書 ${number(invoices)} 件`;
  return {
    loading: '請求書を読み込んでいます…',
    loaded,
    loadedUnder: (invoices, status) => `${status}の${loaded(invoices)}`,
    atPage: (found, page) => `${found}、${page} ページ目`,
    atPageOf: (found, page, pages) => `${found}、${pages} ページ中 ${page} ページ目`,
    selectedSum: (invoices, sums) => `請求書 ${number(invoices)} 件を選択中、${sums}`,
    noneSelected: '請求書は選択されていません',
  };
}
