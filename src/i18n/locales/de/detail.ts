import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'de'>): DetailMessages {
  return {
    lineKinds: {
      renewal: 'Verlängerung',
      upgrade: 'Upgrade',
      'additional-ip': 'Zusätzliche IP',
      setup: 'Einrichtung',
      credit: 'Gutschrift',
      discount: 'Rabatt',
      other: 'Sonstiges',
    },
    paymentKinds: { payment: 'Zahlung', refund: 'Erstattung', credit: 'Guthaben' },
    blocked: {
      expired:
        'Diese Rechnung kann nicht mehr bezahlt werden. Bitte melden Sie sich bei uns, wenn Sie den Dienst brauchen.',
      cancelled: 'Diese Rechnung wurde storniert. Sie müssen sie nicht bezahlen.',
      refunded: 'Diese Rechnung wurde erstattet. Sie müssen sie nicht bezahlen.',
      draft: 'Diese Rechnung kann bezahlt werden, sobald sie ausgestellt ist.',
    },
    blockedOtherwise: 'Diese Rechnung kann hier zurzeit nicht bezahlt werden.',

    invoiceTitle: (number) => `Rechnung ${number}`,
    loadingInvoice: 'Die Rechnung wird geladen …',
    invoiceFailed: 'Diese Rechnung konnte nicht geladen werden',
    invoiceNotFound: 'Diese Rechnung gibt es nicht',
    invoiceNotFoundHint: 'Sie wurde vielleicht gelöscht oder gehört zu einem anderen Konto.',
    staleInvoice: 'Sie sehen die Rechnung, wie sie zuletzt geladen wurde.',

    downloadPdf: 'PDF herunterladen',
    print: 'Drucken',

    totalBilled: 'Rechnungsbetrag',
    balanceLeft: 'Offener Betrag',
    issuedOn: 'Rechnungsdatum',
    dueOn: 'Fällig am',
    dueToday: 'Heute fällig',
    dueTomorrow: 'Morgen fällig',
    dueIn: (days) => `Fällig in ${count(days, { one: '# Tag', other: '# Tagen' })}`,
    overdueBy: (days) => `${count(days, { one: '# Tag', other: '# Tage' })} überfällig`,
    service: 'Dienst',

    billedTo: 'Rechnungsempfänger',
    payTo: 'Zahlungsempfänger',
    taxId: (id) => `USt-IdNr. ${id}`,

    items: 'Positionen',
    noItems: 'Es sind keine Positionen aufgeführt.',
    description: 'Beschreibung',
    period: 'Zeitraum',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'Menge',
    unitPrice: 'Einzelpreis',
    amount: 'Betrag',

    subtotal: 'Zwischensumme',
    taxAt: (label, rate) => `${label} (${rate}\u00a0%)`,
    creditApplied: 'Verrechnetes Guthaben',
    paidSoFar: 'Bezahlt',
    refundedSoFar: 'Erstattet',

    payments: 'Zahlungen',
    paymentDate: 'Datum',
    paymentKind: 'Art',
    paymentGateway: 'Zahlungsart',

    payInvoice: 'Diese Rechnung bezahlen',
    amountToPay: 'Zu zahlender Betrag',
    amountHint: (minimum, balance) => `Von ${minimum} bis zum offenen Betrag von ${balance}.`,
    amountUnreadable: (example) => `Bitte geben Sie einen Betrag ein, zum Beispiel ${example}.`,
    amountTooSmall: (minimum) => `Die kleinste mögliche Teilzahlung ist ${minimum}.`,
    amountTooBig: (balance) => `Der offene Betrag ist nicht höher als ${balance}.`,
    partAtCheckout: 'Wie Sie diesen Teil bezahlen, wählen Sie auf der nächsten Seite. Dort sehen Sie auch die Gebühr.',
    sumToPay: 'Zu zahlen',
  };
}
