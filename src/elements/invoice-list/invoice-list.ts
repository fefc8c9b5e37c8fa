import { html, isServer, LitElement, noChange, nothing } from 'lit';
import { CountdownController } from '../../controllers/countdown.ts';
import { StoreController } from '../../controllers/store-controller.ts';
import type { InvoiceRow } from '../../domain/invoice.ts';
import { DEFAULT_SORT, SORT_KEYS } from '../../domain/query.ts';
import { emit } from '../../events.ts';
import type { Messages } from '../../i18n/en.ts';
import { createLinkFinder } from '../../store/links.ts';
import { closestTo, isPlainClick } from '../dom.ts';
import { sharedStyles } from '../shared.styles.ts';
import { setStates } from '../states.ts';
import { cardsStyles } from './cards.styles.ts';
import { headTemplate } from './head-template.ts';
import { listStyles } from './invoice-list.styles.ts';
import { selectList, type ListSlice } from './list-slice.ts';
import { paintTicks } from './paint-ticks.ts';
import { rowTemplate } from './row-template.ts';
import { rowsStyles } from './rows.styles.ts';
import { statusStyles } from './status.styles.ts';
import { emptyTemplate, errorTemplate, skeletonTemplate } from './view-templates.ts';

/**
 * The table of invoices: Invoice #, Hostname, Primary IP, Invoice Date, Due Date, Total, Status, Operation, and a box to
 * tick what can be paid. Cards in a narrow container. Keeps the last rows while the next load and when loading fails.
 *
 * @summary Shows the invoices, and ticks those to pay.
 * @slot caption - Name of the table, for screen readers; "Invoices" by default.
 * @slot empty - What to say when no invoice matches.
 * @slot error - What to say when nothing could be loaded; the button "Try again" stays.
 * @fires {CustomEvent<InvoiceLinkDetail>} invoice-view-request - Request: the person opens an invoice. Default: follow the link.
 * @fires {CustomEvent<InvoiceLinkDetail>} invoice-service-request - Request: the person opens the service behind an invoice. Default: follow the link.
 * @fires {CustomEvent<{ sort: InvoiceSort }>} invoice-sort-change - Fact: another sort order was chosen.
 * @csspart table - The table.
 * @csspart header-row - The row of headers.
 * @csspart header-cell - A header.
 * @csspart sort-button - The button in a header that sorts.
 * @csspart row - A row.
 * @csspart cell - A cell of a row.
 * @csspart checkbox - A box to tick.
 * @csspart link - Every link; also `number-link`, `service-link` or `invoice-link`.
 * @csspart number-link - The link on an invoice number.
 * @csspart service-link - View Service.
 * @csspart invoice-link - View Invoice.
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
 * @cssproperty [--invoice-row-height=2.875rem] - Height of a row.
 * @cssproperty --invoice-color-paid - Colour of Paid.
 * @cssproperty --invoice-color-unpaid - Colour of Unpaid, and of partly paid and collections.
 * @cssproperty --invoice-color-cancelled - Colour of Cancelled, drafts and unknown statuses.
 * @cssproperty --invoice-color-refunded - Colour of Refunded and processing.
 * @cssproperty --invoice-color-expired - Colour of Expired.
 */
export class InvoiceList extends LitElement {
  static override styles = [sharedStyles, listStyles, rowsStyles, statusStyles, cardsStyles];

  readonly #internals = isServer ? undefined : this.attachInternals();
  readonly #ticks = new StoreController(this, ({ selection }) => ({ selection }));
  readonly #invoices = new StoreController(this, selectList, { open: (store) => store.addReader() });
  readonly #countdown = new CountdownController(this);
  /** What the head and the rows in the table were drawn from. */
  #drawn: { head?: readonly unknown[]; rows?: readonly unknown[] } = {};

  protected override render() {
    const { slice, localizer } = this.#invoices;
    if (!slice) {
      this.#drawn = {};
      return nothing;
    }
    const { messages } = localizer;
    const { view, stale, error, query, canPay, capabilities, currency } = slice;
    const sortable = capabilities?.sort ?? SORT_KEYS;
    const seconds = this.#countdown.left(error);
    const head = { messages, currency, sort: query.sort, sortable, canPay };
    return html`
      <div @click=${this.#onAction}>${stale ? errorTemplate(messages, error, true, seconds) : nothing}</div>
      <table role="table" part="table" aria-busy=${slice.busy ? 'true' : 'false'}>
        <caption class="visually-hidden">
          <slot name="caption">${messages.invoices}</slot>
        </caption>
        <thead role="rowgroup" @change=${this.#onTickAll} @click=${this.#onSort}>
          ${this.#unlessDrawn('head', Object.values(head), () => {
            this.#labelCards(messages);
            return headTemplate(head);
          })}
        </thead>
        <tbody role="rowgroup" @change=${this.#onTick} @click=${this.#onLink} @pointerover=${this.#onPointerOver}>
          ${this.#rows(slice)}
        </tbody>
      </table>
      <div @click=${this.#onAction}>
        ${view === 'empty' ? emptyTemplate(messages, query) : nothing}
        ${view === 'error' ? errorTemplate(messages, error, false, seconds) : nothing}
      </div>
      <div class="visually-hidden" role="status">${this.#announcement(slice)}</div>
    `;
  }

