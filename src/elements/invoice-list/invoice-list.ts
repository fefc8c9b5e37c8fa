import { html, isServer, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import { LazyViewController } from '../../controllers/lazy-view.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';
import { SORT_KEYS } from '../../domain/query.ts';
import { emit } from '../../events.ts';
import { createLinkFinder } from '../../store/links.ts';
import { bringAids } from '../bring-aids.ts';
import { closestTo } from '../dom.ts';
import { setStates } from '../states.ts';
import type { InvoiceColumn } from './column.ts';
import type * as ColumnsView from './columns/view.ts';
import { labelCards } from './head-template.ts';
import { listStyles } from './invoice-list.styles.ts';
import { requestLink, rowOf, sortFrom } from './list-events.ts';
import { selectList, type ListSlice } from './list-slice.ts';
import { paintTicks } from './paint-ticks.ts';
import type { TableLayout } from './layout.ts';
import { chooseLayout } from './table-layout.ts';
import { emptyTemplate, errorTemplate } from './view-templates.ts';

/**
 * The table of invoices: Invoice #, Hostname, Primary IP, Invoice Date, Due Date, Total, Status, Operation, and a box to
 * tick what can be paid; or the columns that a host chooses. Cards in a narrow container. Keeps the last rows while the
 * next load and when loading fails.
 *
 * @summary Shows the invoices, and ticks those to pay.
 * @slot - The columns, as `<invoice-column>`; without any, the default table.
 * @slot caption - Name of the table, for screen readers; "Invoices" by default.
 * @slot empty - What to say when no invoice matches.
 * @slot error - What to say when nothing could be loaded; the button "Try again" stays.
 * @fires {CustomEvent<InvoiceLinkDetail>} invoice-view-request - Request: the person opens an invoice. Default: follow the link.
 * @fires {CustomEvent<InvoiceLinkDetail>} invoice-service-request - Request: the person opens the service behind an invoice. Default: follow the link.
 * @fires {CustomEvent<{ sort: InvoiceSort }>} invoice-sort-change - Fact: another sort order was chosen.
 * @csspart table - The table.
 * @csspart header-row - The row of headers.
 * @csspart header-cell - A header; the name of its column is a second part, such as `header-cell-total`.
 * @csspart header-cell-select - The one above the boxes to tick.
 * @csspart header-cell-number - The header of Invoice #.
 * @csspart header-cell-hostname - The header of Hostname.
 * @csspart header-cell-primary-ip - The header of Primary IP.
 * @csspart header-cell-invoice-date - The header of Invoice Date.
 * @csspart header-cell-due-date - The header of Due Date.
 * @csspart header-cell-total - The header of Total.
 * @csspart header-cell-status - The header of Status.
 * @csspart header-cell-operation - The header of Operation.
 * @csspart header-cell-product - The header of Product.
 * @csspart header-cell-balance - The header of Balance.
 * @csspart sort-button - The button in a header that sorts.
 * @csspart row - A row.
 * @csspart cell - A cell of a row; the name of its column is a second part, such as `cell-total`.
 * @csspart cell-select - A cell with a box to tick.
 * @csspart cell-number - A cell of Invoice #.
 * @csspart cell-hostname - A cell of Hostname.
 * @csspart cell-primary-ip - A cell of Primary IP.
 * @csspart cell-invoice-date - A cell of Invoice Date.
 * @csspart cell-due-date - A cell of Due Date.
 * @csspart cell-total - A cell of Total.
 * @csspart cell-status - A cell of Status.
 * @csspart cell-operation - A cell of Operation.
 * @csspart cell-product - A cell of Product.
 * @csspart cell-balance - A cell of Balance.
 * @csspart checkbox - A box to tick.
 * @csspart link - Every link; also `number-link`, `service-link`, `invoice-link` or `column-link`.
 * @csspart number-link - The link on an invoice number.
 * @csspart service-link - View Service.
 * @csspart invoice-link - View Invoice.
 * @csspart column-link - The link of a column with `href`.
 * @csspart due-hint - How far a due date is, or that it passed; then it is also `overdue`.
 * @csspart overdue - The mark of a passed due date.
 * @csspart balance - What is still owed of a partly paid invoice.
 * @csspart status - The badge of a status; its value is a second part, such as `status-unpaid`.
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
 * @csspart skeleton - A row that stands for one to come.
 * @csspart empty - The panel when no invoice matches.
 * @csspart show-all-button - Ends search and filter.
 * @csspart error - The panel or notice of a failed load.
 * @csspart retry-button - Try again.
 * @cssstate loading - The first page is on its way.
 * @cssstate empty - No invoice matches.
 * @cssstate error - Nothing could be loaded.
 * @cssstate stale - The last load failed; the rows are of an earlier one.
 */
export class InvoiceList extends LitElement {
  static override styles = listStyles;

  static override properties = { columns: { attribute: false } };

  /**
   * The columns besides the box to tick, in order: names of columns that the list knows (`number`, `hostname`,
   * `primary-ip`, `invoice-date`, `due-date`, `total`, `status`, `operation`, `product`, `balance`), or descriptions of
   * these or others; of an empty array, the default table. Without it, those of the `<invoice-column>` children. A new
   * array draws all cells anew.
   */
  declare columns: readonly (InvoiceColumn | string)[] | undefined;

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #ticks = new StoreController(this, ({ selection }) => ({ selection }));
  readonly #invoices = new StoreController(this, selectList, { open: (store) => store.addReader() });
  readonly #countdown = new CountdownController(this);
  readonly #custom = new LazyViewController<typeof ColumnsView>(this, () => import('./columns/view.ts'), true);
  /** What the head and the rows in the table were drawn from. */
  #drawn: { head?: readonly unknown[]; rows?: readonly unknown[] } = {};

  protected override firstUpdated(): void {
    bringAids(this, ({ aidList }) => aidList(this, this.#internals, this.#invoices));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns')) this.#retryColumns();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    if (!slice) {
      this.#drawn = {};
      return nothing;
    }
    const { messages } = localizer;
    const { view, stale, error, query, pageQuery, canPay, capabilities, currency } = slice;
    const sortable = capabilities?.sort ?? SORT_KEYS;
    const seconds = this.#countdown.left(error);
    const head = { messages, currency, sort: query.sort, sortable, canPay, stale, rows: query.pageSize };
    const layout = chooseLayout(this, this.#custom);
    return html`
      <slot hidden @slotchange=${this.#onColumns}></slot>
      <div @click=${this.#onAction}>${stale ? errorTemplate(messages, error, true, seconds) : nothing}</div>
      <div class="viewport">
        <table role="table" part="table" aria-busy=${slice.busy ? 'true' : 'false'} @change=${this.#onTick}>
          <caption class="visually-hidden">
            <slot name="caption">${messages.invoices}</slot>
          </caption>
          <thead role="rowgroup" @click=${this.#onSort}>
            ${this.#unlessDrawn('head', [layout, ...Object.values(head)], () => {
              labelCards(this, head);
              return layout.head(head);
            })}
          </thead>
          <tbody role="rowgroup" @click=${this.#onLink}>
            ${this.#rows(slice, layout)}
          </tbody>
        </table>
      </div>
      <div @click=${this.#onAction}>
        ${view === 'empty' ? emptyTemplate(messages, pageQuery ?? query) : nothing}
        ${view === 'error' ? errorTemplate(messages, error, false, seconds) : nothing}
      </div>
    `;
  }

  protected override updated(): void {
    const { store } = this.#ticks;
    if (store) paintTicks(this.renderRoot, this.#loaded, store.state);
    const { view, stale = false } = this.#invoices.slice ?? {};
    setStates(this.#internals, {
      loading: view === 'loading',
      empty: view === 'empty',
      error: view === 'error',
      stale,
    });
  }

  /** The invoices that were loaded last. */
  get #loaded(): readonly InvoiceRow[] {
    return this.#invoices.slice?.page?.rows ?? [];
  }

  /** A tick or a load that begins does not walk through a head and rows that stay the same. */
  #unlessDrawn(name: 'head' | 'rows', from: readonly unknown[], draw: () => unknown): unknown {
    if (this.#drawn[name]?.every((value, at) => value === from[at])) return noChange;
    this.#drawn[name] = from;
    return draw();
  }

  #rows({ view, page, settings, query, canPay }: ListSlice, layout: TableLayout) {
    const rows = page?.rows ?? [];
    const waiting = view === 'loading' || view === 'idle' ? query.pageSize : 0;
    return this.#unlessDrawn('rows', [layout, rows, waiting, settings, canPay], () => {
      if (waiting > 0) return Array.from({ length: waiting }, layout.skeleton);
      const { localizer, today } = settings;
      const context = { localizer, today, canPay, linksOf: createLinkFinder(settings, document.baseURI) };
      return rows.map((row) => layout.row(row, context));
    });
  }

  /** What could not be loaded is asked for again where the person tries again or the host chooses anew. */
  #retryColumns(): void {
    if (this.#custom.failed) void this.#custom.load();
  }

  readonly #onColumns = (): void => {
    this.#retryColumns();
    this.requestUpdate();
  };

  readonly #onTick = (event: Event): void => {
    const box = closestTo(event, '.select>input');
    if (!(box instanceof HTMLInputElement)) return;
    const row = rowOf(event, this.#loaded);
    const ticked = this.#loaded.filter((each) => each === row || box.className === 'all');
    this.#invoices.store?.select(ticked, box.checked);
    // The store may have refused; the box then goes back.
    this.requestUpdate();
  };

  readonly #onSort = (event: Event): void => {
    const { store, slice } = this.#invoices;
    const sort = slice && sortFrom(event, slice.query.sort);
    if (!store || !sort) return;
    store.setSort(sort);
    emit(this, 'invoice-sort-change', { sort });
  };

  readonly #onLink = (event: MouseEvent): void => requestLink(this, event, rowOf(event, this.#loaded));

  readonly #onAction = (event: Event): void => {
    const action = closestTo(event, '[data-action]')?.dataset['action'];
    const { store } = this.#invoices;
    if (action === 'retry') {
      store?.reload();
      this.#retryColumns();
    }
    if (action !== 'show-all') return;
    store?.setSearch('');
    store?.setStatus('all');
  };
}
