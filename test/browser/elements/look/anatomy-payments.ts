import { InvoiceError } from '../../../../src/domain/errors.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import type { FoundDifferences } from '../../../../src/store/payment.ts';
import { reducePayment, type PaymentEvent } from '../../../../src/store/payment-machine.ts';
import { intentOf, invoice, order, usd } from '../../../helpers/invoices.ts';
import { settled } from '../../../helpers/wait.ts';

const intent = intentOf(invoice(1));
const found: FoundDifferences = {
  differences: [{ id: 'inv_1', number: 'INV-1', kind: 'amount', before: usd(10000), now: usd(9000) }],
  intent,
};
const open = order({ checkoutUrl: '/checkout/po_1' });

/** What leads to each thing that a person is told about a payment of `inv_1`. */
const WAYS = {
  'a payment on its way': [{ type: 'pay', intent }],
  'a payment that was not what it seemed': [
    { type: 'pay', intent },
    { type: 'differ', found },
    { type: 'ask', ...found },
  ],
  'a payment of which nobody knows': [
    { type: 'pay', intent },
    { type: 'same', intent },
    { type: 'lost', error: new InvoiceError('timeout', 'no answer') },
  ],
  'another payment in the way': [{ type: 'follow', orderId: open.id, order: open, rival: true }],
  'a payment that was made': [
    { type: 'follow', orderId: open.id },
    { type: 'order', order: { ...open, status: 'settled', receiptUrl: '/receipts/po_1' } },
  ],
} as const satisfies Record<string, readonly PaymentEvent[]>;

/** The names of these. */
export const PAYMENTS = Object.keys(WAYS) as readonly (keyof typeof WAYS)[];

/** Lets a payment come so far; of an order that is there already when it is named. */
export async function comeTo(provider: InvoiceProvider, name: keyof typeof WAYS, orderId?: string): Promise<void> {
  const store = provider.store!;
  store.usePayments(reducePayment);
  for (const event of WAYS[name]) store.dispatch(event, orderId);
  await settled();
}
