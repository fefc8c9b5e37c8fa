// Classes, store, port and types. Importing this registers nothing; `define.ts` does.
export { InvoiceProvider } from './elements/invoice-provider/invoice-provider.ts';
export { InvoiceStatusTabs } from './elements/invoice-status-tabs.ts';
export { InvoiceSearch } from './elements/invoice-search.ts';
export { InvoicePageSize } from './elements/invoice-page-size.ts';
export { InvoiceList } from './elements/invoice-list/invoice-list.ts';
export { InvoiceColumnElement } from './elements/invoice-column.ts';
export { InvoicePagination } from './elements/invoice-pagination.ts';
export { MassPayBar } from './elements/mass-pay-bar/mass-pay-bar.ts';
export { InvoiceDetailElement } from './elements/invoice-detail/invoice-detail.ts';
export { InvoiceCheckout } from './elements/invoice-checkout/invoice-checkout.ts';
export { MyInvoices } from './elements/my-invoices.ts';
export type { InvoiceColumn, InvoiceColumnName } from './elements/invoice-list/column.ts';
export type { GetToken } from './elements/invoice-provider/invoice-provider.ts';

export { invoiceContext } from './controllers/context.ts';
export { StoreController, type StoreControllerOptions } from './controllers/store-controller.ts';
export { createInvoiceStore, type InvoiceStore } from './store/invoice-store.ts';
export type { InvoiceSettings, InvoiceState } from './store/state.ts';
export type {
  Difference,
  FoundDifferences,
  IntentItem,
  PaymentIntent,
  PaymentPhase,
  PaymentState,
} from './store/payment.ts';
export type { PaymentEvent, PaymentEventType } from './store/payment-machine.ts';
export type { InvoiceRecord, LoadedRecord, LoadPhase, OrderRecord } from './store/records.ts';
export type { PaymentReducer } from './store/begin-payment.ts';
export type { SelectedInvoice, Selection, SelectionGroup } from './store/selection.ts';

export type * from './events.ts';
export type * from './adapters/adapter.ts';
export { en, type Messages } from './i18n/en.ts';
export type { AllMessages, OwnMessages } from './i18n/all-messages.ts';
export type { Localizer } from './i18n/localizer.ts';

export * from './domain/errors.ts';
export * from './domain/currencies.ts';
export * from './domain/money.ts';
export * from './domain/dates.ts';
export * from './domain/invoice.ts';
export type * from './domain/invoice-detail.ts';
export * from './domain/payment-order.ts';
export * from './domain/query.ts';
export { safeRedirect, safeUrl } from './domain/safe-url.ts';
