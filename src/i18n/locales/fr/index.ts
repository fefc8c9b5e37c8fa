import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** French, by “vous”. */
export function catalogue(numbers: NumbersOf<'fr'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'Toutes',
      paid: 'Payée',
      unpaid: 'Impayée',
      cancelled: 'Annulée',
      refunded: 'Remboursée',
      expired: 'Expirée',
      draft: 'Brouillon',
      processing: 'En cours',
      'partially-paid': 'Payée en partie',
      collections: 'En recouvrement',
    },
    meanings: {
      all: 'Toutes les factures de toutes les commandes.',
      paid: 'Paiement reçu\u00a0; le service est actif ou renouvelé.',
      unpaid: 'Veuillez payer avant l’échéance, sans quoi le service peut être interrompu.',
      cancelled: 'La commande a été annulée, ou un administrateur l’a retirée.',
      refunded: 'Le montant a été remboursé sur le moyen de paiement d’origine.',
      expired: 'Le délai de paiement est dépassé\u00a0; le service peut être suspendu.',
      draft: 'Pas encore émise.',
      processing: 'Un paiement est en cours.',
      'partially-paid': 'Une partie est payée\u00a0; le solde reste dû.',
      collections: 'En retard depuis longtemps\u00a0; veuillez payer ou nous contacter.',
    },
    errors: {
      network: 'Le serveur de facturation est injoignable. Vérifiez votre connexion.',
      timeout: 'Le serveur de facturation a mis trop de temps à répondre.',
      unauthorized: 'Votre session a pris fin. Veuillez vous reconnecter.',
      forbidden: 'Vous n’avez pas l’autorisation de voir ces factures.',
      'not-found': 'Cet élément n’est plus disponible.',
      conflict: 'Quelque chose a changé entre-temps. Veuillez vérifier à nouveau.',
      invalid: 'Le serveur de facturation a refusé cette demande.',
      'rate-limited': 'Trop de demandes.',
      server: 'Le serveur de facturation rencontre un problème.',
      'bad-response': 'La réponse du serveur de facturation est illisible.',
      unsupported: 'Ce n’est pas possible ici.',
    },
    declineReasons: {
      insufficient_funds: 'Le solde du compte est insuffisant.',
      card_declined: 'La banque a refusé la carte.',
      expired_card: 'La carte a expiré.',
      incorrect_cvc: 'Le code de sécurité de la carte est incorrect.',
      authentication_failed: 'La banque n’a pas pu confirmer votre identité.',
    },
    unknownStatus: (raw) => raw || 'Inconnu',
    statusTabs: 'Statut des factures',
    statusHelp: 'Signification des statuts',

    search: 'Rechercher',
    searchInvoices: 'Rechercher des factures',
    searchHint: 'N° de facture, nom d’hôte ou IP',

    show: 'Afficher',

    invoices: 'Factures',
    number: 'N° de facture',
    hostname: 'Nom d’hôte',
    primaryIp: 'IP principale',
    invoiceDate: 'Date de facture',
    dueDate: 'Échéance',
    total: (currency) => `Total (${currency})`,
    status: 'Statut',
    operation: 'Action',
    viewService: 'Voir service',
    viewInvoice: 'Voir facture',
    overdue: 'En retard',
    balanceDue: (balance) => `Reste dû\u00a0: ${balance}`,
    sortBy: 'Trier par',
    selectInvoice: (number) => `Sélectionner la facture ${number}`,
    selectPage: 'Sélectionner toutes les factures impayées de cette page',
    product: 'Produit',
    balance: 'Solde',

    empty: 'Aucune facture pour le moment',
    emptyStatus: (status) => `Aucune facture sous «\u00a0${status}\u00a0»`,
    emptySearch: (search) => `Aucune facture ne correspond à «\u00a0${search}\u00a0»`,
    showAll: 'Afficher toutes les factures',
    failed: 'Vos factures n’ont pas pu être chargées',
    stale: 'Vous voyez la dernière liste chargée.',
    tryAgain: 'Réessayer',
    retryAfter: (seconds) =>
      `Veuillez patienter ${count(seconds, { one: '# seconde', many: '# de secondes', other: '# secondes' })}, puis réessayer.`,

    pages: 'Pages',
    previous: 'Précédent',
    next: 'Suivant',
    page: (page) => `Page ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} sur ${total}`,

    massPayment: 'Paiement groupé',
    selectHint: 'Cochez des factures impayées pour les régler en un seul paiement.',
    selected: (invoices) =>
      count(invoices, { one: '# sélectionnée', many: '# sélectionnées', other: '# sélectionnées' }),

    support: 'Assistance en ligne',
  };
}
