/** In which story a part comes that is not on the picture. */
export interface Elsewhere {
  readonly story: string;
  readonly when: string;
}

const story = (tag: string, name: string, when: string): Elsewhere => ({ story: `${tag}--${name}`, when });

const all = (names: string, where: Elsewhere) => Object.fromEntries(names.split(' ').map((name) => [name, where]));

const list = (name: string, when: string) => story('states-invoice-list', name, when);
const bar = (name: string, when: string) => story('states-mass-pay-bar', name, when);
const detail = (name: string, when: string) => story('states-invoice-detail', name, when);
const checkout = (name: string, when: string) => story('states-invoice-checkout', name, when);

const badges = (where: Elsewhere) =>
  all(
    'status-paid status-unpaid status-cancelled status-refunded status-expired status-draft status-processing ' +
      'status-partially-paid status-collections status-unknown',
    where,
  );

/** Where the parts come that the picture of a tag does not have. */
export const elsewhere: Readonly<Record<string, Readonly<Record<string, Elsewhere>>>> = {
  'invoice-status-tabs': all('help', story('states-invoice-status-tabs', 'help-open', 'While the help is open')),
  'invoice-list': {
    skeleton: list('loading', 'While the first page is on its way'),
    ...all(
      'header-cell-product header-cell-balance cell-product cell-balance column-link',
      story('columns', 'everything', 'In columns of the host'),
    ),
    ...all('empty show-all-button', story('states-my-invoices', 'empty-search', 'When no invoice matches')),
    ...all('error retry-button', list('error-with-retry', 'When a load failed')),
  },
  'mass-pay-bar': {
    ...all('review amount-input spread-button', story('tags-mass-pay-bar', 'amounts', 'While amounts are changed')),
    ...all('message difference confirm-button dismiss-button', bar('changed', 'When something changed meanwhile')),
    'check-button': bar('answer-lost', 'When the answer to a payment was lost'),
    'running-link': bar('another-under-way', 'While another payment is under way'),
    'receipt-link': bar('paid', 'When it was paid'),
  },
  'invoice-detail': {
    ...badges(story('tags-invoice-list', 'every-status', 'On an invoice of that status')),
    reason: detail('expired', 'When something is owed and can’t be paid'),
    'go-to-pay': detail('narrowest-container', 'Where the payment is below the invoice'),
    overdue: detail('overdue', 'Past the due date'),
    ...all('payments payment', detail('partly-paid', 'When something was paid')),
    ...all('amount-input amount-hint', story('tags-invoice-detail', 'in-parts', 'Where a part can be paid')),
    'line-kind-other': story('tags-invoice-detail', 'default', 'On a line of a kind that is none of these'),
    ...all('message difference confirm-button dismiss-button', bar('changed', 'When something changed meanwhile')),
    'check-button': bar('answer-lost', 'When the answer to a payment was lost'),
    'running-link': bar('another-under-way', 'While another payment is under way'),
    'receipt-link': bar('paid', 'When it was paid'),
    skeleton: detail('loading', 'While the invoice is on its way'),
    ...all('error retry-button', detail('failed', 'When it could not be loaded')),
  },
  'invoice-checkout': {
    'checkout-link': checkout('no-gateways', 'Where nothing can be paid here'),
    ...all('message difference confirm-button', bar('changed', 'When something changed meanwhile')),
    'dismiss-button': checkout('at-the-gateway', 'While the payment is under way'),
    'check-button': bar('answer-lost', 'When the answer to a payment was lost'),
    'running-link': checkout('at-the-gateway', 'While the payment is under way'),
    expires: checkout('time-limit', 'Where the billing system sets a time limit'),
    credited: checkout('credited', 'When money became account credit'),
    ...all('receipt receipt-link print-button', story('tags-invoice-checkout', 'paid', 'When it was paid')),
    'gateway-reason': checkout('narrowest-container', 'On a way to pay that can’t be chosen'),
    ...all('error retry-button', checkout('failed', 'When it could not be loaded')),
  },
};
