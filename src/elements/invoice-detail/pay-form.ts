import type { LitElement } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import type { InvoiceId } from '../../domain/invoice.ts';
import type { PaymentState } from '../../store/payment.ts';
import { Teller } from '../aids/announcer.ts';
import { FocusKeeper } from '../aids/focus-keeper.ts';
import { progressOf } from '../payment/payment-progress.ts';
import type { DetailContext } from './detail-context.ts';

/** Where the focus goes when what was pressed is gone: what can be done next, else the invoice that came. */
const NEXT = [
  ...['dismiss-button', 'check-button', 'confirm-button', 'retry-button', 'number'].map((part) => `[part=${part}]`),
  '[role=status]',
];

/** What the person has chosen and typed so far, and what only time tells. One for each element. */
export class PayForm {
  /** Counts the seconds that a refused payment has to wait. */
  readonly wait: CountdownController;
  /** Counts the seconds that a refused load has to wait. */
  readonly pause: CountdownController;
  /** Id of the gateway that the person chose. */
  chosen: string | undefined;
  /** The amount as it was typed; `undefined` while it is the whole balance. */
  amount: string | undefined;
  readonly #teller = new Teller();
  #id: InvoiceId = '';
  #concerned = false;

  constructor(host: LitElement) {
    this.wait = new CountdownController(host);
    this.pause = new CountdownController(host);
    new FocusKeeper(host, { next: NEXT });
  }

  /** Whether the payment under way, or the last one, is about this invoice. */
  get concerned(): boolean {
    return this.#concerned;
  }

  /** The person pays this invoice: whatever comes next is about it. */
  begin(): void {
    this.#concerned = true;
  }

  /** Takes over what the element shows now; another invoice begins with an empty form. */
  follow({ id, payment, store, localizer }: DetailContext): void {
    if (id !== this.#id) {
      this.chosen = this.amount = undefined;
      this.#concerned = false;
      this.#id = id;
    }
    if (payment.phase === 'idle') this.#concerned = false;
    // A refusal does not say what was refused: it is about what the phase before was about.
    else this.#concerned = invoicesOf(payment)?.includes(id) ?? this.#concerned;
    this.#teller.tell(store, this.#concerned ? progressOf(payment, localizer).join(' ') : '', localizer);
  }
}

const forms = new WeakMap<LitElement, PayForm>();

/** The form of an element; made when it is first shown. */
export function payFormOf(host: LitElement): PayForm {
  const form = forms.get(host) ?? new PayForm(host);
  forms.set(host, form);
  return form;
}

/** The invoices that a payment names; `undefined` where it names none. */
function invoicesOf(payment: PaymentState): readonly InvoiceId[] | undefined {
  const order = 'order' in payment ? payment.order : undefined;
  if (order) return order.allocations.map(({ invoiceId }) => invoiceId);
  const items = 'intent' in payment ? (payment.intent?.items ?? []) : [];
  const different = payment.phase === 'confirming' ? payment.differences : [];
  const ids = [...items, ...different].map(({ id }) => id);
  return ids.length > 0 ? ids : undefined;
}
