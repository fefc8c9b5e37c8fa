import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Russian, by “вы”. */
export function catalogue(numbers: NumbersOf<'ru'>): AllMessages {
  const { count, number } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'Все',
      paid: 'Оплачен',
      unpaid: 'Не оплачен',
      cancelled: 'Отменён',
      refunded: 'Возврат',
      expired: 'Срок истёк',
      draft: 'Черновик',
      processing: 'В обработке',
      'partially-paid': 'Оплачен частично',
      collections: 'Взыскание',
    },
    meanings: {
      all: 'Все счета по всем заказам.',
      paid: 'Оплата получена; услуга активна или продлена.',
      unpaid: 'Оплатите до указанного срока, иначе услуга может быть приостановлена.',
      cancelled: 'Заказ отменён или отозван администратором.',
      refunded: 'Деньги возвращены тем способом, которым был оплачен счёт.',
      expired: 'Срок оплаты прошёл; услуга может быть приостановлена.',
      draft: 'Ещё не выставлен.',
      processing: 'Платёж выполняется.',
      'partially-paid': 'Часть суммы оплачена; остаток ещё нужно внести.',
      collections: 'Давно просрочен; оплатите его или свяжитесь с нами.',
    },
    errors: {
      network: 'Сервер биллинга недоступен. Проверьте подключение.',
      timeout: 'Сервер биллинга слишком долго не отвечает.',
      unauthorized: 'Сеанс завершён. Войдите снова.',
      forbidden: 'У вас нет доступа к этим счетам.',
      'not-found': 'Этого больше нет.',
      conflict: 'За это время что-то изменилось. Проверьте ещё раз.',
      invalid: 'Сервер биллинга отклонил этот запрос.',
      'rate-limited': 'Слишком много запросов.',
      server: 'На сервере биллинга произошла ошибка.',
      'bad-response': 'Не удалось разобрать ответ сервера биллинга.',
      unsupported: 'Здесь это невозможно.',
    },
    declineReasons: {
      insufficient_funds: 'На счёте недостаточно средств.',
      card_declined: 'Банк отклонил карту.',
      expired_card: 'Срок действия карты истёк.',
      incorrect_cvc: 'Неверный код безопасности карты.',
      authentication_failed: 'Банк не смог подтвердить вашу личность.',
    },
    unknownStatus: (raw) => raw || 'Неизвестно',
    statusTabs: 'Статус счетов',
    statusHelp: 'Что означают статусы',

    search: 'Найти',
    searchInvoices: 'Поиск счетов',
    searchHint: '№ счёта, имя хоста или IP',

    show: 'Показывать',

    invoices: 'Счета',
    number: '№ счёта',
    hostname: 'Имя хоста',
    primaryIp: 'Основной IP',
    invoiceDate: 'Дата счёта',
    dueDate: 'Оплатить до',
    total: (currency) => `Сумма (${currency})`,
    status: 'Статус',
    operation: 'Действия',
    viewService: 'К услуге',
    viewInvoice: 'К счёту',
    overdue: 'Просрочен',
    balanceDue: (balance) => `к оплате ${balance}`,
    sortBy: 'Сортировать',
    selectInvoice: (invoice) => `Выбрать счёт ${invoice}`,
    selectPage: 'Выбрать все неоплаченные счета на этой странице',
    product: 'Продукт',
    balance: 'Остаток',

    empty: 'Счетов пока нет',
    emptyStatus: (status) => `Счетов со статусом «${status}» нет`,
    emptySearch: (search) => `По запросу «${search}» ничего не найдено`,
    showAll: 'Показать все счета',
    failed: 'Не удалось загрузить счета',
    stale: 'Показан список, загруженный в последний раз.',
    tryAgain: 'Повторить',
    retryAfter: (seconds) => {
      const texts = { one: '# секунду', few: '# секунды', many: '# секунд', other: '# секунды' };
      return `Подождите ${count(seconds, texts)} и повторите попытку.`;
    },

    pages: 'Страницы',
    previous: 'Назад',
    next: 'Вперёд',
    page: (page) => `Страница ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} из ${total}`,

    massPayment: 'Массовая оплата',
    selectHint: 'Отметьте неоплаченные счета, чтобы оплатить их одним платежом.',
    selected: (invoices) => `Выбрано: ${number(invoices)}`,

    support: 'Онлайн-поддержка',
  };
}
