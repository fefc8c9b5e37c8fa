import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { sharedStyles } from '../shared.styles.ts';

/**
 * One invoice: what it bills, what was paid, what is owed, and paying it.
 *
 * @summary One invoice, and paying it.
 */
export class InvoiceDetailElement extends LitElement {
  static override styles = [sharedStyles];

  static override properties = { invoiceId: { attribute: 'invoice-id' } };

  /** Id of the invoice. */
  declare invoiceId: string | undefined;

  readonly #invoices = new StoreController(
    this,
    (state) => ({
      record: state.invoices.get(this.invoiceId ?? ''),
      payment: state.payment,
    }),
    { open: (store) => (this.invoiceId ? store.openInvoice(this.invoiceId) : undefined) },
  );
  readonly #lazy = new LazyViewController(this, () => import('./view.ts'));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('invoiceId')) this.#invoices.reopen();
  }

  protected override render() {
    const { slice, store, localizer } = this.#invoices;
    const { view } = this.#lazy;
    if (!slice || !store) return nothing;
    return view ? view.renderDetail({ host: this, store, localizer, ...slice }) : html`<div aria-busy="true"></div>`;
  }
}
