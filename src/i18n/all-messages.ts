import type { CheckoutMessages } from './en-checkout.ts';
import type { ColumnMessages } from './en-columns.ts';
import type { DeclineMessages } from './en-decline.ts';
import type { DetailMessages } from './en-detail.ts';
import type { PaymentMessages } from './en-payment.ts';
import type { SpokenMessages } from './en-spoken.ts';
import type { Messages } from './en.ts';

/** Every sentence of the library: what a language brings, and what a host may override. */
export type AllMessages = Messages &
  ColumnMessages &
  PaymentMessages &
  DetailMessages &
  CheckoutMessages &
  DeclineMessages &
  SpokenMessages;

/** The texts of a host: any of the sentences, also single ones of a group, such as one of the `statuses`. */
export type OwnMessages = {
  readonly [Key in keyof AllMessages]?: AllMessages[Key] extends Readonly<Record<string, string>>
    ? Readonly<Partial<AllMessages[Key]>>
    : AllMessages[Key];
};
