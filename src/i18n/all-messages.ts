import type { CheckoutMessages } from './en-checkout.ts';
import type { DeclineMessages } from './en-decline.ts';
import type { DetailMessages } from './en-detail.ts';
import type { PaymentMessages } from './en-payment.ts';
import type { Messages } from './en.ts';

/** Every sentence of the library: what a language brings, and what a host may override. */
export type AllMessages = Messages & PaymentMessages & DetailMessages & CheckoutMessages & DeclineMessages;
