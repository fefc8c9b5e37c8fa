import { LitElement, css, html, type PropertyValues } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { createMemoryAdapter, type MemoryAdapter } from '../../src/adapters/memory/index.ts';
import { todayIn } from '../../src/domain/dates.ts';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';
import { args, FAULTS, type PlaygroundArgs } from './playground-args.ts';

/** Stay in the story: links and the checkout lead nowhere here. */
const AWAY = [
  'invoice-view-request',
  'invoice-service-request',
  'invoice-checkout-request',
  'invoice-support-request',
] as const;

function makeAdapter({ count, latency, sort, ...can }: PlaygroundArgs): MemoryAdapter {
  const { search, counts, total, paging, massPay } = can;
  const capabilities = { search, counts, total, paging, massPay, sort };
  return createMemoryAdapter({ count, latency, today: todayIn('UTC', new Date()), capabilities });
}

/** My Invoices on a billing system in memory that can do what it is told, with a button that breaks it. */
export class AdapterPlayground extends LitElement {
  static override properties = { args: { attribute: false }, said: { state: true } };
  static override styles = css`
    :host {
      display: block;
      font-family: 'Inter Variable', system-ui, sans-serif;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      margin-block-end: 1.25rem;
      padding: 0.75rem;
      border: 1px solid light-dark(#dfe4ec, #2c323d);
      border-radius: 0.5rem;
      background: light-dark(#f6f8fa, #1a1e25);
      color: light-dark(#1b2233, #e7eaf0);
      font-size: 0.8125rem;
    }
    button {
      min-block-size: 2rem;
      padding-inline: 0.75rem;
      border: 1px solid light-dark(#838da0, #6b7588);
      border-radius: 0.375rem;
      background: light-dark(#ffffff, #12151a);
      color: inherit;
      font: inherit;
      font-weight: 500;
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid light-dark(#3451d1, #93a7ff);
      outline-offset: 2px;
    }
    p {
      flex: 1 1 14rem;
      margin: 0;
      color: light-dark(#596275, #a0a9ba);
    }
  `;

  /** What the billing system can do. */
  declare args: PlaygroundArgs;
  declare said: string;

  readonly #provider = createRef<InvoiceProvider>();
  #adapter = makeAdapter(args);

  constructor() {
    super();
    this.args = args;
    this.said = 'Change what it can do in Controls: the tags show what works, and nothing else.';
    for (const name of AWAY) this.addEventListener(name, (event) => event.preventDefault());
    this.addEventListener('invoice-load', () => this.#say('Loaded.'));
    this.addEventListener('invoice-error', ({ detail }) => this.#say(`Failed: ${detail.code}.`));
  }

  /** The billing system. */
  get adapter(): MemoryAdapter {
    return this.#adapter;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('args')) return;
    const { latency, fault, ...now } = this.args;
    const { latency: _latency, fault: _fault, ...before } = changed.get('args') ?? args;
    this.#adapter.latency = latency;
    if (JSON.stringify(now) !== JSON.stringify(before)) this.#adapter = makeAdapter(this.args);
  }

  protected override render() {
    return html`<section class="tools" aria-label="Billing system">
        <button @click=${this.#fail}>Fail the next load</button>
        <button @click=${this.#reload}>Load again</button>
        <p role="status">${this.said}</p>
      </section>
      <invoice-provider .adapter=${this.#adapter} time-zone="UTC" support-href="#/support" ${ref(this.#provider)}>
        <my-invoices></my-invoices>
      </invoice-provider>`;
  }

  #say(text: string): void {
    this.said = text;
  }

  #fail(): void {
    this.#adapter.faults.next(FAULTS[this.args.fault](), 'listInvoices');
    this.#reload();
  }

  #reload(): void {
    this.#provider.value?.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'adapter-playground': AdapterPlayground;
  }
}
