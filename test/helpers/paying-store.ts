import { createInvoiceStore, type InvoiceStore } from '../../src/store/invoice-store.ts';
import { reducePayment } from '../../src/store/payment-machine.ts';

/** A store with the steps of payments, which a provider brings when something is to be paid. */
export function createPayingStore(): InvoiceStore {
  const store = createInvoiceStore();
  store.usePayments(reducePayment);
  return store;
}
