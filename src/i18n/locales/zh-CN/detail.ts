import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ number }: NumbersOf<'zh-CN'>): DetailMessages {
  return {
    lineKinds: {
      renewal: '续费',
      upgrade: '升级',
      'additional-ip': '附加 IP',
      setup: '初装费',
      credit: '抵扣',
      discount: '折扣',
      other: '其他',
    },
    paymentKinds: { payment: '付款', refund: '退款', credit: '余额抵扣' },
    blocked: {
      expired: '此账单已无法支付。如仍需要该服务，请联系我们。',
      cancelled: '此账单已取消，无需支付。',
      refunded: '此账单已退款，无需支付。',
      draft: '此账单开出后即可支付。',
    },
    blockedOtherwise: '此账单目前无法在此处支付。',

    invoiceTitle: (invoice) => `账单 ${invoice}`,
    loadingInvoice: '正在加载账单…',
    invoiceFailed: '账单加载失败',
    invoiceNotFound: '找不到此账单',
    invoiceNotFoundHint: '它可能已被删除，或属于其他账户。',
    staleInvoice: '当前显示的是上次加载的账单。',

    downloadPdf: '下载 PDF',
    print: '打印',

    totalBilled: '总额',
    balanceLeft: '待付金额',
    issuedOn: '账单日期',
    dueOn: '到期日',
    dueToday: '今天到期',
    dueTomorrow: '明天到期',
    dueIn: (days) => `${number(days)} 天后到期`,
    overdueBy: (days) => `已逾期 ${number(days)} 天`,
    service: '服务',

    billedTo: '付款方',
    payTo: '收款方',
    taxId: (id) => `税号 ${id}`,

    items: '账单明细',
    noItems: '没有明细。',
    description: '说明',
    period: '计费周期',
    periodRange: (start, end) => `${start} 至 ${end}`,
    quantity: '数量',
    unitPrice: '单价',
    amount: '金额',

    subtotal: '小计',
    taxAt: (label, rate) => `${label}（${rate}%）`,
    creditApplied: '已抵扣余额',
    paidSoFar: '已支付',
    refundedSoFar: '已退款',

    payments: '付款记录',
    paymentDate: '日期',
    paymentKind: '类型',
    paymentGateway: '支付方式',

    payInvoice: '支付此账单',
    amountToPay: '支付金额',
    amountHint: (minimum, balance) => `最低 ${minimum}，最高为待付金额 ${balance}。`,
    amountUnreadable: (example) => `请填写金额，例如 ${example}。`,
    amountTooSmall: (minimum) => `最低支付金额为 ${minimum}。`,
    amountTooBig: (balance) => `待付金额只有 ${balance}。`,
    partAtCheckout: '您可以在下一页选择这部分款项的支付方式，并查看手续费。',
    sumToPay: '应付金额',
  };
}