  protected override updated(): void {
    const { store } = this.#ticks;
    if (store) paintTicks(this.renderRoot, this.#invoices.slice?.page?.rows ?? [], store.state);
    const { view, stale } = this.#invoices.slice ?? {};
    const states = { loading: view === 'loading', empty: view === 'empty', error: view === 'error' };
    setStates(this.#internals, { ...states, stale: stale === true });
  }

  /** A tick or a load that begins does not walk through a head and rows that stay the same. */
  #unlessDrawn(name: 'head' | 'rows', from: readonly unknown[], draw: () => unknown): unknown {
    if (this.#drawn[name]?.every((value, at) => value === from[at])) return noChange;
    this.#drawn[name] = from;
    return draw();
  }

  #rows({ view, page, settings, query, canPay }: ListSlice) {
    const rows = page?.rows ?? [];
    const waiting = view === 'loading' || view === 'idle' ? query.pageSize : 0;
    return this.#unlessDrawn('rows', [rows, waiting, settings, canPay], () => {
      if (waiting > 0) return skeletonTemplate(waiting);
      const { localizer, today } = settings;
      const context = { localizer, today, canPay, linksOf: createLinkFinder(settings, document.baseURI) };
      return rows.map((row) => rowTemplate(row, context));
    });
  }

  #announcement({ view, busy, page }: ListSlice): string {
    const { messages } = this.#invoices.localizer;
    if (view === 'loading') return messages.loading;
    return page && !busy ? messages.loaded(page.total ?? page.rows.length) : '';
  }

  /**
   * Cards repeat two headers in front of their values; a text in the style costs nothing in each row. Set with the head
   * alone, for each setting makes the browser style the whole table anew.
   */
  #labelCards(messages: Messages): void {
    this.style.setProperty('--_label-invoice-date', JSON.stringify(messages.invoiceDate));
    this.style.setProperty('--_label-due-date', JSON.stringify(messages.dueDate));
  }

  #rowOf(event: Event): InvoiceRow | undefined {
    const line = closestTo(event, 'tr');
    return line instanceof HTMLTableRowElement ? this.#invoices.slice?.page?.rows[line.sectionRowIndex] : undefined;
  }

  readonly #onTickAll = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#invoices.store?.select(this.#invoices.slice?.page?.rows ?? [], event.target.checked);
    this.requestUpdate();
  };

  readonly #onTick = (event: Event): void => {
    const row = this.#rowOf(event);
    if (!row || !(event.target instanceof HTMLInputElement)) return;
    this.#invoices.store?.select([row], event.target.checked);
    // The store may have refused; the box then goes back.
    this.requestUpdate();
  };

  readonly #onSort = (event: Event): void => {
    const { store, slice } = this.#invoices;
    const sort = closestTo(event, '[data-sort]')?.dataset['sort'];
    const key = SORT_KEYS.find((each) => each === sort);
    if (!store || !slice || !key) return;
    const { sort: active } = slice.query;
    const descending = active.key === key ? !active.descending : key === DEFAULT_SORT.key;
    store.setSort({ key, descending });
    emit(this, 'invoice-sort-change', { sort: { key, descending } });
  };

  readonly #onLink = (event: MouseEvent): void => {
    const link = closestTo(event, 'a[href]');
    const invoice = this.#rowOf(event);
    if (!(link instanceof HTMLAnchorElement) || !invoice || !isPlainClick(event)) return;
    const type = link.dataset['link'] === 'service' ? 'invoice-service-request' : 'invoice-view-request';
    if (!emit(this, type, { invoice, href: link.href })) event.preventDefault();
  };

  readonly #onAction = (event: Event): void => {
    const action = closestTo(event, '[data-action]')?.dataset['action'];
    const { store } = this.#invoices;
    if (action === 'retry') store?.reload();
    if (action !== 'show-all') return;
    store?.setSearch('');
    store?.setStatus('all');
  };

  /** The meaning of a status where one points at it; set on the way, for a title in each row would cost each page. */
  readonly #onPointerOver = (event: Event): void => {
    const row = this.#rowOf(event);
    const { target } = event;
    if (!row || !(target instanceof HTMLElement) || !target.part.contains('status')) return;
    target.title = row.status === 'unknown' ? '' : this.#invoices.localizer.messages.meanings[row.status];
  };
}
