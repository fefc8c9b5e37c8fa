import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Japanese, in the polite form. */
export function catalogue(numbers: NumbersOf<'ja'>): AllMessages {
  const { number } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'すべて',
      paid: '支払い済み',
      unpaid: '未払い',
      cancelled: 'キャンセル済み',
      refunded: '返金済み',
      expired: '期限切れ',
      draft: '下書き',
      processing: '処理中',
      'partially-paid': '一部支払い済み',
      collections: '督促中',
    },
    meanings: {
      all: 'すべてのご注文の請求書です。',
      paid: 'お支払いを確認しました。サービスは有効、または更新済みです。',
      unpaid: '期日までにお支払いください。お支払いがない場合、サービスが停止することがあります。',
      cancelled: '注文がキャンセルされたか、管理者が取り消しました。',
      refunded: '元のお支払い方法に返金しました。',
      expired: 'お支払い期限が過ぎました。サービスが停止している場合があります。',
      draft: 'まだ発行されていません。',
      processing: 'お支払いを処理しています。',
      'partially-paid': '一部が支払われました。残額のお支払いが必要です。',
      collections: '長期間未払いです。お支払いいただくか、お問い合わせください。',
    },
    errors: {
      network: '請求サーバーに接続できません。接続を確認してください。',
      timeout: '請求サーバーからの応答に時間がかかりすぎました。',
      unauthorized: 'セッションが終了しました。もう一度ログインしてください。',
      forbidden: 'これらの請求書を表示する権限がありません。',
      'not-found': '現在は利用できません。',
      conflict: 'その間に内容が変わりました。もう一度ご確認ください。',
      invalid: '請求サーバーがこのリクエストを拒否しました。',
      'rate-limited': 'リクエストが多すぎます。',
      server: '請求サーバーで問題が発生しています。',
      'bad-response': '請求サーバーの応答を読み取れません。',
      unsupported: 'ここではご利用いただけません。',
    },
    declineReasons: {
      insufficient_funds: '口座の残高が不足しています。',
      card_declined: 'カード会社がカードを承認しませんでした。',
      expired_card: 'カードの有効期限が切れています。',
      incorrect_cvc: 'セキュリティコードが正しくありません。',
      authentication_failed: 'カード会社でご本人確認ができませんでした。',
    },
    unknownStatus: (raw) => raw || '不明',
    statusTabs: '請求書のステータス',
    statusHelp: '各ステータスの意味',

    search: '検索',
    searchInvoices: '請求書を検索',
    searchHint: '請求書番号、ホスト名、IP',

    show: '表示件数',

    invoices: '請求書',
    number: '請求書番号',
    hostname: 'ホスト名',
    primaryIp: 'プライマリ IP',
    invoiceDate: '請求日',
    dueDate: 'お支払い期日',
    total: (currency) => `合計（${currency}）`,
    status: 'ステータス',
    operation: '操作',
    viewService: 'サービス表示',
    viewInvoice: '請求書表示',
    overdue: '期日超過',
    balanceDue: (balance) => `残額 ${balance}`,
    sortBy: '並べ替え',
    selectInvoice: (invoice) => `請求書 ${invoice} を選択`,
    selectPage: 'このページの未払いの請求書をすべて選択',
    product: '商品',
    balance: '残額',

    empty: '請求書はまだありません',
    emptyStatus: (status) => `「${status}」の請求書はありません`,
    emptySearch: (search) => `「${search}」に一致する請求書はありません`,
    showAll: 'すべての請求書を表示',
    failed: '請求書を読み込めませんでした',
    stale: '最後に読み込んだ一覧を表示しています。',
    tryAgain: '再試行',
    retryAfter: (seconds) => `${number(seconds)} 秒待ってから、もう一度お試しください。`,

    pages: 'ページ',
    previous: '前へ',
    next: '次へ',
    page: (page) => `${page} ページ目`,
    rangeOnly: (from, to) => `${from}～${to} 件`,
    range: (from, to, total) => `${total} 件中 ${from}～${to} 件`,

    massPayment: '一括支払い',
    selectHint: '未払いの請求書を選ぶと、まとめて 1 回でお支払いいただけます。',
    selected: (invoices) => `${number(invoices)} 件選択中`,

    support: 'オンラインサポート',
  };
}
