import { isPayablePart } from '../../domain/allocate.ts';
import { parseAmount } from '../../domain/amount-input.ts';
import { chooseGateway } from '../../domain/gateways.ts';
import { isPayable } from '../../domain/invoice.ts';
import type { InvoiceDetail } from '../../domain/invoice-detail.ts';
import { sameMoney, type Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import type { PaymentIntent } from '../../store/payment.ts';

/** What of an invoice can be paid, and how. */
export interface PayOffer {
  /** What goes to the invoice; `undefined` while the typed amount can't be paid. */
  readonly amount: Money | undefined;
  /** What is wrong with the typed amount. */
  readonly fault: 'unreadable' | 'small' | 'big' | undefined;
  /** The ways to pay it here; `undefined` where the checkout asks. */
  readonly gateways: readonly Gateway[] | undefined;
  readonly gateway: Gateway | undefined;
  /** Whether the checkout asks only because a part is paid, whose fee is not known here. */
  readonly later: boolean;
}

/**
 * What can be paid now. Fees are those of the whole balance: a part of it, where a fee is taken, is paid at the
 * checkout, which asks the billing system about the part.
 * @param typed The amount as it was typed; `undefined` for the whole balance.
 */
export function offerOf(
  invoice: InvoiceDetail,
  offered: readonly Gateway[] | undefined,
  {
    chosen,
    typed,
    locale,
  }: { readonly chosen: string | undefined; readonly typed: string | undefined; readonly locale: string },
): PayOffer | undefined {
  if (!isPayable(invoice)) return undefined;
  const { balance } = invoice;
  const wanted = typed === undefined ? balance : parseAmount(typed, locale, balance);
  const fault = faultOf(invoice, wanted);
  const amount = fault ? undefined : wanted;
  const part = amount !== undefined && !sameMoney(amount, balance);
  const later = part && (offered?.some(({ fee }) => fee !== undefined && fee.amount !== 0) ?? false);
  const gateways = later ? undefined : offered;
  const gateway = gateways && chooseGateway(gateways, amount ?? balance, chosen);
  return { amount, fault, gateways, gateway, later };
}

function faultOf({ balance, minimumPayment: minimum }: InvoiceDetail, amount: Money | undefined): PayOffer['fault'] {
  if (!amount) return 'unreadable';
  if (isPayablePart({ balance, minimum }, amount)) return undefined;
  return amount.amount > balance.amount ? 'big' : 'small';
}

/** What is asked for when the person pays as offered; `undefined` when they can't. */
export function intentOf(
  { id, number, version, balance }: InvoiceDetail,
  { amount, gateways, gateway }: PayOffer,
): PaymentIntent | undefined {
  if (!amount || (gateways && !gateway)) return undefined;
  const items = [{ id, number, version, amount, balance }];
  return { items, total: amount, ...(gateway && { gateway: gateway.id, fee: gateway.fee }) };
}
