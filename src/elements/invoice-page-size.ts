import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { StoreController } from '../controllers/store-controller.ts';
import { emit } from '../events.ts';
import { sharedStyles } from './shared.styles.ts';

/**
 * "Show": rows a page, in a native select.
 *
 * @summary Chooses how many invoices a page shows.
 * @fires {CustomEvent<{ pageSize: number }>} invoice-page-size-change - Fact: another number was chosen.
 * @csspart page-size - The label around the text and the select.
 * @csspart page-size-select - The select.
 */
export class InvoicePageSize extends LitElement {
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: inline-block;
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        color: var(--_color-text-muted);
      }

      select {
        padding: 0.375rem 0.5rem;
        color: var(--_color-text);
      }
    `,
  ];
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  readonly #invoices = new StoreController(this, ({ settings, query }) => ({
    sizes: settings.pageSizes,
    pageSize: query.pageSize,
  }));

  protected override render(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    if (!slice) return nothing;
    const { messages, number } = localizer;
    return html`
      <label part="page-size">
        ${messages.show}
        <select class="field" part="page-size-select" @change=${this.#onChange}>
          ${slice.sizes.map(
            (size) => html`<option value=${size} .selected=${size === slice.pageSize}>${number(size)}</option>`,
          )}
        </select>
      </label>
    `;
  }

  readonly #onChange = (event: Event): void => {
    const { store, slice } = this.#invoices;
    if (!store || !(event.target instanceof HTMLSelectElement)) return;
    const pageSize = Number(event.target.value);
    if (pageSize === slice?.pageSize) return;
    store.setPageSize(pageSize);
    emit(this, 'invoice-page-size-change', { pageSize });
  };
}
