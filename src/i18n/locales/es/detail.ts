import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'es'>): DetailMessages {
  const days = (value: number) => count(value, { one: '# día', many: '# de días', other: '# días' });
  return {
    lineKinds: {
      renewal: 'Renovación',
      upgrade: 'Mejora de plan',
      'additional-ip': 'IP adicional',
      setup: 'Instalación',
      credit: 'Abono',
      discount: 'Descuento',
      other: 'Otro',
    },
    paymentKinds: { payment: 'Pago', refund: 'Reembolso', credit: 'Saldo a favor' },
    blocked: {
      expired: 'Esta factura ya no se puede pagar. Póngase en contacto con nosotros si necesita el servicio.',
      cancelled: 'Esta factura se canceló. No tiene que pagarla.',
      refunded: 'Esta factura se reembolsó. No tiene que pagarla.',
      draft: 'Esta factura se podrá pagar cuando se emita.',
    },
    blockedOtherwise: 'Por el momento, esta factura no se puede pagar aquí.',

    invoiceTitle: (number) => `Factura ${number}`,
    loadingInvoice: 'Cargando la factura…',
    invoiceFailed: 'No se pudo cargar esta factura',
    invoiceNotFound: 'Esta factura no existe',
    invoiceNotFoundHint: 'Puede que se haya eliminado o que pertenezca a otra cuenta.',
    staleInvoice: 'Está viendo la factura tal como se cargó por última vez.',

    downloadPdf: 'Descargar PDF',
    print: 'Imprimir',

    totalBilled: 'Total',
    balanceLeft: 'Saldo pendiente',
    issuedOn: 'Fecha de factura',
    dueOn: 'Vencimiento',
    dueToday: 'Vence hoy',
    dueTomorrow: 'Vence mañana',
    dueIn: (value) => `Vence en ${days(value)}`,
    overdueBy: (value) => `${days(value)} de atraso`,
    service: 'Servicio',

    billedTo: 'Facturado a',
    payTo: 'Emisor',
    taxId: (id) => `N.º de identificación fiscal ${id}`,

    items: 'Conceptos',
    noItems: 'No se detalla ningún concepto.',
    description: 'Descripción',
    period: 'Período',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'Cantidad',
    unitPrice: 'Precio unitario',
    amount: 'Importe',

    subtotal: 'Subtotal',
    taxAt: (label, rate) => `${label} (${rate}\u00a0%)`,
    creditApplied: 'Saldo a favor aplicado',
    paidSoFar: 'Pagado',
    refundedSoFar: 'Reembolsado',

    payments: 'Pagos',
    paymentDate: 'Fecha',
    paymentKind: 'Tipo',
    paymentGateway: 'Forma de pago',

    payInvoice: 'Pagar esta factura',
    amountToPay: 'Importe a pagar',
    amountHint: (minimum, balance) => `Desde ${minimum} hasta el saldo de ${balance}.`,
    amountUnreadable: (example) => `Escriba un importe, por ejemplo ${example}.`,
    amountTooSmall: (minimum) => `El importe mínimo que se puede pagar es de ${minimum}.`,
    amountTooBig: (balance) => `Solo queda por pagar ${balance}.`,
    partAtCheckout: 'En la página siguiente elegirá cómo pagar esta parte y verá también su comisión.',
    sumToPay: 'A pagar',
  };
}
