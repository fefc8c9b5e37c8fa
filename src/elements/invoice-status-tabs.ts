import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { LazyViewController } from '../controllers/lazy-view.ts';
import { StoreController } from '../controllers/store-controller.ts';
import { emit } from '../events.ts';
import { selectStatuses } from '../store/selectors.ts';
import { tabsTokens } from '../tokens/tabs.styles.ts';
import { bringAids } from './bring-aids.ts';
import { closestTo } from './dom.ts';
import { sharedStyles } from './shared.styles.ts';
import type { StatusHelp } from './status-help.ts';
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
 */
export class InvoiceStatusTabs extends LitElement {
  static override styles = [sharedStyles, tabsTokens, statusTabsStyles];

  readonly #invoices = new StoreController(
    this,
    (state) => ({
      statuses: selectStatuses(state),
      status: state.query.status,
      // Counts are those of a search; of another one they are not known yet.
      counts: state.query.search === state.pageQuery?.search ? state.page?.counts : undefined,
      counting: state.capabilities?.counts !== false,
    }),
    { open: (store) => store.addReader() },
  );

  readonly #help: LazyViewController<StatusHelp> = new LazyViewController<StatusHelp>(
    this,
    () => import('./status-help.ts'),
    true,
  );

  protected override firstUpdated(): void {
    bringAids(this, ({ aidTabs }) => aidTabs(this, this.#invoices));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { slice, localizer } = this.#invoices;
    if (!slice) return nothing;
    const { messages, number } = localizer;
    const { statuses, status, counts, counting } = slice;
    return html`
      <div class="bar">
        <div class="tabs fade" part="tabs" role="tablist" aria-label=${messages.statusTabs} @click=${this.#onClick}>
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
          class="button help-button"
          part="help-button"
          popovertarget="help"
          aria-label=${messages.statusHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
      <p part="meaning"><bdi>${messages.meanings[status]}</bdi></p>
      <dialog
        id="help"
        part="help"
        popover="auto"
        tabindex="-1"
        aria-label=${messages.statusHelp}
        @beforetoggle=${this.#help.load}
        @toggle=${this.#onToggle}
      >
        ${this.#help.view?.helpTemplate(messages, statuses) ?? nothing}
      </dialog>
    `;
  }

  /** An open dialog has the focus. Chromium does not give it back within a shadow tree. */
  readonly #onToggle = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return;
    const isLost = document.activeElement === document.body || this.shadowRoot?.activeElement === target;
    if (target.matches(':popover-open')) target.focus();
    else if (isLost) this.renderRoot.querySelector<HTMLElement>('.help-button')?.focus();
  };

  readonly #onClick = (event: Event): void => {
    const chosen = closestTo(event, '[role=tab]')?.dataset['status'];
    const { store, slice } = this.#invoices;
    const status = slice?.statuses.find((each) => each === chosen);
    if (!store || status === undefined || status === slice?.status) return;
    store.setStatus(status);
    emit(this, 'invoice-status-change', { status });
  };
}
