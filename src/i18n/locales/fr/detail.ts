import type { NumbersOf } from '../../catalogue.ts';
import type { DetailMessages } from '../../en-detail.ts';

/** About one invoice. */
export function detailTexts({ count }: NumbersOf<'fr'>): DetailMessages {
  const days = (value: number) => count(value, { one: '# jour', many: '# de jours', other: '# jours' });
  return {
    lineKinds: {
      renewal: 'Renouvellement',
      upgrade: 'Mise à niveau',
      'additional-ip': 'IP supplémentaire',
      setup: 'Mise en service',
      credit: 'Avoir',
      discount: 'Remise',
      other: 'Autre',
    },
    paymentKinds: { payment: 'Paiement', refund: 'Remboursement', credit: 'Crédit' },
    blocked: {
      expired: 'Cette facture ne peut plus être payée. Contactez-nous si vous avez besoin du service.',
      cancelled: 'Cette facture a été annulée. Vous n’avez pas à la payer.',
      refunded: 'Cette facture a été remboursée. Vous n’avez pas à la payer.',
      draft: 'Cette facture pourra être payée dès qu’elle sera émise.',
    },
    blockedOtherwise: 'Cette facture ne peut pas être payée ici pour le moment.',

    invoiceTitle: (number) => `Facture ${number}`,
    loadingInvoice: 'Chargement de la facture…',
    invoiceFailed: 'Cette facture n’a pas pu être chargée',
    invoiceNotFound: 'Cette facture est introuvable',
    invoiceNotFoundHint: 'Elle a peut-être été supprimée ou appartient à un autre compte.',
    staleInvoice: 'Vous voyez la facture telle qu’elle a été chargée en dernier.',

    downloadPdf: 'Télécharger le PDF',
    print: 'Imprimer',

    totalBilled: 'Total',
    balanceLeft: 'Solde dû',
    issuedOn: 'Date de facture',
    dueOn: 'Échéance',
    dueToday: 'À payer aujourd’hui',
    dueTomorrow: 'À payer demain',
    dueIn: (value) => `À payer dans ${days(value)}`,
    overdueBy: (value) => `${days(value)} de retard`,
    service: 'Service',

    billedTo: 'Facturé à',
    payTo: 'Émetteur',
    taxId: (id) => `N° de TVA ${id}`,

    items: 'Lignes de la facture',
    noItems: 'Aucune ligne n’est indiquée.',
    description: 'Description',
    period: 'Période',
    periodRange: (start, end) => `${start} – ${end}`,
    quantity: 'Quantité',
    unitPrice: 'Prix unitaire',
    amount: 'Montant',

    subtotal: 'Sous-total',
    taxAt: (label, rate) => `${label} (${rate}\u00a0%)`,
    creditApplied: 'Crédit utilisé',
    paidSoFar: 'Payé',
    refundedSoFar: 'Remboursé',

    payments: 'Paiements',
    paymentDate: 'Date',
    paymentKind: 'Type',
    paymentGateway: 'Moyen de paiement',

    payInvoice: 'Payer cette facture',
    amountToPay: 'Montant à payer',
    amountHint: (minimum, balance) => `De ${minimum} jusqu’au solde de ${balance}.`,
    amountUnreadable: (example) => `Veuillez écrire un montant, par exemple ${example}.`,
    amountTooSmall: (minimum) => `Le plus petit montant accepté est de ${minimum}.`,
    amountTooBig: (balance) => `Il ne reste que ${balance} à payer.`,
    partAtCheckout:
      'Vous choisirez le moyen de paiement de ce montant sur la page suivante, qui indique aussi les frais.',
    sumToPay: 'À payer',
  };
}
