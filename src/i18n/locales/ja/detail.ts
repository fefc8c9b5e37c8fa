import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ number }: NumbersOf<'ja'>): DetailMessages {
  return {
    lineKinds: {
      renewal: '更新',
      upgrade: 'アップグレード',
      'additional-ip': '追加 IP',
      setup: '初期設定',
      credit: 'クレジット',
      discount: '割引',
      other: 'その他',
    },
    paymentKinds: { payment: 'お支払い', refund: '返金', credit: 'クレジット' },
    blocked: {
      expired: 'この請求書はお支払いいただけなくなりました。サービスが必要な場合はお問い合わせください。',
      cancelled: 'この請求書はキャンセルされました。お支払いは不要です。',
      refunded: 'この請求書は返金されました。お支払いは不要です。',
      draft: 'この請求書は発行後にお支払いいただけます。',
    },
    blockedOtherwise: 'この請求書は現在ここではお支払いいただけません。',

    invoiceTitle: (invoice) => `請求書 ${invoice}`,
    loadingInvoice: '請求書を読み込んでいます…',
    invoiceFailed: 'この請求書を読み込めませんでした',
    invoiceNotFound: 'この請求書は見つかりません',
    invoiceNotFoundHint: '削除されたか、別のアカウントのものである可能性があります。',
    staleInvoice: '最後に読み込んだ請求書を表示しています。',

    downloadPdf: 'PDF をダウンロード',
    print: '印刷',

    totalBilled: '合計',
    balanceLeft: 'お支払い残額',
    issuedOn: '請求日',
    dueOn: 'お支払い期日',
    dueToday: '本日が期日',
    dueTomorrow: '明日が期日',
    dueIn: (days) => `期日まで ${number(days)} 日`,
    overdueBy: (days) => `期日を ${number(days)} 日超過`,
    service: 'サービス',

    billedTo: '請求先',
    payTo: '請求元',
    taxId: (id) => `税務登録番号 ${id}`,

    items: '明細',
    noItems: '明細はありません。',
    description: '内容',
    period: '期間',
    periodRange: (start, end) => `${start} ～ ${end}`,
    quantity: '数量',
    unitPrice: '単価',
    amount: '金額',

    subtotal: '小計',
    taxAt: (label, rate) => `${label}（${rate}%）`,
    creditApplied: '充当したクレジット',
    paidSoFar: 'お支払い済み',
    refundedSoFar: '返金済み',

    payments: 'お支払い履歴',
    paymentDate: '日付',
    paymentKind: '種類',
    paymentGateway: 'お支払い方法',

    payInvoice: 'この請求書を支払う',
    amountToPay: '支払う金額',
    amountHint: (minimum, balance) => `${minimum} から残額 ${balance} まで。`,
    amountUnreadable: (example) => `金額を入力してください（例：${example}）。`,
    amountTooSmall: (minimum) => `お支払いいただける最小額は ${minimum} です。`,
    amountTooBig: (balance) => `お支払いいただけるのは ${balance} までです。`,
    partAtCheckout: 'お支払い方法は次のページで選択します。手数料もそこで確認できます。',
    sumToPay: 'お支払い額',
  };
}
