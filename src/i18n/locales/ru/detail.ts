import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'ru'>): DetailMessages {
  const days = (value: number) => count(value, { one: '# день', few: '# дня', many: '# дней', other: '# дня' });
  return {
    lineKinds: {
      renewal: 'Продление',
      upgrade: 'Смена тарифа',
      'additional-ip': 'Дополнительный IP',
      setup: 'Установка',
      credit: 'Зачёт',
      discount: 'Скидка',
      other: 'Прочее',
    },
    paymentKinds: { payment: 'Платёж', refund: 'Возврат', credit: 'С баланса' },
    blocked: {
      expired: 'Этот счёт уже нельзя оплатить. Если услуга нужна, свяжитесь с нами.',
      cancelled: 'Этот счёт отменён. Оплачивать его не нужно.',
      refunded: 'Деньги по этому счёту возвращены. Оплачивать его не нужно.',
      draft: 'Этот счёт можно будет оплатить, когда он будет выставлен.',
    },
    blockedOtherwise: 'Сейчас этот счёт нельзя оплатить здесь.',

    invoiceTitle: (number) => `Счёт ${number}`,
    loadingInvoice: 'Загружаем счёт…',
    invoiceFailed: 'Не удалось загрузить этот счёт',
    invoiceNotFound: 'Такого счёта нет',
    invoiceNotFoundHint: 'Возможно, он удалён или относится к другому аккаунту.',
    staleInvoice: 'Показан счёт, загруженный в последний раз.',

    downloadPdf: 'Скачать PDF',
    print: 'Печать',

    totalBilled: 'Итого',
    balanceLeft: 'К оплате',
    issuedOn: 'Дата счёта',
    dueOn: 'Оплатить до',
    dueToday: 'Оплатить сегодня',
    dueTomorrow: 'Оплатить до завтра',
    dueIn: (value) => `До срока оплаты ${days(value)}`,
    overdueBy: (value) => `Просрочен на ${days(value)}`,
    service: 'Услуга',

    billedTo: 'Плательщик',
    payTo: 'Получатель',
    taxId: (id) => `ИНН ${id}`,

    items: 'Позиции счёта',
    noItems: 'Позиции не указаны.',
    description: 'Описание',
    period: 'Период',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'Количество',
    unitPrice: 'Цена',
    amount: 'Сумма',

    subtotal: 'Промежуточный итог',
    taxAt: (label, rate) => `${label} (${rate}\u00a0%)`,
    creditApplied: 'Списано с баланса',
    paidSoFar: 'Оплачено',
    refundedSoFar: 'Возвращено',

    payments: 'Платежи',
    paymentDate: 'Дата',
    paymentKind: 'Вид',
    paymentGateway: 'Способ оплаты',

    payInvoice: 'Оплатить этот счёт',
    amountToPay: 'Сумма платежа',
    amountHint: (minimum, balance) => `От ${minimum} до остатка ${balance}.`,
    amountUnreadable: (example) => `Введите сумму, например ${example}.`,
    amountTooSmall: (minimum) => `Наименьшая сумма платежа — ${minimum}.`,
    amountTooBig: (balance) => `К оплате остаётся только ${balance}.`,
    partAtCheckout: 'Способ оплаты этой части вы выберете на следующей странице; там же видна комиссия.',
    sumToPay: 'К оплате',
  };
}
