import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Simplified Chinese, as in mainland China. */
export function catalogue(numbers: NumbersOf<'zh-CN'>): AllMessages {
  const { number } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: '全部',
      paid: '已支付',
      unpaid: '未支付',
      cancelled: '已取消',
      refunded: '已退款',
      expired: '已过期',
      draft: '草稿',
      processing: '处理中',
      'partially-paid': '部分支付',
      collections: '催收中',
    },
    meanings: {
      all: '所有订单的全部账单。',
      paid: '款项已收到，服务已开通或续费成功。',
      unpaid: '请在到期日前付款，否则服务可能中断。',
      cancelled: '订单已取消，或由管理员撤销。',
      refunded: '款项已退回原支付账户。',
      expired: '已超过付款期限，服务可能已暂停。',
      draft: '账单尚未开出。',
      processing: '付款正在处理中。',
      'partially-paid': '已支付部分款项，剩余款项仍需支付。',
      collections: '账单已长期逾期，请尽快付款或联系我们。',
    },
    errors: {
      network: '无法连接账单服务器，请检查网络连接。',
      timeout: '账单服务器响应超时。',
      unauthorized: '登录已失效，请重新登录。',
      forbidden: '您没有权限查看这些账单。',
      'not-found': '该内容已不存在。',
      conflict: '内容已发生变化，请重新查看。',
      invalid: '账单服务器拒绝了此请求。',
      'rate-limited': '请求过于频繁。',
      server: '账单服务器出现故障。',
      'bad-response': '无法读取账单服务器的响应。',
      unsupported: '此处不支持该操作。',
    },
    declineReasons: {
      insufficient_funds: '账户余额不足。',
      card_declined: '银行拒绝了此卡。',
      expired_card: '银行卡已过期。',
      incorrect_cvc: '银行卡安全码有误。',
      authentication_failed: '银行未能验证您的身份。',
    },
    unknownStatus: (raw) => raw || '未知',
    statusTabs: '账单状态',
    statusHelp: '各状态的含义',

    search: '搜索',
    searchInvoices: '搜索账单',
    searchHint: '账单编号、主机名或 IP',

    show: '每页显示',

    invoices: '账单',
    number: '账单编号',
    hostname: '主机名',
    primaryIp: '主 IP',
    invoiceDate: '账单日期',
    dueDate: '到期日',
    total: (currency) => `总额（${currency}）`,
    status: '状态',
    operation: '操作',
    viewService: '查看服务',
    viewInvoice: '查看账单',
    overdue: '已逾期',
    balanceDue: (balance) => `待付 ${balance}`,
    sortBy: '排序方式',
    selectInvoice: (invoice) => `选择账单 ${invoice}`,
    selectPage: '选择本页所有未支付账单',
    product: '产品',
    balance: '待付金额',

    empty: '暂无账单',
    emptyStatus: (status) => `没有“${status}”的账单`,
    emptySearch: (search) => `没有与“${search}”匹配的账单`,
    showAll: '显示全部账单',
    failed: '账单加载失败',
    stale: '当前显示的是上次加载的列表。',
    tryAgain: '重试',
    retryAfter: (seconds) => `请等待 ${number(seconds)} 秒后重试。`,

    pages: '分页',
    previous: '上一页',
    next: '下一页',
    page: (page) => `第 ${page} 页`,
    rangeOnly: (from, to) => `第 ${from}–${to} 条`,
    range: (from, to, total) => `第 ${from}–${to} 条，共 ${total} 条`,

    massPayment: '批量支付',
    selectHint: '勾选未支付的账单，一次付清。',
    selected: (invoices) => `已选 ${number(invoices)} 张`,

    support: '在线客服',
  };
}
