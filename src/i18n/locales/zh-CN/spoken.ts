import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ number }: NumbersOf<'zh-CN'>): SpokenMessages {
  return {
    loading: '正在加载账单…',
    loaded: (invoices) => `${number(invoices)} 张账单`,
    loadedUnder: (invoices, status) => `${number(invoices)} 张“${status}”账单`,
    atPage: (found, page) => `${found}，第 ${page} 页`,
    atPageOf: (found, page, pages) => `${found}，第 ${page} 页，共 ${pages} 页`,
    selectedSum: (invoices, sums) => `已选 ${number(invoices)} 张账单，${sums}`,
    noneSelected: '未选择账单',
  };
}
