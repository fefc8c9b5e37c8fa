import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store-controller.ts';
import { normalizeSearch } from '../domain/query.ts';
import { emit } from '../events.ts';
import { searchStyles } from './invoice-search.styles.ts';
import { sharedStyles } from './shared.styles.ts';

/**
 * Keyword search on invoice number, hostname and primary IP. Searches on Enter or the button; emptying the box ends the
 * search at once. Shown only when the adapter can search.
 *
 * @summary Searches the invoices.
 * @fires {CustomEvent<{ search: string }>} invoice-search-change - Fact: another search was made; empty when it ended.
 * @csspart search - The form.
 * @csspart search-input - The search box.
 * @csspart search-button - The Search button.
 */
export class InvoiceSearch extends LitElement {
  static override styles = [sharedStyles, searchStyles];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  readonly #invoices = new StoreController(this, ({ query, capabilities }) => ({
    search: query.search,
    able: capabilities?.search !== false,
  }));

  protected override render(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    if (!slice?.able) return nothing;
    const { messages } = localizer;
    return html`
      <form role="search" part="search" @submit=${this.#onSubmit}>
        <input
          class="field"
          part="search-input"
          type="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${messages.searchInvoices}
          placeholder=${messages.searchHint}
          .value=${slice.search}
          @input=${this.#onInput}
        />
        <button class="button" part="search-button">${messages.search}</button>
      </form>
    `;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#search(this.renderRoot.querySelector('input')?.value ?? '');
  };

  readonly #onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.value === '') this.#search('');
  };

  #search(text: string): void {
    const { store, slice } = this.#invoices;
    const search = normalizeSearch(text);
    if (!store || search === slice?.search) return;
    store.setSearch(search);
    emit(this, 'invoice-search-change', { search });
  }
}
