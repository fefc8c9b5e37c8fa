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
import { Teller } from '../aids/announcer.ts';
import { FocusKeeper } from '../aids/focus-keeper.ts';
import { selectionText } from '../aids/spoken-texts.ts';
import { firstList } from '../aids/tab-panels.ts';
import { paymentNotice } from '../payment/payment-notice.ts';
import { progressOf } from '../payment/payment-progress.ts';
import { PayReview, type ReviewContext } from './pay-review.ts';

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

/** Where the focus goes; first to what pays nothing, for a second Enter must not agree unread. */
const NEXT = ['dismiss-button', 'check-button', 'confirm-button', 'pay-button', 'summary'].map(
  (part) => `[part=${part}]`,
);

/** The bar once something is ticked: sums, what becomes of a payment, and amounts to change. */
export class PayPanel {
  readonly #host: LitElement;
  readonly #countdown: CountdownController;
  readonly #review: PayReview;
  readonly #sums = new Teller('sums');
  readonly #progress = new Teller();
  #store: InvoiceStore | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#countdown = new CountdownController(host);
    this.#review = new PayReview(host);
    // When the button that was pressed is gone, the focus goes to what can be done next.
    new FocusKeeper(host, { next: NEXT, outside: () => firstList(this.#store) });
  }

  render(context: PanelContext): TemplateResult {
    const { store, localizer, settings, payment, selection, groups } = context;
    this.#store = store;
    const texts = textsOf(localizer);
    const seconds = this.#countdown.left(payment.phase === 'refused' ? payment.error : undefined);
    const locked = isPaymentBusy(payment) || payment.phase === 'unknown';
    const review = { selection, groups, localizer, texts, locked };
    this.#review.keepTo(review);
    return html`<section part="bar" aria-label=${localizer.messages.massPayment}>
      ${paymentNotice({ payment, localizer, texts, seconds, settings, dispatch: (event) => store.dispatch(event) })}
      ${payment.phase === 'confirming' ? nothing : this.#line(context, review, seconds > 0)}
    </section>`;
  }

  /** What is ticked, and what can be done with it; not beside a question, to which there are just its answers. */
  #line(context: PanelContext, review: ReviewContext, waits: boolean): TemplateResult {
    const { store, localizer, selection, groups, single, payment } = context;
    const { messages } = localizer;
    const { texts } = review;
    const count = selection.size;
    const tooMany = single && count > 1;
    const disabled = payment.phase === 'unknown' || tooMany || waits;
    return html`<div class="line">
        <p part="summary">
          <bdi>${count === 0 ? messages.selectHint : tooMany ? texts.oneAtATime : messages.selected(count)}</bdi>
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
      ${this.#review.form(review)}`;
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
        aria-disabled=${isPaymentBusy(context.payment) ? 'true' : nothing}
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

  #pay(group: SelectionGroup, { store }: PanelContext): void {
    if (isPaymentBusy(store.state.payment) || !this.#review.mayPay(group)) return;
    const { items, total } = this.#review.chosen(group);
    const intent = { items, total };
    if (emit(this.#host, 'invoice-pay-request', intent)) store.startPayment(intent);
  }

  /** Tells the sums, also where an amount was changed, which nobody but the bar knows, and how the payment goes on. */
  updated({ store, payment, selection, groups, localizer }: PanelContext): void {
    const sums = groups.flatMap((group) => this.#sum(group, localizer) ?? []);
    const isWhole = selection.size > 0 && sums.length === groups.length;
    const text = isWhole ? selectionText(selection.size, sums, localizer) : '';
    // What was paid is no longer ticked; that it was paid is the news.
    if (payment.phase !== 'paid') this.#sums.tell(store, text, localizer);
    this.#progress.tell(store, progressOf(payment, localizer).join(' '), localizer);
  }
}
