import { LitElement, html, nothing } from 'lit';
import { boardStyles } from './event-board.styles.ts';
import { EVENT_NAMES, EVENTS, REQUESTS, shortJson, type Entry, type EventName } from './entry.ts';

/** Older ones are forgotten. */
const MOST = 40;

/** Logs the events of the tags that stand in it, and prevents the requests that a person wants prevented. */
export class EventBoard extends LitElement {
  static override properties = { entries: { state: true } };
  static override styles = boardStyles;

  declare entries: readonly Entry[];
  readonly #prevented = new Set<EventName>();
  #count = 0;

  constructor() {
    super();
    this.entries = [];
    // Before the provider hears of it, for that is what stands in here.
    for (const name of EVENT_NAMES) this.addEventListener(name, this.#onEvent, { capture: true });
  }

  protected override render() {
    return html`<div class="board">
      <div class="page"><slot></slot></div>
      <section class="log" aria-label="Events">
        <fieldset>
          <legend>Prevent the default of</legend>
          ${REQUESTS.map(
            (name) => html`<label><input type="checkbox" value=${name} @change=${this.#onToggle} /> ${name}</label>`,
          )}
        </fieldset>
        <div class="head">
          <h2>Log, newest first</h2>
          <button @click=${this.#clear}>Clear</button>
        </div>
        <div class="entries" role="log" aria-label="Log" tabindex="0">
          ${this.entries.length === 0 ? html`<p>No event yet.</p>` : nothing}
          <ol reversed>
            ${this.entries.map((entry) => this.#entry(entry))}
          </ol>
        </div>
      </section>
    </div>`;
  }

  #entry({ number, name, detail, prevented }: Entry) {
    return html`<li value=${number}>
      <strong>${name}</strong>
      <span class="kind ${EVENTS[name]}">${EVENTS[name]}</span>
      ${prevented ? html`<span class="kind prevented">prevented</span>` : nothing}
      <code>${detail}</code>
    </li>`;
  }

  readonly #onEvent = (event: Event): void => {
    const name = EVENT_NAMES.find((each) => each === event.type);
    if (!name) return;
    const prevented = this.#prevented.has(name);
    if (prevented) event.preventDefault();
    this.#count += 1;
    const detail = shortJson((event as HTMLElementEventMap[EventName]).detail);
    const entry = { number: this.#count, name, detail, prevented };
    this.entries = [entry, ...this.entries].slice(0, MOST);
  };

  #onToggle(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const name = REQUESTS.find((each) => each === value);
    if (!name) return;
    if (checked) this.#prevented.add(name);
    else this.#prevented.delete(name);
  }

  #clear(): void {
    this.entries = [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-board': EventBoard;
  }
}
