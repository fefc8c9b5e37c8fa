import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import { isPaymentBusy } from '../../store/payment.ts';
import { selectCanPay } from '../../store/selectors.ts';
import { sharedStyles } from '../shared.styles.ts';
import { setStates } from '../states.ts';
import { waitingStyles } from '../waiting.styles.ts';

/**
 * One invoice: what it bills, what was paid, what is owed, and paying it. Prints as a clean sheet: what is for the screen
 * is left out, all else is black on white. Size and margins of the paper, and hiding what stands around this element, are
 * for the style sheet of the page, for a style sheet inside an element can do neither.
 *
 * @summary One invoice, and paying it.
 * @slot actions - More buttons beside Download PDF and Print.
 * @slot payment - The gateway's own payment fields, above the button that pays.
 * @slot error - What to say when the invoice could not be loaded; the button "Try again" stays.
 * @fires {CustomEvent<InvoiceLinkDetail>} invoice-service-request - Request: the person opens the service behind the invoice or behind a line. Default: follow the link.
 * @fires {CustomEvent<InvoicePayDetail>} invoice-pay-request - Request: the person pays. Default: create a payment order of this invoice and pay it.
 * @fires {CustomEvent<InvoiceGatewayDetail>} invoice-gateway-change - Fact: the person chose another gateway.
 * @fires {CustomEvent<InvoiceSupportDetail>} invoice-support-request - Request: the person asks for help with an invoice that is not there. Default: follow the link.
 * @csspart layout - The invoice, and beside or below it how to pay it.
 * @csspart invoice - The invoice: what is printed.
 * @csspart head - Number, status and actions.
 * @csspart number - The number, a heading.
 * @csspart status - The badge of the status; its value is a second part, such as `status-unpaid`.
 * @csspart status-paid - Badge of a paid invoice.
 * @csspart status-unpaid - Badge of an unpaid invoice.
 * @csspart status-cancelled - Badge of a cancelled invoice.
 * @csspart status-refunded - Badge of a refunded invoice.
 * @csspart status-expired - Badge of an expired invoice.
 * @csspart status-draft - Badge of a draft.
 * @csspart status-processing - Badge of an invoice with a payment under way.
 * @csspart status-partially-paid - Badge of a partly paid invoice.
 * @csspart status-collections - Badge of an invoice in collections.
 * @csspart status-unknown - Badge of a status that this version does not know.
 * @csspart meaning - What the status means.
 * @csspart reason - Why the balance can't be paid now.
 * @csspart actions - Download PDF, Print and what the host adds.
 * @csspart go-to-pay - Leads to where it is paid; only where that is below the invoice.
 * @csspart pdf-link - Download PDF.
 * @csspart print-button - Print.
 * @csspart facts - What is owed, the dates, and the service.
 * @csspart fact - One of them.
 * @csspart balance - What is owed.
 * @csspart due-hint - In how many days the invoice is due.
 * @csspart overdue - The same, past the due date.
 * @csspart link - Every link to a service; also `service-link` or `line-link`.
 * @csspart service-link - The link to the service behind the invoice.
 * @csspart line-link - The link to the service behind a line.
 * @csspart parties - Who is billed, and who bills.
 * @csspart party - One of both.
 * @csspart lines - The table of what is billed.
 * @csspart header-cell - A header of a table.
 * @csspart line - One line of what is billed.
 * @csspart line-kind - What a line bills, such as Renewal; its value is a second part, such as `line-kind-renewal`.
 * @csspart line-kind-renewal - The kind of a renewal.
 * @csspart line-kind-upgrade - The kind of an upgrade.
 * @csspart line-kind-additional-ip - The kind of an additional IP.
 * @csspart line-kind-setup - The kind of a setup.
 * @csspart line-kind-credit - The kind of a credit.
 * @csspart line-kind-discount - The kind of a discount.
 * @csspart line-kind-other - The kind of anything else.
 * @csspart totals - The sums.
 * @csspart sum - One sum: subtotal, a tax, credit, total, what was paid, balance.
 * @csspart payments - The table of payments, refunds and credits.
 * @csspart payment - One of them.
 * @csspart pay - How to pay.
 * @csspart amount-input - The part of the balance to pay.
 * @csspart amount-hint - Which amounts can be paid, or what is wrong with the one that is there.
 * @csspart gateways - The ways to pay.
 * @csspart gateway - One way to pay.
 * @csspart gateway-fee - What it takes on top.
 * @csspart gateway-reason - Why it can't be chosen.
 * @csspart to-pay - What is paid in the end: balance, fee, and both together.
 * @csspart pay-button - The button that pays.
 * @csspart message - What became of the payment.
 * @csspart difference - One thing that changed meanwhile.
 * @csspart confirm-button - Pays what is left.
 * @csspart dismiss-button - Closes a message.
 * @csspart check-button - Asks again what became of a payment.
 * @csspart running-link - Leads to a payment that is under way.
 * @csspart receipt-link - Leads to the receipt.
 * @csspart skeleton - What stands for an invoice to come.
 * @csspart error - The panel or notice of a failed load.
 * @csspart retry-button - Try again.
 * @cssstate loading - The invoice is on its way.
 * @cssstate empty - No invoice is named.
 * @cssstate error - The invoice could not be loaded.
 * @cssstate stale - The last load failed; the invoice is of an earlier one.
 * @cssstate busy - A payment is being made.
 */
export class InvoiceDetailElement extends LitElement {
  static override styles = [sharedStyles, waitingStyles];

  static override properties = { invoiceId: { attribute: 'invoice-id' } };

  /** Id of the invoice. */
  declare invoiceId: string | undefined;

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #invoices = new StoreController(
    this,
    (state) => ({
      record: state.invoices.get(this.invoiceId ?? ''),
      payment: state.payment,
      settings: state.settings,
      able: selectCanPay(state),
    }),
    { open: (store) => (this.invoiceId ? store.openInvoice(this.invoiceId) : undefined) },
  );
  readonly #lazy = new LazyViewController(this, () => import('./view.ts'));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('invoiceId')) this.#invoices.reopen();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slice, store, localizer } = this.#invoices;
    const { view, failed } = this.#lazy;
    if (!slice?.record || !store) return nothing;
    if (view) return view.renderDetail({ host: this, id: this.invoiceId ?? '', store, localizer, ...slice });
    const { errors, tryAgain } = localizer.messages;
    return failed
      ? html`<div part="error" role="alert">
          ${errors.network}
          <button type="button" class="button" part="retry-button" @click=${() => this.#lazy.load()}>
            ${tryAgain}
          </button>
        </div>`
      : html`<div aria-busy="true"></div>`;
  }

  protected override updated(): void {
    const { slice } = this.#invoices;
    const { value, load } = slice?.record ?? {};
    const failed = load === 'error';
    setStates(this.#internals, {
      loading: !!load && !value && !failed,
      empty: !!slice && !load,
      error: failed && !value,
      stale: failed && !!value,
      busy: !!slice && isPaymentBusy(slice.payment),
    });
  }
}
