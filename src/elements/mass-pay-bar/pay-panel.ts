import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import { enPayment } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import { createTexts } from '../../i18n/texts.ts';
import type { InvoiceStore } from '../../store/invoice-store.ts';
import { isPaymentBusy, type PaymentState } from '../../store/payment.ts';
import type { Selection, SelectionGroup } from '../../store/selection.ts';
import type { InvoiceSettings } from '../../store/state.ts';
import { paymentNotice } from '../payment/payment-notice.ts';
import { PayReview } from './pay-review.ts';

/** What the panel shows. */
export interface PanelContext {
  readonly store: InvoiceStore;
  readonly localizer: Localizer;
  readonly settings: InvoiceSettings;
  readonly payment: PaymentState;
  readonly selection: Selection;
  readonly groups: readonly SelectionGroup[];
}

/** The pieces that a bar puts in their places. */
export interface PanelPieces {
  readonly notice: TemplateResult | typeof nothing;
  readonly reviewButton: TemplateResult | typeof nothing;
  readonly review: TemplateResult | typeof nothing;
  /** Whether the server asked to wait before the next payment. */
  readonly waits: boolean;
}

const textsOf = createTexts(enPayment);

/** What of the bar is not needed before something is ticked: what becomes of a payment, and amounts to change. */
export class PayPanel {
  readonly #host: LitElement;
  readonly #countdown: CountdownController;
  readonly #review: PayReview;
  #phase: PaymentState['phase'] = 'idle';
  #shown: PaymentState['phase'] = 'idle';

  constructor(host: LitElement) {
    this.#host = host;
    this.#countdown = new CountdownController(host);
    this.#review = new PayReview(host);
  }

  render({ store, localizer, settings, payment, selection, groups }: PanelContext): PanelPieces {
    const texts = textsOf(localizer);
    const seconds = this.#countdown.left(payment.phase === 'refused' ? payment.error : undefined);
    this.#phase = payment.phase;
    const locked = isPaymentBusy(payment) || payment.phase === 'confirming' || payment.phase === 'unknown';
    const context = { selection, groups, localizer, texts, locked };
    return {
      notice: paymentNotice({
        payment,
        localizer,
        texts,
        seconds,
        settings,
        dispatch: (event) => store.dispatch(event),
      }),
      reviewButton: this.#review.button(context),
      review: html`${this.#review.form(context)}`,
      waits: seconds > 0,
    };
  }

  /** The group with the amounts that the person chose; as it is where they chose none. */
  chosen(group: SelectionGroup): SelectionGroup {
    return this.#review.chosen(group);
  }

  /** Whether the amounts of the group can be paid; if not, the person is taken to the first wrong one. */
  mayPay(group: SelectionGroup): boolean {
    return this.#review.mayPay(group);
  }

  /** When the button that was pressed is gone or disabled, the focus goes to what can be done next. */
  updated(): void {
    const before = this.#shown;
    this.#shown = this.#phase;
    if (before === this.#phase) return;
    const root = this.#host.shadowRoot;
    const { ownerDocument } = this.#host;
    const focused = root?.activeElement;
    const isLost = focused ? focused.matches(':disabled') : ownerDocument.activeElement === ownerDocument.body;
    if (!isLost || isPaymentBusy({ phase: this.#phase } as PaymentState)) return;
    if (before === 'idle' && this.#phase === 'settling') return;
    root
      ?.querySelector<HTMLElement>(
        '[part="confirm-button"], [part="check-button"], [part="dismiss-button"], [part="pay-button"]:enabled',
      )
      ?.focus();
  }
}
