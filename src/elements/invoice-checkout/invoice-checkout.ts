import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { sharedStyles } from '../shared.styles.ts';

/**
 * One payment order: what it covers, how to pay it, and how it ends.
 *
 * @summary Pays one payment order, and follows it until it is settled.
 */
export class InvoiceCheckout extends LitElement {
  static override styles = [sharedStyles];

  static override properties = { orderId: { attribute: 'order-id' } };

  /** Id of the payment order. */
  declare orderId: string | undefined;

  readonly #invoices = new StoreController(
    this,
    (state) => ({
      record: state.orders.get(this.orderId ?? ''),
    }),
    { open: (store) => (this.orderId ? store.openOrder(this.orderId) : undefined) },
  );
  readonly #lazy = new LazyViewController(this, () => import('./view.ts'));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('orderId')) this.#invoices.reopen();
  }

  protected override render() {
    const { slice, store, localizer } = this.#invoices;
    const { view } = this.#lazy;
    if (!slice || !store) return nothing;
    return view ? view.renderCheckout({ host: this, store, localizer, ...slice }) : html`<div aria-busy="true"></div>`;
  }
}
