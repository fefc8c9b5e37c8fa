import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import { sameMoney } from '../../domain/money.ts';
import { emit } from '../../events.ts';
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
  /** Whether the adapter takes one invoice at a time. */
  readonly single: boolean;
}

const textsOf = createTexts(enPayment);

/** The bar once something is ticked: sums, what becomes of a payment, and amounts to change. */
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

  render(context: PanelContext): TemplateResult {
    const { store, localizer, settings, payment, selection, groups, single } = context;
    const { messages } = localizer;
    const texts = textsOf(localizer);
    const seconds = this.#countdown.left(payment.phase === 'refused' ? payment.error : undefined);
    this.#phase = payment.phase;
    const count = selection.size;
    const tooMany = single && count > 1;
    const locked = isPaymentBusy(payment) || payment.phase === 'confirming' || payment.phase === 'unknown';
    const review = { selection, groups, localizer, texts, locked };
    this.#review.keepTo(review);
    const disabled = locked || tooMany || seconds > 0;
    return html`<section part="bar" aria-label=${messages.massPayment}>
      ${paymentNotice({ payment, localizer, texts, seconds, settings, dispatch: (event) => store.dispatch(event) })}
      <div class="line">
        <p part="summary">
          ${count === 0 ? messages.selectHint : tooMany ? messages.oneAtATime : messages.selected(count)}
        </p>
        ${
          count === 0
            ? nothing
            : html`<button
                  type="button"
                  class="button clear"
                  part="clear-button"
                  @click=${() => store.clearSelection()}
                >
                  ${texts.clearSelection}
                </button>
                ${this.#review.button(review)}`
        }
        <div class="groups">
          ${
            groups.length === 0
              ? html`<button type="button" class="button primary" part="pay-button" disabled>
                  ${messages.massPayment}
                </button>`
              : groups.map((group, at) => this.#group(group, at, disabled, context))
          }
        </div>
      </div>
      ${this.#review.form(review)}
      <div class="visually-hidden" role="status">${this.#announcement(context, texts)}</div>
    </section>`;
  }

  #group(group: SelectionGroup, at: number, disabled: boolean, context: PanelContext): TemplateResult {
    const { localizer, groups } = context;
    const { currency } = group.total;
    return html`<div class="group">
      <output part="total" id="total-${at}" aria-live="off">${this.#sum(group, localizer) ?? '–'}</output>
      ${this.#partOf(group, localizer)}
      <button
        type="button"
        class="button primary"
        part="pay-button"
        ?disabled=${disabled}
        aria-describedby="total-${at}"
        @click=${() => this.#pay(group, context)}
      >
        ${groups.length > 1 ? textsOf(localizer).massPaymentIn(currency) : localizer.messages.massPayment}
      </button>
    </div>`;
  }

  /** What is paid of the group; nothing while an amount of it is wrong. */
  #sum(group: SelectionGroup, localizer: Localizer): string | undefined {
    return this.#review.hasFault(group) ? undefined : localizer.money(this.#review.chosen(group).total);
  }

  #partOf(group: SelectionGroup, localizer: Localizer): TemplateResult | typeof nothing {
    if (this.#review.hasFault(group) || sameMoney(this.#review.chosen(group).total, group.total)) return nothing;
    return html`<span class="muted">${textsOf(localizer).partOf(localizer.money(group.total))}</span>`;
  }

  #announcement({ groups, selection, localizer }: PanelContext, texts: typeof enPayment): string {
    const sums = groups.map((group) => this.#sum(group, localizer));
    if (selection.size === 0 || sums.includes(undefined)) return '';
    return texts.selectedSum(selection.size, sums.join(', '));
  }

  #pay(group: SelectionGroup, { store }: PanelContext): void {
    if (isPaymentBusy(store.state.payment) || !this.#review.mayPay(group)) return;
    const { items, total } = this.#review.chosen(group);
    const intent = { items, total };
    if (emit(this.#host, 'invoice-pay-request', intent)) store.startPayment(intent);
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
