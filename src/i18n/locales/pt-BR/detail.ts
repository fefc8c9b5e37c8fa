import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'pt-BR'>): DetailMessages {
  const days = (value: number) => count(value, { one: '# dia', many: '# de dias', other: '# dias' });
  return {
    lineKinds: {
      renewal: 'Renovação',
      upgrade: 'Upgrade',
      'additional-ip': 'IP adicional',
      setup: 'Instalação',
      credit: 'Crédito',
      discount: 'Desconto',
      other: 'Outros',
    },
    paymentKinds: { payment: 'Pagamento', refund: 'Reembolso', credit: 'Crédito' },
    blocked: {
      expired: 'Esta fatura não pode mais ser paga. Fale conosco se precisar do serviço.',
      cancelled: 'Esta fatura foi cancelada. Você não precisa pagá-la.',
      refunded: 'Esta fatura foi reembolsada. Você não precisa pagá-la.',
      draft: 'Esta fatura poderá ser paga assim que for emitida.',
    },
    blockedOtherwise: 'No momento, esta fatura não pode ser paga aqui.',

    invoiceTitle: (number) => `Fatura ${number}`,
    loadingInvoice: 'Carregando a fatura…',
    invoiceFailed: 'Não foi possível carregar esta fatura',
    invoiceNotFound: 'Esta fatura não existe',
    invoiceNotFoundHint: 'Ela pode ter sido removida ou pertencer a outra conta.',
    staleInvoice: 'Você está vendo a fatura como foi carregada pela última vez.',

    downloadPdf: 'Baixar PDF',
    print: 'Imprimir',

    totalBilled: 'Total',
    balanceLeft: 'Saldo em aberto',
    issuedOn: 'Data de emissão',
    dueOn: 'Vencimento',
    dueToday: 'Vence hoje',
    dueTomorrow: 'Vence amanhã',
    dueIn: (value) => `Vence em ${days(value)}`,
    overdueBy: (value) => `Vencida há ${days(value)}`,
    service: 'Serviço',

    billedTo: 'Cobrado de',
    payTo: 'Beneficiário',
    taxId: (id) => `ID fiscal ${id}`,

    items: 'Itens',
    noItems: 'Nenhum item listado.',
    description: 'Descrição',
    period: 'Período',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'Quantidade',
    unitPrice: 'Preço unitário',
    amount: 'Valor',

    subtotal: 'Subtotal',
    taxAt: (label, rate) => `${label} (${rate}%)`,
    creditApplied: 'Crédito aplicado',
    paidSoFar: 'Pago',
    refundedSoFar: 'Reembolsado',

    payments: 'Pagamentos',
    paymentDate: 'Data',
    paymentKind: 'Tipo',
    paymentGateway: 'Forma de pagamento',

    payInvoice: 'Pagar esta fatura',
    amountToPay: 'Valor a pagar',
    amountHint: (minimum, balance) => `De ${minimum} até o saldo de ${balance}.`,
    amountUnreadable: (example) => `Escreva um valor, por exemplo ${example}.`,
    amountTooSmall: (minimum) => `O menor valor que pode ser pago é ${minimum}.`,
    amountTooBig: (balance) => `Resta apenas o valor de ${balance} a pagar.`,
    partAtCheckout: 'Na próxima página você escolhe como pagar esta parte e também vê a tarifa.',
    sumToPay: 'A pagar',
  };
}
