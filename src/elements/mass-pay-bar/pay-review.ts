import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { allocateOldestFirst, isPayablePart } from '../../domain/allocate.ts';
import { parseAmount } from '../../domain/amount-input.ts';
import type { InvoiceId } from '../../domain/invoice.ts';
import { addMoney, exactMoney, toDecimal, type Money } from '../../domain/money.ts';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { SelectedInvoice, Selection, SelectionGroup } from '../../store/selection.ts';

/** What the review shows. */
export interface ReviewContext {
  readonly selection: Selection;
  readonly groups: readonly SelectionGroup[];
  readonly localizer: Localizer;
  readonly texts: PaymentMessages;
  /** Whether a payment is on its way, so that no amount can be changed now. */
  readonly locked: boolean;
}

/** What the person typed for an invoice, and what it means. */
interface Typed {
  readonly text: string;
  /** `undefined` for what can't be paid; zero for an empty field: not now. */
  readonly amount: Money | undefined;
}

/** The amounts that go to the ticked invoices, where they can be paid in part. */
export class PayReview {
  readonly #host: LitElement;
  #open = false;
  #typed = new Map<InvoiceId, Typed>();
  /** What is left over after a spread, by currency. */
  #left = new Map<string, Money>();
  #context: ReviewContext | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Opens and closes the form; nothing where every invoice is paid whole. */
  button(context: ReviewContext): TemplateResult | typeof nothing {
    this.#context = context;
    this.#forgetGone(context);
    if (![...context.selection.values()].some(({ minimum }) => minimum)) return nothing;
    return html`<button
      type="button"
      class="button clear"
      part="review-button"
      aria-expanded=${this.#open}
      aria-controls="review"
      @click=${this.#onToggle}
    >
      ${context.texts.changeAmounts}
    </button>`;
  }

  form(context: ReviewContext): TemplateResult | typeof nothing {
    if (!this.#open || ![...context.selection.values()].some(({ minimum }) => minimum)) return nothing;
    return html`<div part="review" class="review" id="review">
      ${context.groups.map((group, at) => this.#groupForm(group, at, context))}
    </div>`;
  }

  /** The group with the amounts that the person chose. */
  chosen(group: SelectionGroup): SelectionGroup {
    if (!group.items.some(({ id }) => this.#typed.has(id))) return group;
    const { currency, exponent } = group.total;
    const items = group.items.flatMap((item) => {
      const amount = this.#amountOf(item.id, item.amount);
      return amount && amount.amount > 0 ? [{ ...item, amount }] : [];
    });
    return {
      items,
      total: items.reduce((sum, { amount }) => addMoney(sum, amount), exactMoney(0, currency, exponent)),
    };
  }

  mayPay(group: SelectionGroup): boolean {
    const wrong = group.items.find(({ id, amount }) => this.#amountOf(id, amount) === undefined);
    if (!wrong && this.chosen(group).items.length > 0) return true;
    this.#open = true;
    this.#host.requestUpdate();
    const first = (wrong ?? group.items[0])?.id;
    void this.#host.updateComplete.then(() => {
      const inputs = this.#host.shadowRoot?.querySelectorAll<HTMLInputElement>('input[data-invoice]') ?? [];
      [...inputs].find((input) => input.dataset.invoice === first)?.focus();
    });
    return false;
  }

  #amountOf(id: InvoiceId, whole: Money): Money | undefined {
    const typed = this.#typed.get(id);
    return typed ? typed.amount : whole;
  }

  /** What was typed for an invoice means nothing once it is unticked, or owes another amount. */
  #forgetGone({ selection, groups }: ReviewContext): void {
    for (const [id, { amount }] of this.#typed) {
      const invoice = selection.get(id);
      if (!invoice || (amount && amount.amount > invoice.balance.amount)) this.#typed.delete(id);
    }
    if (groups.length === 0) {
      this.#open = false;
      this.#left.clear();
    }
  }

