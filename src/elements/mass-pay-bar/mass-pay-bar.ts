import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { emit } from '../../events.ts';
import { isPaymentBusy } from '../../store/payment.ts';
import type { SelectionGroup } from '../../store/selection.ts';
import { selectCanPay, selectGroups } from '../../store/selectors.ts';
import { sharedStyles } from '../shared.styles.ts';
import { setStates } from '../states.ts';
import type { PayPanel } from './pay-panel.ts';
import { massPayBarStyles } from './mass-pay-bar.styles.ts';

/**
 * What is ticked, what it sums up to, and Mass Payment: one payment order that settles all of it. Several currencies
 * have a sum and a button each. What changed since it was ticked is shown, and asked about, before anything is sent.
 * Where invoices can be paid in part, the amounts can be changed. Shown only when the adapter can take a payment.
 *
 * @summary Pays the ticked invoices with one payment.
 * @fires {CustomEvent<InvoicePayDetail>} invoice-pay-request - Request: the person pays. Default: create the payment order.
 * @csspart bar - The bar.
 * @csspart summary - How many are ticked.
 * @csspart total - A sum.
 * @csspart pay-button - Mass Payment.
 * @csspart clear-button - Unticks everything.
 * @csspart message - What became of the payment.
 * @csspart difference - What is not as it was when it was ticked.
 * @csspart confirm-button - Pays what is left after a change.
 * @csspart dismiss-button - Takes the message away, or does not pay.
 * @csspart check-button - Asks again what became of a payment order.
 * @csspart running-link - Leads to a payment that is not finished.
 * @csspart receipt-link - Leads to the receipt.
 * @csspart review-button - Shows the amounts.
 * @csspart review - The amounts.
 * @csspart amount-input - What goes to an invoice, or the sum to spread.
 * @csspart spread-button - Pays the oldest first up to a sum.
 * @cssstate empty - Nothing is ticked.
 * @cssstate busy - The payment order is being made.
 */
export class MassPayBar extends LitElement {
  static override styles = [sharedStyles, massPayBarStyles];

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #invoices = new StoreController(this, (state) => ({
    able: selectCanPay(state),
    single: state.capabilities?.massPay === 'sequential',
    selection: state.selection,
    groups: selectGroups(state),
    payment: state.payment,
    settings: state.settings,
  }));
  readonly #lazy = new LazyViewController(this, () => import('./pay-view.ts'), 'asked');
  /** What comes with the first thing that is ticked: messages, and amounts to change. */
  #panel: PayPanel | undefined;

  protected override render() {
    const { slice, store, localizer } = this.#invoices;
    if (!slice?.able || !store) return nothing;
    const { messages } = localizer;
    const { selection, groups, single, payment } = slice;
    const count = selection.size;
    const tooMany = single && count > 1;
    // The message that came with a payment goes on under the eyes of the person, whatever they tick meanwhile.
    if (count > 0 || payment.phase !== 'idle') void this.#lazy.load();
    this.#panel ??= this.#lazy.view?.createPayPanel(this);
    const pay = this.#panel?.render({ ...slice, store, localizer });
    return html`
      <section part="bar" aria-label=${messages.massPayment}>
        ${pay?.notice ?? nothing}
        <div class="line">
          <p part="summary">
            ${count === 0 ? messages.selectHint : tooMany ? messages.oneAtATime : messages.selected(count)}
          </p>
          ${
            count === 0
              ? nothing
              : html`<button type="button" class="button clear" part="clear-button" @click=${this.#onClear}>
                    ${messages.clearSelection}
                  </button>
                  ${pay?.reviewButton ?? nothing}`
          }
          <div class="groups">
            ${
              groups.length === 0
                ? this.#payButton(undefined, 0, true)
                : groups.map((group, at) => this.#group(group, at, tooMany || pay?.waits === true))
            }
          </div>
        </div>
        ${pay?.review ?? nothing}
        <div class="visually-hidden" role="status">${this.#announcement()}</div>
      </section>
    `;
  }

  protected override updated(): void {
    const { slice } = this.#invoices;
    const busy = slice !== undefined && isPaymentBusy(slice.payment);
    setStates(this.#internals, { empty: slice?.selection.size === 0, busy });
    this.#panel?.updated();
  }

  /** The group with the amounts that the person chose. */
  #chosen(group: SelectionGroup): SelectionGroup {
    return this.#panel?.chosen(group) ?? group;
  }

  #group(group: SelectionGroup, at: number, disabled: boolean): TemplateResult {
    return html`<div class="group">
      <output part="total" id="total-${at}" aria-live="off">
        ${this.#invoices.localizer.money(this.#chosen(group).total)}
      </output>
      ${this.#payButton(group, at, disabled)}
    </div>`;
  }

  #payButton(group: SelectionGroup | undefined, at: number, disabled: boolean): TemplateResult {
    const { slice, localizer } = this.#invoices;
    const { messages } = localizer;
    const several = (slice?.groups.length ?? 0) > 1;
    const phase = slice?.payment.phase;
    const waits = slice && (isPaymentBusy(slice.payment) || phase === 'unknown' || phase === 'confirming');
    return html`<button
      type="button"
      class="button primary"
      part="pay-button"
      ?disabled=${disabled || waits}
      aria-describedby=${group ? `total-${at}` : nothing}
      @click=${() => this.#pay(group)}
    >
      ${group && several ? messages.massPaymentIn(group.total.currency) : messages.massPayment}
    </button>`;
  }

  #announcement(): string {
    const { slice, localizer } = this.#invoices;
    if (!slice || slice.selection.size === 0) return '';
    const sums = slice.groups.map((group) => localizer.money(this.#chosen(group).total)).join(', ');
    return localizer.messages.selectedSum(slice.selection.size, sums);
  }

  #pay(group: SelectionGroup | undefined): void {
    const { store } = this.#invoices;
    if (!store || !group || isPaymentBusy(store.state.payment)) return;
    if (this.#panel?.mayPay(group) === false) return;
    const { items, total } = this.#chosen(group);
    const intent = { items, total };
    if (emit(this, 'invoice-pay-request', intent)) store.startPayment(intent);
  }

  readonly #onClear = (): void => {
    this.#invoices.store?.clearSelection();
  };
}
