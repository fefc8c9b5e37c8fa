import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store-controller.ts';
import type { InvoiceQuery } from '../domain/query.ts';
import { emit } from '../events.ts';
import { selectPageCount } from '../store/selectors.ts';
import { bringAids } from './bring-aids.ts';
import { closestTo } from './dom.ts';
import { paginationStyles } from './invoice-pagination.styles.ts';
import { pageWindow } from './page-window.ts';
import { sharedStyles } from './shared.styles.ts';

/** Whether a page of one is a page of the other. */
function isSameList(a: InvoiceQuery, b: InvoiceQuery | undefined): boolean {
  return a.status === b?.status && a.search === b.search && a.pageSize === b.pageSize;
}

/**
 * Pages: numbers with previous and next, or these two alone where the adapter has cursors or does not count.
 *
 * @summary Goes from page to page.
 * @fires {CustomEvent<{ page: number }>} invoice-page-change - Fact: another page was chosen; from 1.
 * @csspart pagination - The navigation.
 * @csspart range - Which invoices of how many are shown.
 * @csspart page-button - A page, previous or next; the current one is also `page-current`.
 * @csspart page-current - The current page.
 */
export class InvoicePagination extends LitElement {
  static override styles = [sharedStyles, paginationStyles];

  readonly #invoices = new StoreController(
    this,
    (state) => ({
      page: state.query.page,
      waiting: state.load === 'loading' && !isSameList(state.query, state.pageQuery),
      shown: state.page,
      shownQuery: state.pageQuery,
      pages: selectPageCount(state),
      paging: state.capabilities?.paging,
    }),
    { open: (store) => store.addReader() },
  );

  protected override firstUpdated(): void {
    bringAids(this, ({ aidPages }) => aidPages(this, this.#invoices));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    // Numbers of another list help nobody, and would move when the right ones come.
    if (!slice?.shown || slice.waiting) return nothing;
    const { messages } = localizer;
    const { page, pages } = slice;
    const last = pages === undefined ? !this.#hasNext : page >= pages;
    const shown = this.#range();
    const range = shown ? html`<p part="range"><bdi>${shown}</bdi></p>` : nothing;
    // A single page has nowhere to go.
    if (page <= 1 && last) return range;
    return html`
      <nav part="pagination" aria-label=${messages.pages} @click=${this.#onClick}>
        ${range}
        <div class="buttons">
          ${this.#button(page - 1, messages.previous, '‹', page <= 1)}
          ${pages === undefined ? nothing : this.#numbers(page, pages)}
          ${this.#button(page + 1, messages.next, '›', last)}
        </div>
      </nav>
    `;
  }

  get #hasNext(): boolean {
    const { shown, shownQuery, paging } = this.#invoices.slice ?? {};
    if (paging === 'cursor') return shown?.nextCursor !== undefined;
    return shown !== undefined && shown.rows.length >= (shownQuery?.pageSize ?? Infinity);
  }

  #range(): string {
    const { shown, shownQuery } = this.#invoices.slice ?? {};
    const { messages, number } = this.#invoices.localizer;
    if (!shown || !shownQuery || shown.rows.length === 0) return '';
    const from = (shownQuery.page - 1) * shownQuery.pageSize + 1;
    const to = from + shown.rows.length - 1;
    const { total } = shown;
    return total === undefined
      ? messages.rangeOnly(number(from), number(to))
      : messages.range(number(from), number(to), number(total));
  }

  #button(page: number, label: string, sign: string, disabled: boolean) {
    return html`<button
      type="button"
      class="step"
      part="page-button"
      data-page=${page}
      aria-label=${label}
      aria-disabled=${disabled ? 'true' : 'false'}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  #numbers(current: number, pages: number) {
    const { messages, number } = this.#invoices.localizer;
    return pageWindow(current, pages).map((page) =>
      page === undefined
        ? html`<span class="gap" aria-hidden="true">…</span>`
        : html`<button
            type="button"
            part=${page === current ? 'page-button page-current' : 'page-button'}
            data-page=${page}
            aria-label=${messages.page(number(page))}
            aria-current=${page === current ? 'page' : nothing}
          >
            ${number(page)}
          </button>`,
    );
  }

  readonly #onClick = (event: Event): void => {
    const button = closestTo(event, '[data-page]');
    const { store, slice } = this.#invoices;
    // Kept focusable at the ends, so that the focus is not lost when the last page is reached.
    if (!button || !store || !slice || button.ariaDisabled === 'true') return;
    const page = Number(button.dataset['page']);
    const { query } = store.state;
    if (page === query.page) return;
    if (slice.paging !== 'cursor') store.setPage(page);
    else if (page > query.page) store.nextPage();
    else store.previousPage();
    if (store.state.query !== query) emit(this, 'invoice-page-change', { page: store.state.query.page });
  };
}