  #groupForm(group: SelectionGroup, at: number, context: ReviewContext): TemplateResult {
    const { localizer, texts, selection, locked } = context;
    const { currency } = group.total;
    const left = this.#left.get(currency);
    const invoices = group.items.flatMap(({ id }) => selection.get(id) ?? []);
    const sum = `spread-${at}`;
    return html`<fieldset ?disabled=${locked}>
      ${context.groups.length > 1 ? html`<legend>${currency}</legend>` : nothing}
      <form class="spread" @submit=${(event: SubmitEvent) => this.#onSpread(event, group, invoices)}>
        <label for=${sum}>${texts.upTo}</label>
        <input id=${sum} class="field" part="amount-input" inputmode="decimal" autocomplete="off" />
        <button class="button" part="spread-button">${texts.spread}</button>
        <p class="wrong" role="status">${left && left.amount > 0 ? texts.leftOver(localizer.money(left)) : nothing}</p>
      </form>
      <ul>
        ${invoices.map((invoice, row) => this.#row(invoice, `${at}-${row}`, context))}
      </ul>
    </fieldset>`;
  }

  #row(invoice: SelectedInvoice, key: string, { localizer, texts }: ReviewContext): TemplateResult {
    const { id, number, balance, dueDate, minimum } = invoice;
    const typed = this.#typed.get(id);
    const wrong = typed && !typed.amount ? this.#whatIsWrong(typed.text, invoice) : '';
    return html`<li>
      <label for="amount-${key}">
        <span aria-hidden="true"><bdi>${number}</bdi></span>
        <span class="visually-hidden">${texts.amountFor(number)}</span>
        <span class="muted" id="due-${key}">${texts.due(localizer.date(dueDate))}</span>
      </label>
      <input
        id="amount-${key}"
        class="field"
        part="amount-input"
        inputmode="decimal"
        autocomplete="off"
        data-invoice=${id}
        ?readonly=${!minimum}
        aria-invalid=${wrong === '' ? nothing : 'true'}
        aria-describedby="due-${key} of-${key} wrong-${key}"
        .value=${live(typed?.text ?? this.#plain(balance))}
        @change=${(event: Event) => this.#onAmount(event, invoice)}
      />
      <span class="muted" id="of-${key}">${texts.balanceOf(localizer.money(balance))}</span>
      <span class="wrong" id="wrong-${key}" role="alert">${wrong}</span>
    </li>`;
  }

  /** The amount as a person of this locale would type it. */
  #plain(amount: Money): string {
    const { exponent: digits } = amount;
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(this.#locale, options).format(toDecimal(amount));
  }

  get #locale(): string {
    return this.#context?.localizer.locale ?? 'en';
  }

  #whatIsWrong(text: string, { balance, minimum }: SelectedInvoice): string {
    if (!this.#context) return '';
    const { localizer, texts } = this.#context;
    const amount = parseAmount(text, localizer.locale, balance);
    if (!amount) return texts.badAmount(this.#plain(balance));
    if (amount.amount > balance.amount) return texts.amountUpTo(localizer.money(balance));
    return texts.amountFrom(localizer.money(minimum ?? balance));
  }

  #set(invoice: SelectedInvoice, text: string): void {
    const { id, balance } = invoice;
    const amount =
      text.trim() === '' ? exactMoney(0, balance.currency, balance.exponent) : parseAmount(text, this.#locale, balance);
    const isGood = amount && (amount.amount === 0 || isPayablePart(invoice, amount));
    this.#typed.set(id, { text, amount: isGood ? amount : undefined });
  }

  #onAmount(event: Event, invoice: SelectedInvoice): void {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    this.#set(invoice, event.currentTarget.value);
    this.#left.delete(invoice.balance.currency);
    this.#host.requestUpdate();
  }

  #onSpread(event: SubmitEvent, group: SelectionGroup, invoices: readonly SelectedInvoice[]): void {
    event.preventDefault();
    const input = event.currentTarget instanceof HTMLFormElement && event.currentTarget.querySelector('input');
    const sum = input && parseAmount(input.value, this.#locale, group.total);
    if (!input) return;
    input.setAttribute('aria-invalid', String(!sum));
    if (sum) {
      const { amounts, left } = allocateOldestFirst(invoices, sum);
      for (const invoice of invoices) {
        const part = amounts.get(invoice.id);
        this.#set(invoice, part ? this.#plain(part) : '');
      }
      this.#left.set(group.total.currency, left);
    }
    this.#host.requestUpdate();
  }

  readonly #onToggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };
}
