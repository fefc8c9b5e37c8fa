import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ number }: NumbersOf<'zh-TW'>): DetailMessages {
  return {
    lineKinds: {
      renewal: '續約',
      upgrade: '升級',
      'additional-ip': '額外 IP',
      setup: '設定費',
      credit: '折抵',
      discount: '折扣',
      other: '其他',
    },
    paymentKinds: { payment: '付款', refund: '退款', credit: '餘額折抵' },
    blocked: {
      expired: '這張帳單已無法付款。如果您仍需要這項服務，請與我們聯絡。',
      cancelled: '這張帳單已取消，無須付款。',
      refunded: '這張帳單已退款，無須付款。',
      draft: '這張帳單開立後即可付款。',
    },
    blockedOtherwise: '這張帳單目前無法在此付款。',

    invoiceTitle: (invoice) => `帳單 ${invoice}`,
    loadingInvoice: '正在載入帳單…',
    invoiceFailed: '無法載入這張帳單',
    invoiceNotFound: '找不到這張帳單',
    invoiceNotFoundHint: '它可能已被刪除，或屬於其他帳戶。',
    staleInvoice: '目前顯示的是上次載入的帳單。',

    downloadPdf: '下載 PDF',
    print: '列印',

    totalBilled: '總額',
    balanceLeft: '待付金額',
    issuedOn: '帳單日期',
    dueOn: '到期日',
    dueToday: '今天到期',
    dueTomorrow: '明天到期',
    dueIn: (days) => `${number(days)} 天後到期`,
    overdueBy: (days) => `已逾期 ${number(days)} 天`,
    service: '服務',

    billedTo: '付款人',
    payTo: '收款人',
    taxId: (id) => `統一編號 ${id}`,

    items: '帳單明細',
    noItems: '沒有明細。',
    description: '說明',
    period: '計費期間',
    periodRange: (start, end) => `${start} 至 ${end}`,
    quantity: '數量',
    unitPrice: '單價',
    amount: '金額',

    subtotal: '小計',
    taxAt: (label, rate) => `${label}（${rate}%）`,
    creditApplied: '已折抵餘額',
    paidSoFar: '已付款',
    refundedSoFar: '已退款',

    payments: '付款紀錄',
    paymentDate: '日期',
    paymentKind: '類型',
    paymentGateway: '付款方式',

    payInvoice: '支付這張帳單',
    amountToPay: '付款金額',
    amountHint: (minimum, balance) => `最低 ${minimum}，最高為待付金額 ${balance}。`,
    amountUnreadable: (example) => `請填寫金額，例如 ${example}。`,
    amountTooSmall: (minimum) => `最低付款金額為 ${minimum}。`,
    amountTooBig: (balance) => `待付金額只有 ${balance}。`,
    partAtCheckout: '您可以在下一頁選擇這部分款項的付款方式，並查看手續費。',
    sumToPay: '應付金額',
  };
}
