import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Portuguese as in Brazil, by “você”. */
export function catalogue(numbers: NumbersOf<'pt-BR'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'Todas',
      paid: 'Paga',
      unpaid: 'Em aberto',
      cancelled: 'Cancelada',
      refunded: 'Reembolsada',
      expired: 'Expirada',
      draft: 'Rascunho',
      processing: 'Processando',
      'partially-paid': 'Parcialmente paga',
      collections: 'Em cobrança',
    },
    meanings: {
      all: 'Todas as faturas de todos os pedidos.',
      paid: 'Pagamento recebido; o serviço está ativo ou foi renovado.',
      unpaid: 'Pague até o vencimento, ou o serviço poderá ser interrompido.',
      cancelled: 'O pedido foi cancelado ou retirado por um administrador.',
      refunded: 'O valor foi devolvido à forma de pagamento original.',
      expired: 'O prazo de pagamento passou; o serviço pode estar suspenso.',
      draft: 'Ainda não emitida.',
      processing: 'Há um pagamento em andamento.',
      'partially-paid': 'Uma parte foi paga; o saldo continua em aberto.',
      collections: 'Vencida há muito tempo; pague ou fale conosco.',
    },
    errors: {
      network: 'Não foi possível acessar o servidor de cobrança. Verifique sua conexão.',
      timeout: 'O servidor de cobrança demorou demais para responder.',
      unauthorized: 'Sua sessão terminou. Entre novamente.',
      forbidden: 'Você não tem permissão para ver estas faturas.',
      'not-found': 'Isto não está mais disponível.',
      conflict: 'Algo mudou nesse meio-tempo. Confira novamente.',
      invalid: 'O servidor de cobrança recusou esta solicitação.',
      'rate-limited': 'Muitas solicitações.',
      server: 'O servidor de cobrança está com um problema.',
      'bad-response': 'Não foi possível ler a resposta do servidor de cobrança.',
      unsupported: 'Isto não é possível aqui.',
    },
    declineReasons: {
      insufficient_funds: 'Não há saldo suficiente na conta.',
      card_declined: 'O banco recusou o cartão.',
      expired_card: 'O cartão está vencido.',
      incorrect_cvc: 'O código de segurança do cartão está incorreto.',
      authentication_failed: 'O banco não conseguiu confirmar sua identidade.',
    },
    unknownStatus: (raw) => raw || 'Desconhecido',
    statusTabs: 'Status das faturas',
    statusHelp: 'O que cada status significa',

    search: 'Buscar',
    searchInvoices: 'Buscar faturas',
    searchHint: 'Nº da fatura, hostname ou IP',

    show: 'Mostrar',

    invoices: 'Faturas',
    number: 'Nº da fatura',
    hostname: 'Hostname',
    primaryIp: 'IP principal',
    invoiceDate: 'Emissão',
    dueDate: 'Vencimento',
    total: (currency) => `Total (${currency})`,
    status: 'Status',
    operation: 'Ações',
    viewService: 'Ver serviço',
    viewInvoice: 'Ver fatura',
    overdue: 'Vencida',
    balanceDue: (balance) => `${balance} em aberto`,
    sortBy: 'Ordenar por',
    selectInvoice: (number) => `Selecionar a fatura ${number}`,
    selectPage: 'Selecionar todas as faturas em aberto desta página',
    product: 'Produto',
    balance: 'Saldo',

    empty: 'Nenhuma fatura ainda',
    emptyStatus: (status) => `Nenhuma fatura em “${status}”`,
    emptySearch: (search) => `Nenhuma fatura corresponde a “${search}”`,
    showAll: 'Mostrar todas as faturas',
    failed: 'Não foi possível carregar suas faturas',
    stale: 'Você está vendo a última lista carregada.',
    tryAgain: 'Tentar novamente',
    retryAfter: (seconds) =>
      `Aguarde ${count(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })} e tente novamente.`,

    pages: 'Páginas',
    previous: 'Anterior',
    next: 'Próxima',
    page: (page) => `Página ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} de ${total}`,

    massPayment: 'Pagamento em lote',
    selectHint: 'Marque faturas em aberto para quitá-las com um único pagamento.',
    selected: (invoices) => count(invoices, { one: '# selecionada', many: '# selecionadas', other: '# selecionadas' }),

    support: 'Suporte on-line',
  };
}
