import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ number }: NumbersOf<'ko'>): SpokenMessages {
  const loaded = (invoices: number) => `청구서 ${number(invoices)}건`;
  return {
    loading: '청구서를 불러오는 중…',
    loaded,
    loadedUnder: (invoices, status) => `${status} 상태의 ${loaded(invoices)}`,
    atPage: (found, page) => `${page}페이지에 ${found}`,
    atPageOf: (found, page, pages) => `${found}, 전체 ${pages}페이지 중 ${page}페이지`,
    selectedSum: (invoices, sums) => `청구서 ${number(invoices)}건 선택됨, ${sums}`,
    noneSelected: '선택한 청구서 없음',
  };
}
