import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store-controller.ts';
import { safeUrl } from '../domain/safe-url.ts';
import { emit } from '../events.ts';
import { isPlainClick } from './dom.ts';
import type { InvoiceColumn } from './invoice-list/column.ts';
import { myInvoicesStyles } from './my-invoices.styles.ts';
import { sharedStyles } from './shared.styles.ts';

/**
 * The whole page part by part: status tabs, search, Show, the table, pages, Mass Payment, and Online Support at the
 * side. Every piece can be replaced by a slot; every part and state-carrying part of a piece is re-exported.
 *
 * @summary My Invoices, composed.
 * @slot tabs - Replaces the status tabs.
 * @slot search - Replaces the search.
 * @slot page-size - Replaces "Show".
 * @slot list - Replaces the table.
 * @slot pagination - Replaces the pages.
 * @slot pay - Replaces the bar with Mass Payment.
 * @slot support - Replaces the link to Online Support.
 * @slot caption - Name of the table, for screen readers.
 * @slot empty - What to say when no invoice matches.
 * @slot error - What to say when nothing could be loaded.
 * @fires {CustomEvent<InvoiceSupportDetail>} invoice-support-request - Request: the person asks for help. Default: follow the link.
 * @csspart layout - The whole.
 * @csspart toolbar - Search and Show.
 * @csspart support - The side with Online Support.
 * @csspart support-link - The link to Online Support.
 */
export class MyInvoices extends LitElement {
  static override styles = [sharedStyles, myInvoicesStyles];

  static override properties = { columns: { attribute: false } };

  /** The columns of the table, in order; see `<invoice-list>`. Without any, the default table. */
  declare columns: readonly (InvoiceColumn | string)[] | undefined;

  readonly #invoices = new StoreController(
    this,
    ({ settings, load, query, pageQuery }) => ({
      supportHref: settings.supportHref,
      resizing: load === 'loading' && pageQuery !== undefined && query.pageSize !== pageQuery.pageSize,
    }),
    // Its list reads too, but only once there are texts to draw it with.
    { open: (store) => store.addReader() },
  );

  protected override render(): TemplateResult | typeof nothing {
    const { slice } = this.#invoices;
    if (!slice) return nothing;
    const support = this.#supportLink(slice.supportHref);
    return html`
      <div part="layout" class="layout">
        <div class=${slice.resizing ? 'main resizing' : 'main'}>
          <slot name="tabs">
            <invoice-status-tabs
              exportparts="tabs, tab, tab-selected, tab-count, help-button, help, meaning"
            ></invoice-status-tabs>
          </slot>
          <div part="toolbar" class="toolbar">
            <slot name="search">
              <invoice-search exportparts="search, search-input, search-button"></invoice-search>
            </slot>
            <slot name="page-size">
              <invoice-page-size exportparts="page-size, page-size-select"></invoice-page-size>
            </slot>
          </div>
          <slot name="list">
            <invoice-list
              exportparts="table, header-row, header-cell, header-cell-select, header-cell-number, header-cell-hostname, header-cell-primary-ip, header-cell-invoice-date, header-cell-due-date, header-cell-total, header-cell-status, header-cell-operation, header-cell-product, header-cell-balance, sort-button, row, cell, cell-select, cell-number, cell-hostname, cell-primary-ip, cell-invoice-date, cell-due-date, cell-total, cell-status, cell-operation, cell-product, cell-balance, checkbox, link, number-link, service-link, invoice-link, column-link, due-hint, overdue, balance, status, status-paid, status-unpaid, status-cancelled, status-refunded, status-expired, status-draft, status-processing, status-partially-paid, status-collections, status-unknown, skeleton, empty, show-all-button, error, retry-button"
              .columns=${this.columns}
            >
              <slot name="caption" slot="caption">${this.#invoices.localizer.messages.invoices}</slot>
              <slot name="empty" slot="empty"></slot>
              <slot name="error" slot="error"></slot>
            </invoice-list>
          </slot>
          <slot name="pagination">
            <invoice-pagination exportparts="pagination, range, page-button, page-current"></invoice-pagination>
          </slot>
          <div class="pay">
            <slot name="pay">
              <mass-pay-bar
                exportparts="bar, summary, total, pay-button, clear-button, message, difference, confirm-button, dismiss-button, check-button, running-link, receipt-link, review-button, review, amount-input, spread-button"
              ></mass-pay-bar>
            </slot>
          </div>
        </div>
        <aside
          part="support"
          aria-label=${this.#invoices.localizer.messages.support}
          ?hidden=${support === nothing && !this.querySelector(':scope > [slot=support]')}
        >
          <slot name="support" @slotchange=${() => this.requestUpdate()}>${support}</slot>
        </aside>
      </div>
    `;
  }

  #supportLink(supportHref: string | undefined) {
    if (safeUrl(supportHref, document.baseURI) === undefined) return nothing;
    return html`<a part="support-link" href=${supportHref ?? nothing} @click=${this.#onSupport}>
      ${this.#invoices.localizer.messages.support}
    </a>`;
  }

  readonly #onSupport = (event: MouseEvent): void => {
    if (!isPlainClick(event) || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    if (!emit(this, 'invoice-support-request', { href: event.currentTarget.href })) event.preventDefault();
  };
}
