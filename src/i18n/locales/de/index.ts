import type { AllMessages } from '../../all-messages.ts';
import type { NumbersOf } from '../../catalogue.ts';
import { detailTexts } from './detail.ts';
import { payingTexts } from './paying.ts';
import { spokenTexts } from './spoken.ts';

/** German, by “Sie”. */
export function catalogue(numbers: NumbersOf<'de'>): AllMessages {
  const { count } = numbers;
  return {
    ...payingTexts(numbers),
    ...detailTexts(numbers),
    ...spokenTexts(numbers),

    statuses: {
      all: 'Alle',
      paid: 'Bezahlt',
      unpaid: 'Offen',
      cancelled: 'Storniert',
      refunded: 'Erstattet',
      expired: 'Verfallen',
      draft: 'Entwurf',
      processing: 'In Bearbeitung',
      'partially-paid': 'Teilweise bezahlt',
      collections: 'Im Inkasso',
    },
    meanings: {
      all: 'Alle Rechnungen zu allen Bestellungen.',
      paid: 'Die Zahlung ist eingegangen; der Dienst ist aktiv oder verlängert.',
      unpaid: 'Bitte zahlen Sie bis zum Fälligkeitsdatum, sonst kann der Dienst unterbrochen werden.',
      cancelled: 'Die Bestellung wurde storniert oder von der Verwaltung zurückgezogen.',
      refunded: 'Der Betrag wurde auf das ursprüngliche Zahlungskonto erstattet.',
      expired: 'Die Zahlungsfrist ist abgelaufen; der Dienst kann gesperrt sein.',
      draft: 'Noch nicht ausgestellt.',
      processing: 'Eine Zahlung läuft.',
      'partially-paid': 'Ein Teil ist bezahlt; der Rest ist noch offen.',
      collections: 'Lange überfällig; bitte zahlen Sie oder melden Sie sich bei uns.',
    },
    errors: {
      network: 'Der Abrechnungsserver ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung.',
      timeout: 'Der Abrechnungsserver hat nicht rechtzeitig geantwortet.',
      unauthorized: 'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich wieder an.',
      forbidden: 'Sie dürfen diese Rechnungen nicht sehen.',
      'not-found': 'Das ist nicht mehr verfügbar.',
      conflict: 'Inzwischen hat sich etwas geändert. Bitte sehen Sie noch einmal nach.',
      invalid: 'Der Abrechnungsserver hat diese Anfrage abgelehnt.',
      'rate-limited': 'Zu viele Anfragen.',
      server: 'Der Abrechnungsserver hat eine Störung.',
      'bad-response': 'Die Antwort des Abrechnungsservers ist nicht lesbar.',
      unsupported: 'Das ist hier nicht möglich.',
    },
    declineReasons: {
      insufficient_funds: 'Das Konto ist nicht ausreichend gedeckt.',
      card_declined: 'Die Bank hat die Karte abgelehnt.',
      expired_card: 'Die Karte ist abgelaufen.',
      incorrect_cvc: 'Die Prüfziffer der Karte stimmt nicht.',
      authentication_failed: 'Die Bank konnte Ihre Identität nicht bestätigen.',
    },
    unknownStatus: (raw) => raw || 'Unbekannt',
    statusTabs: 'Rechnungsstatus',
    statusHelp: 'Was die Status bedeuten',

    search: 'Suchen',
    searchInvoices: 'Rechnungen suchen',
    searchHint: 'Rechnungsnr., Hostname oder IP',

    show: 'Anzeigen',

    invoices: 'Rechnungen',
    number: 'Rechnungsnr.',
    hostname: 'Hostname',
    primaryIp: 'Primäre IP',
    invoiceDate: 'Datum',
    dueDate: 'Fällig am',
    total: (currency) => `Betrag (${currency})`,
    status: 'Status',
    operation: 'Aktion',
    viewService: 'Dienst',
    viewInvoice: 'Rechnung',
    overdue: 'Überfällig',
    balanceDue: (balance) => `${balance} offen`,
    sortBy: 'Sortieren nach',
    selectInvoice: (number) => `Rechnung ${number} auswählen`,
    selectPage: 'Alle offenen Rechnungen dieser Seite auswählen',
    product: 'Produkt',
    balance: 'Offener Betrag',

    empty: 'Noch keine Rechnungen',
    emptyStatus: (status) => `Keine Rechnungen unter „${status}“`,
    emptySearch: (search) => `Keine Rechnung passt zu „${search}“`,
    showAll: 'Alle Rechnungen anzeigen',
    failed: 'Ihre Rechnungen konnten nicht geladen werden',
    stale: 'Sie sehen die zuletzt geladene Liste.',
    tryAgain: 'Erneut versuchen',
    retryAfter: (seconds) =>
      `Bitte warten Sie ${count(seconds, { one: '# Sekunde', other: '# Sekunden' })} und versuchen Sie es dann erneut.`,

    pages: 'Seiten',
    previous: 'Zurück',
    next: 'Weiter',
    page: (page) => `Seite ${page}`,
    rangeOnly: (from, to) => `${from}–${to}`,
    range: (from, to, total) => `${from}–${to} von ${total}`,

    massPayment: 'Sammelzahlung',
    selectHint: 'Wählen Sie offene Rechnungen aus, um sie mit einer Zahlung zu begleichen.',
    selected: (invoices) => count(invoices, { one: '# ausgewählt', other: '# ausgewählt' }),

    support: 'Online-Support',
  };
}
