import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** Spanish for Spain and the Americas, by “usted” where a sentence needs it. */
export function catalogue(numbers: NumbersOf<'es'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'Todas',
      paid: 'Pagada',
      unpaid: 'Pendiente',
      cancelled: 'Cancelada',
      refunded: 'Reembolsada',
      expired: 'Caducada',
      draft: 'Borrador',
      processing: 'En proceso',
      'partially-paid': 'Pagada en parte',
      collections: 'En cobranza',
    },
    meanings: {
      all: 'Todas las facturas de todos los pedidos.',
      paid: 'Pago recibido; el servicio está activo o renovado.',
      unpaid: 'Pague antes de la fecha de vencimiento; de lo contrario, el servicio puede interrumpirse.',
      cancelled: 'Se canceló el pedido o un administrador lo retiró.',
      refunded: 'El dinero se devolvió al medio de pago original.',
      expired: 'Pasó el plazo de pago; el servicio puede estar suspendido.',
      draft: 'Aún no se ha emitido.',
      processing: 'Hay un pago en curso.',
      'partially-paid': 'Se pagó una parte; el saldo sigue pendiente.',
      collections: 'Vencida hace mucho; pague o póngase en contacto con nosotros.',
    },
    errors: {
      network: 'No se puede acceder al servidor de facturación. Compruebe su conexión.',
      timeout: 'El servidor de facturación tardó demasiado en responder.',
      unauthorized: 'Su sesión ha terminado. Inicie sesión de nuevo.',
      forbidden: 'No tiene permiso para ver estas facturas.',
      'not-found': 'Esto ya no está disponible.',
      conflict: 'Algo cambió mientras tanto. Revíselo de nuevo.',
      invalid: 'El servidor de facturación rechazó esta solicitud.',
      'rate-limited': 'Demasiadas solicitudes.',
      server: 'El servidor de facturación tiene un problema.',
      'bad-response': 'No se puede leer la respuesta del servidor de facturación.',
      unsupported: 'Esto no es posible aquí.',
    },
    declineReasons: {
      insufficient_funds: 'No hay fondos suficientes en la cuenta.',
      card_declined: 'El banco rechazó la tarjeta.',
      expired_card: 'La tarjeta ha caducado.',
      incorrect_cvc: 'El código de seguridad de la tarjeta no es correcto.',
      authentication_failed: 'El banco no pudo confirmar su identidad.',
    },
    unknownStatus: (raw) => raw || 'Desconocido',
    statusTabs: 'Estado de las facturas',
    statusHelp: 'Qué significa cada estado',

    search: 'Buscar',
    searchInvoices: 'Buscar facturas',
    searchHint: 'N.º de factura, nombre de host o IP',

    show: 'Mostrar',

    invoices: 'Facturas',
    number: 'N.º de factura',
    hostname: 'Nombre de host',
    primaryIp: 'IP principal',
    invoiceDate: 'Fecha de factura',
    dueDate: 'Vencimiento',
    total: (currency) => `Total (${currency})`,
    status: 'Estado',
    operation: 'Acciones',
    viewService: 'Ver servicio',
    viewInvoice: 'Ver factura',
    overdue: 'Atrasada',
    balanceDue: (balance) => `Pendiente: ${balance}`,
    sortBy: 'Ordenar por',
    selectInvoice: (number) => `Seleccionar la factura ${number}`,
    selectPage: 'Seleccionar todas las facturas pendientes de esta página',
    product: 'Producto',
    balance: 'Saldo',

    empty: 'Aún no hay facturas',
    emptyStatus: (status) => `No hay facturas en «${status}»`,
    emptySearch: (search) => `Ninguna factura coincide con «${search}»`,
    showAll: 'Mostrar todas las facturas',
    failed: 'No se pudieron cargar sus facturas',
    stale: 'Está viendo la última lista cargada.',
    tryAgain: 'Reintentar',
    retryAfter: (seconds) =>
      `Espere ${count(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })} y vuelva a intentarlo.`,

    pages: 'Páginas',
    previous: 'Anterior',
    next: 'Siguiente',
    page: (page) => `Página ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} de ${total}`,

    massPayment: 'Pago múltiple',
    selectHint: 'Marque facturas pendientes para saldarlas con un solo pago.',
    selected: (invoices) =>
      count(invoices, { one: '# seleccionada', many: '# seleccionadas', other: '# seleccionadas' }),

    support: 'Soporte en línea',
  };
}
