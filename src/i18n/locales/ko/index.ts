import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Korean, in the formal polite form. */
export function catalogue(numbers: NumbersOf<'ko'>): AllMessages {
  const { number } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: '전체',
      paid: '결제 완료',
      unpaid: '미결제',
      cancelled: '취소됨',
      refunded: '환불됨',
      expired: '만료됨',
      draft: '초안',
      processing: '처리 중',
      'partially-paid': '일부 결제',
      collections: '추심 중',
    },
    meanings: {
      all: '모든 주문의 모든 청구서입니다.',
      paid: '결제가 확인되었습니다. 서비스가 활성화되었거나 갱신되었습니다.',
      unpaid: '납부 기한까지 결제해 주세요. 그렇지 않으면 서비스가 중단될 수 있습니다.',
      cancelled: '주문이 취소되었거나 관리자가 철회했습니다.',
      refunded: '원래 결제 수단으로 환불되었습니다.',
      expired: '납부 기한이 지났습니다. 서비스가 정지되었을 수 있습니다.',
      draft: '아직 발행되지 않았습니다.',
      processing: '결제가 진행 중입니다.',
      'partially-paid': '일부만 결제되었습니다. 잔액을 결제해 주세요.',
      collections: '오랫동안 연체되었습니다. 결제하시거나 문의해 주세요.',
    },
    errors: {
      network: '청구 서버에 연결할 수 없습니다. 네트워크 연결을 확인해 주세요.',
      timeout: '청구 서버의 응답이 너무 오래 걸렸습니다.',
      unauthorized: '세션이 종료되었습니다. 다시 로그인해 주세요.',
      forbidden: '이 청구서를 볼 권한이 없습니다.',
      'not-found': '더 이상 사용할 수 없습니다.',
      conflict: '그사이에 변경된 내용이 있습니다. 다시 확인해 주세요.',
      invalid: '청구 서버가 이 요청을 거부했습니다.',
      'rate-limited': '요청이 너무 많습니다.',
      server: '청구 서버에 문제가 발생했습니다.',
      'bad-response': '청구 서버의 응답을 읽을 수 없습니다.',
      unsupported: '여기에서는 사용할 수 없습니다.',
    },
    declineReasons: {
      insufficient_funds: '계좌 잔액이 부족합니다.',
      card_declined: '카드사에서 카드를 거절했습니다.',
      expired_card: '카드 유효 기간이 지났습니다.',
      incorrect_cvc: '카드 보안 코드가 올바르지 않습니다.',
      authentication_failed: '카드사에서 본인 확인을 하지 못했습니다.',
    },
    unknownStatus: (raw) => raw || '알 수 없음',
    statusTabs: '청구서 상태',
    statusHelp: '각 상태의 의미',

    search: '검색',
    searchInvoices: '청구서 검색',
    searchHint: '청구서 번호, 호스트명 또는 IP',

    show: '표시 개수',

    invoices: '청구서',
    number: '청구서 번호',
    hostname: '호스트명',
    primaryIp: '기본 IP',
    invoiceDate: '청구일',
    dueDate: '납부 기한',
    total: (currency) => `합계(${currency})`,
    status: '상태',
    operation: '작업',
    viewService: '서비스 보기',
    viewInvoice: '청구서 보기',
    overdue: '연체',
    balanceDue: (balance) => `잔액 ${balance}`,
    sortBy: '정렬 기준',
    selectInvoice: (invoice) => `청구서 ${invoice} 선택`,
    selectPage: '이 페이지의 미결제 청구서 모두 선택',
    product: '상품',
    balance: '잔액',

    empty: '아직 청구서가 없습니다',
    emptyStatus: (status) => `‘${status}’ 상태의 청구서가 없습니다`,
    emptySearch: (search) => `‘${search}’에 대한 검색 결과가 없습니다`,
    showAll: '모든 청구서 보기',
    failed: '청구서를 불러오지 못했습니다',
    stale: '마지막으로 불러온 목록입니다.',
    tryAgain: '다시 시도',
    retryAfter: (seconds) => `${number(seconds)}초 후에 다시 시도해 주세요.`,

    pages: '페이지',
    previous: '이전',
    next: '다음',
    page: (page) => `${page}페이지`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `전체 ${total}건 중 ${from}–${to}`,

    massPayment: '일괄 결제',
    selectHint: '미결제 청구서를 선택하면 한 번에 결제할 수 있습니다.',
    selected: (invoices) => `${number(invoices)}건 선택됨`,

    support: '온라인 지원',
  };
}
