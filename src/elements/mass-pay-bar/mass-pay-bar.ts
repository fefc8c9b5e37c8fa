import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { isPaymentBusy } from '../../store/payment.ts';
import { selectCanPay, selectGroups } from '../../store/selectors.ts';
import { barTokens } from '../../tokens/bar.styles.ts';
import { sharedStyles } from '../shared.styles.ts';
import { setStates } from '../states.ts';
import type { PayPanel } from './pay-panel.ts';
import type * as PayView from './pay-view.ts';
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
  static override styles = [sharedStyles, barTokens, massPayBarStyles];

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #invoices = new StoreController(this, (state) => ({
    able: selectCanPay(state),
    single: state.capabilities?.massPay === 'sequential',
    selection: state.selection,
    groups: selectGroups(state),
    payment: state.payment,
    settings: state.settings,
  }));
  readonly #lazy: LazyViewController<typeof PayView> = new LazyViewController<typeof PayView>(
    this,
    () => import('./pay-view.ts'),
    true,
  );
  /** All of the bar but its first look; comes with the first thing that is ticked. */
  #panel: PayPanel | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { slice, store, localizer } = this.#invoices;
    if (!slice?.able || !store) return nothing;
    const { messages } = localizer;
    const { selection, payment } = slice;
    const { view, failed } = this.#lazy;
    if (!failed && (selection.size > 0 || payment.phase !== 'idle')) void this.#lazy.load();
    this.#panel ??= view?.createPayPanel(this);
    if (this.#panel) return this.#panel.render({ ...slice, store, localizer });
    return html`<section part="bar" aria-label=${messages.massPayment}>
      <p part="summary">
        ${failed ? messages.errors.network : selection.size === 0 ? messages.selectHint : messages.selected(selection.size)}
      </p>
      <button type="button" class="button primary" part="pay-button" ?disabled=${!failed} @click=${this.#lazy.load}>
        ${failed ? messages.tryAgain : messages.massPayment}
      </button>
    </section>`;
  }

  protected override updated(): void {
    const { slice, store, localizer } = this.#invoices;
    const busy = slice !== undefined && isPaymentBusy(slice.payment);
    setStates(this.#internals, { empty: slice?.selection.size === 0, busy });
    if (slice && store) this.#panel?.updated({ ...slice, store, localizer });
  }
}
