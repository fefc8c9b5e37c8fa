import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Traditional Chinese, as in Taiwan. */
export function catalogue(numbers: NumbersOf<'zh-TW'>): AllMessages {
  const { number } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: '全部',
      paid: '已付款',
      unpaid: '未付款',
      cancelled: '已取消',
      refunded: '已退款',
      expired: '已失效',
      draft: '草稿',
      processing: '處理中',
      'partially-paid': '部分付款',
      collections: '催收中',
    },
    meanings: {
      all: '所有訂單的全部帳單。',
      paid: '已收到款項，服務已啟用或完成續約。',
      unpaid: '請於到期日前付款，否則服務可能會中斷。',
      cancelled: '訂單已取消，或由管理員撤銷。',
      refunded: '款項已退回原付款帳戶。',
      expired: '已超過付款期限，服務可能已暫停。',
      draft: '帳單尚未開立。',
      processing: '付款正在處理中。',
      'partially-paid': '已支付部分款項，剩餘款項仍需支付。',
      collections: '帳單已逾期許久，請儘速付款或與我們聯絡。',
    },
    errors: {
      network: '無法連線到帳務伺服器，請檢查您的網路連線。',
      timeout: '帳務伺服器回應逾時。',
      unauthorized: '您的登入已失效，請重新登入。',
      forbidden: '您沒有檢視這些帳單的權限。',
      'not-found': '這項內容已不存在。',
      conflict: '內容已有變動，請重新查看。',
      invalid: '帳務伺服器拒絕了這項要求。',
      'rate-limited': '要求次數過多。',
      server: '帳務伺服器發生問題。',
      'bad-response': '無法讀取帳務伺服器的回應。',
      unsupported: '這裡不支援這項操作。',
    },
    declineReasons: {
      insufficient_funds: '帳戶餘額不足。',
      card_declined: '發卡銀行拒絕了這張卡片。',
      expired_card: '卡片已過期。',
      incorrect_cvc: '卡片安全碼不正確。',
      authentication_failed: '銀行無法驗證您的身分。',
    },
    unknownStatus: (raw) => raw || '不明',
    statusTabs: '帳單狀態',
    statusHelp: '各狀態的意義',

    search: '搜尋',
    searchInvoices: '搜尋帳單',
    searchHint: '帳單編號、主機名稱或 IP',

    show: '每頁顯示',

    invoices: '帳單',
    number: '帳單編號',
    hostname: '主機名稱',
    primaryIp: '主要 IP',
    invoiceDate: '帳單日期',
    dueDate: '到期日',
    total: (currency) => `總額（${currency}）`,
    status: '狀態',
    operation: '操作',
    viewService: '檢視服務',
    viewInvoice: '檢視帳單',
    overdue: '已逾期',
    balanceDue: (balance) => `待付 ${balance}`,
    sortBy: '排序方式',
    selectInvoice: (invoice) => `選取帳單 ${invoice}`,
    selectPage: '選取本頁所有未付款帳單',
    product: '產品',
    balance: '待付金額',

    empty: '目前沒有帳單',
    emptyStatus: (status) => `沒有「${status}」的帳單`,
    emptySearch: (search) => `找不到符合「${search}」的帳單`,
    showAll: '顯示所有帳單',
    failed: '無法載入您的帳單',
    stale: '目前顯示的是上次載入的清單。',
    tryAgain: '再試一次',
    retryAfter: (seconds) => `請等候 ${number(seconds)} 秒後再試一次。`,

    pages: '分頁',
    previous: '上一頁',
    next: '下一頁',
    page: (page) => `第 ${page} 頁`,
    rangeOnly: (from, to) => `第 ${from}–${to} 筆`,
    range: (from, to, total) => `第 ${from}–${to} 筆，共 ${total} 筆`,

    massPayment: '合併付款',
    selectHint: '勾選未付款的帳單，一次付清。',
    selected: (invoices) => `已選取 ${number(invoices)} 張`,

    support: '線上客服',
  };
}
