import type { LitElement } from 'lit';
import type { PaymentOrder } from '../../domain/payment-order.ts';
import type { CheckoutMessages } from '../../i18n/en-checkout.ts';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import type { OrderRecord } from '../../store/records.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import type { CheckoutController } from './checkout-controller.ts';

/** What the element gives to its view. */
export interface CheckoutContext {
  readonly host: LitElement;
  readonly store: InvoiceStore;
  readonly localizer: Localizer;
  readonly settings: InvoiceSettings;
  readonly orderId: string;
  readonly record: OrderRecord | undefined;
}

/** What the templates of an order that is there are made of. */
export interface OrderContext extends CheckoutContext {
  readonly record: OrderRecord;
  readonly order: PaymentOrder;
  readonly controller: CheckoutController;
  readonly texts: CheckoutMessages;
  readonly payment: PaymentMessages;
}
