import { html, LitElement, nothing } from 'lit';
import { RovingTabindexController } from '../controllers/roving-tabindex.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { emit } from '../events.ts';
import { selectStatuses } from '../store/selectors.ts';
import { closestTo } from './dom.ts';
import { sharedStyles } from './shared.styles.ts';
import { statusTabsStyles } from './invoice-status-tabs.styles.ts';

/**
 * Status tabs: All, Paid, Unpaid, Cancelled, Refunded, Expired, each with its count when the adapter knows it, and what
 * the chosen status means. Arrow keys move, Enter or Space chooses.
 *
 * @summary Filters the invoices by status.
 * @fires {CustomEvent<{ status: StatusFilter }>} invoice-status-change - Fact: another tab was chosen.
 * @csspart tabs - The row of tabs.
 * @csspart tab - A tab; the chosen one is also `tab-selected`.
 * @csspart tab-selected - The chosen tab.
 * @csspart tab-count - The number in a tab.
 * @csspart help-button - Opens what each status means.
 * @csspart help - What each status means.
 * @csspart meaning - What the chosen status means.
 * @cssproperty --invoice-color-accent - Mark of the chosen tab.
 */
export class InvoiceStatusTabs extends LitElement {
  static override styles = [sharedStyles, statusTabsStyles];

  readonly #invoices = new StoreController(
    this,
    (state) => ({
      statuses: selectStatuses(state),
      status: state.query.status,
      counts: state.page?.counts,
      counting: state.capabilities?.counts !== false,
    }),
    { open: (store) => store.addReader() },
  );

  protected override firstUpdated(): void {
    new RovingTabindexController(this, () => [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')]);
  }

  protected override render() {
    const { slice, localizer } = this.#invoices;
    if (!slice) return nothing;
    const { messages, number } = localizer;
    const { statuses, status, counts, counting } = slice;
    const meanings = statuses.filter((each) => each !== 'all');
    return html`
      <div class="bar">
        <div class="tabs" part="tabs" role="tablist" aria-label=${messages.statusTabs} @click=${this.#onClick}>
          ${statuses.map((each) => {
            const count = counts?.[each];
            const chosen = each === status;
            return html`<button
              type="button"
              role="tab"
              part=${chosen ? 'tab tab-selected' : 'tab'}
              data-status=${each}
              aria-selected=${chosen ? 'true' : 'false'}
              tabindex=${chosen ? 0 : -1}
            >
              ${messages.statuses[each]}
              ${counting ? html`<span part="tab-count">${count === undefined ? nothing : number(count)}</span>` : nothing}
            </button>`;
          })}
        </div>
        <button
          type="button"
          class="help-button"
          part="help-button"
          popovertarget="help"
          aria-label=${messages.statusHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
      <p part="meaning">${messages.meanings[status]}</p>
      <div id="help" part="help" popover="auto" aria-label=${messages.statusHelp} role="group">
        <dl>
          ${meanings.map(
            (each) =>
              html`<dt>${messages.statuses[each]}</dt>
                <dd>${messages.meanings[each]}</dd>`,
          )}
        </dl>
      </div>
    `;
  }

  readonly #onClick = (event: Event): void => {
    const chosen = closestTo(event, '[role=tab]')?.dataset['status'];
    const { store, slice } = this.#invoices;
    const status = slice?.statuses.find((each) => each === chosen);
    if (!store || status === undefined || status === slice?.status) return;
    store.setStatus(status);
    emit(this, 'invoice-status-change', { status });
  };
}
