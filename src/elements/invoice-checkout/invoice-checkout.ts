import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { isPaymentBusy } from '../../store/payment.ts';
import { sharedStyles } from '../shared.styles.ts';
import { setStates } from '../states.ts';
import { waitingStyles } from '../waiting.styles.ts';

/**
 * The checkout of one payment order: what it covers, invoice by invoice, the ways to pay with their fees, one button,
 * and then what becomes of the payment, up to the receipt. All that it shows comes from the order and its payment, so a
 * reload at any moment shows the same.
 *
 * A host that takes cards by its gateway's own fields mounts them in the slot `payment`, in its own light DOM, cancels
 * `invoice-pay-request`, pays, and calls `follow()`:
 *
 * ```html
 * <invoice-checkout order-id="po_1"><div slot="payment" id="card-fields"></div></invoice-checkout>
 * ```
 *
 * ```js
 * checkout.addEventListener('invoice-pay-request', async (event) => {
 *   if (event.detail.gateway !== 'card') return;
 *   event.preventDefault();
 *   await cardFields.confirm(event.detail.order.id);
 *   checkout.follow();
 * });
 * ```
 *
 * @summary Pays one payment order, and follows it until it is settled.
 * @slot payment - The gateway's own fields, below the ways to pay; a button of its own where the adapter knows no way.
 * @slot error - What to say when the order could not be loaded; the button "Try again" stays.
 * @slot empty - What to say without an `order-id`.
 * @fires {CustomEvent<InvoicePayDetail>} invoice-pay-request - Request: the person pays. Default: pay the order by the chosen gateway.
 * @fires {CustomEvent<InvoiceGatewayDetail>} invoice-gateway-change - Fact: another gateway was chosen.
 * @fires {CustomEvent<InvoiceSupportDetail>} invoice-support-request - Request: the person asks for help with an order that is not there. Default: follow the link.
 * @csspart checkout - All of it.
 * @csspart heading - "Checkout".
 * @csspart order-id - The id of the order.
 * @csspart summary - The card with what the order covers.
 * @csspart allocation - An invoice in it.
 * @csspart allocation-link - The link on its number.
 * @csspart allocation-description - What it bills.
 * @csspart allocation-amount - What goes to it.
 * @csspart total - The order's total.
 * @csspart payment - The card with the payment: to be made, under way, made, or over.
 * @csspart state - The heading of that card.
 * @csspart expires - Until when it can be paid.
 * @csspart gateways - The group of the ways to pay.
 * @csspart gateway - A way to pay.
 * @csspart gateway-fee - What it takes on top of the total.
 * @csspart gateway-reason - Why it can't be chosen.
 * @csspart fee - The fee of the chosen way.
 * @csspart sum - What is charged, or was.
 * @csspart pay-button - The one button that pays.
 * @csspart checkout-link - Leads to another checkout, where nothing can be paid here.
 * @csspart message - What a person is told about the payment.
 * @csspart difference - Something that is not what the person saw.
 * @csspart confirm-button - Agrees to what is to be paid now.
 * @csspart dismiss-button - Ends a notice, or the waiting for a payment.
 * @csspart check-button - Asks again what became of a payment.
 * @csspart running-link - Leads to a payment that is under way.
 * @csspart credited - Money that became account credit.
 * @csspart receipt - What was paid, when and by what.
 * @csspart receipt-link - The receipt.
 * @csspart print-button - Prints.
 * @csspart back-link - Leads to where the person came from.
 * @csspart error - The panel or notice of a failed load.
 * @csspart retry-button - Try again.
 * @cssstate loading - The order is on its way.
 * @cssstate empty - There is no `order-id`.
 * @cssstate error - The order could not be loaded.
 * @cssstate stale - The last load failed; the order is of an earlier one.
 * @cssstate busy - The payment is being sent.
 */
export class InvoiceCheckout extends LitElement {
  static override styles = [sharedStyles, waitingStyles];

  static override properties = { orderId: { attribute: 'order-id' } };

  /** Id of the payment order. */
  declare orderId: string | undefined;

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #invoices = new StoreController(
    this,
    ({ orders, settings }) => ({ record: orders.get(this.orderId ?? ''), settings }),
    { open: (store) => (this.orderId ? store.openOrder(this.orderId) : undefined) },
  );
  readonly #lazy = new LazyViewController(this, () => import('./view.ts'));

  /** Follows the order to its end, after the host took the payment by its own fields. */
  follow(): void {
    const { orderId } = this;
    if (orderId) this.#invoices.store?.dispatch({ type: 'follow', orderId }, orderId);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#invoices.reopen();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { orderId } = this;
    const { slice, store, localizer } = this.#invoices;
    const { view, failed } = this.#lazy;
    if (!slice || !store) return nothing;
    if (!orderId) return html`<slot name="empty"></slot>`;
    if (view) return view.renderCheckout({ host: this, store, localizer, orderId, ...slice });
    if (!failed) return html`<div aria-busy="true"></div>`;
    const { errors, tryAgain } = localizer.messages;
    return html`<p part="error" role="alert">
      ${errors.network}
      <button type="button" class="button" part="retry-button" @click=${() => this.#lazy.load()}>${tryAgain}</button>
    </p>`;
  }

  protected override updated(): void {
    const { slice } = this.#invoices;
    const { value, load, payment } = slice?.record ?? {};
    const failed = load === 'error';
    setStates(this.#internals, {
      loading: slice !== undefined && !!this.orderId && !value && !failed,
      empty: slice !== undefined && !this.orderId,
      error: failed && !value,
      stale: failed && !!value,
      busy: payment !== undefined && isPaymentBusy(payment),
    });
  }
}
