import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ number }: NumbersOf<'ko'>): DetailMessages {
  return {
    lineKinds: {
      renewal: '갱신',
      upgrade: '업그레이드',
      'additional-ip': '추가 IP',
      setup: '설치',
      credit: '크레딧',
      discount: '할인',
      other: '기타',
    },
    paymentKinds: { payment: '결제', refund: '환불', credit: '크레딧' },
    blocked: {
      expired: '이 청구서는 더 이상 결제할 수 없습니다. 서비스가 필요하시면 문의해 주세요.',
      cancelled: '이 청구서는 취소되었습니다. 결제하지 않으셔도 됩니다.',
      refunded: '이 청구서는 환불되었습니다. 결제하지 않으셔도 됩니다.',
      draft: '이 청구서는 발행된 후에 결제할 수 있습니다.',
    },
    blockedOtherwise: '현재 이 청구서는 여기에서 결제할 수 없습니다.',

    invoiceTitle: (invoice) => `청구서 ${invoice}`,
    loadingInvoice: '청구서를 불러오는 중…',
    invoiceFailed: '이 청구서를 불러오지 못했습니다',
    invoiceNotFound: '청구서를 찾을 수 없습니다',
    invoiceNotFoundHint: '삭제되었거나 다른 계정의 청구서일 수 있습니다.',
    staleInvoice: '마지막으로 불러온 청구서입니다.',

    downloadPdf: 'PDF 다운로드',
    print: '인쇄',

    totalBilled: '합계',
    balanceLeft: '결제할 잔액',
    issuedOn: '청구일',
    dueOn: '납부 기한',
    dueToday: '오늘까지 납부',
    dueTomorrow: '내일까지 납부',
    dueIn: (days) => `납부 기한 ${number(days)}일 남음`,
    overdueBy: (days) => `${number(days)}일 연체`,
    service: '서비스',

    billedTo: '청구 대상',
    payTo: '수취인',
    taxId: (id) => `사업자등록번호 ${id}`,

    items: '청구 항목',
    noItems: '표시할 항목이 없습니다.',
    description: '내용',
    period: '기간',
    periodRange: (start, end) => `${start} ~ ${end}`,
    quantity: '수량',
    unitPrice: '단가',
    amount: '금액',

    subtotal: '소계',
    taxAt: (label, rate) => `${label}(${rate}%)`,
    creditApplied: '사용한 크레딧',
    paidSoFar: '결제한 금액',
    refundedSoFar: '환불한 금액',

    payments: '결제 내역',
    paymentDate: '날짜',
    paymentKind: '유형',
    paymentGateway: '결제 수단',

    payInvoice: '이 청구서 결제',
    amountToPay: '결제할 금액',
    amountHint: (minimum, balance) => `${minimum}부터 잔액 ${balance}까지.`,
    amountUnreadable: (example) => `금액을 입력해 주세요. 예: ${example}.`,
    amountTooSmall: (minimum) => `결제할 수 있는 최소 금액: ${minimum}.`,
    amountTooBig: (balance) => `결제할 수 있는 최대 금액: ${balance}.`,
    partAtCheckout: '결제 수단은 다음 페이지에서 선택하며, 수수료도 그곳에서 확인할 수 있습니다.',
    sumToPay: '결제할 금액',
  };
}
