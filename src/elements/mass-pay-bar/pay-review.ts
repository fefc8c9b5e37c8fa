import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { parseAmount } from '../../domain/amount-input.ts';
import type { Money } from '../../domain/money.ts';
import type { PaymentMessages } from '../../i18n/en-payment.ts';
import type { Localizer } from '../../i18n/localizer.ts';
import type { SelectedInvoice, Selection, SelectionGroup } from '../../store/selection.ts';
import { PayAmounts, writeAmount, type AmountFault } from './pay-amounts.ts';

/** What the review shows. */
export interface ReviewContext {
  readonly selection: Selection;
  readonly groups: readonly SelectionGroup[];
  readonly localizer: Localizer;
  readonly texts: PaymentMessages;
  /** Whether a payment is on its way, so that no amount can be changed now. */
  readonly locked: boolean;
}

/** The form in which the person changes what goes to each invoice, where invoices can be paid in part. */
export class PayReview {
  readonly #host: LitElement;
  readonly #amounts = new PayAmounts();
  #open = false;
  /** What is left over after a spread, by currency; `undefined` for a sum that can't be read. */
  #left = new Map<string, Money | undefined>();
  /** Currencies of which the person wanted to pay nothing at all. */
  #unchosen = new Set<string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Forgets what was typed for invoices that are not ticked any more. */
  keepTo({ selection }: ReviewContext): void {
    this.#amounts.forgetGone(selection);
    if (selection.size > 0) return;
    this.#open = false;
    this.#left.clear();
    this.#unchosen.clear();
  }

  /** Opens and closes the form; nothing where every invoice is paid whole. */
  button(context: ReviewContext): TemplateResult | typeof nothing {
    if (!takesParts(context)) return nothing;
    return html`<button
      type="button"
      class="button clear"
      part="review-button"
      aria-expanded=${this.#open ? 'true' : 'false'}
      aria-controls="review"
      @click=${this.#onToggle}
    >
      ${context.texts.changeAmounts}
    </button>`;
  }

  form(context: ReviewContext): TemplateResult | typeof nothing {
    if (!takesParts(context)) return nothing;
    return html`<div part="review" class="review" id="review" ?hidden=${!this.#open}>
      ${this.#open ? context.groups.map((group, at) => this.#groupForm(group, at, context)) : nothing}
    </div>`;
  }

  /** The group with the amounts that the person chose. */
  chosen(group: SelectionGroup): SelectionGroup {
    return this.#amounts.chosen(group);
  }

  /** Whether an amount of the group can't be paid as it is typed now, so that there is no sum. */
  hasFault(group: SelectionGroup): boolean {
    return this.#amounts.hasFault(group);
  }

  /** Whether the amounts of the group can be paid; if not, the person is taken to the first wrong one. */
  mayPay(group: SelectionGroup): boolean {
    const wrong = this.#amounts.firstWrong(group);
    if (wrong === undefined) return true;
    this.#open = true;
    if (this.#amounts.hasFault(group)) this.#amounts.finish(group);
    else this.#unchosen.add(group.total.currency);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const inputs = this.#host.shadowRoot?.querySelectorAll<HTMLInputElement>('[data-invoice]') ?? [];
      [...inputs].find((input) => input.dataset['invoice'] === wrong)?.focus();
    });
    return false;
  }

  #groupForm(group: SelectionGroup, at: number, context: ReviewContext): TemplateResult {
    const { localizer, texts, selection, locked } = context;
    const { currency } = group.total;
    const invoices = group.items.flatMap(({ id }) => selection.get(id) ?? []);
    const sum = `spread-${at}`;
    return html`<fieldset ?disabled=${locked}>
      <legend class=${context.groups.length > 1 ? '' : 'visually-hidden'}>${texts.amountsIn(currency)}</legend>
      <form class="spread" @submit=${(event: SubmitEvent) => this.#onSpread(event, group, invoices, localizer.locale)}>
        <label for=${sum}>${texts.upTo}</label>
        <input
          id=${sum}
          class="field"
          part="amount-input"
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="${sum}-left"
        />
        <button class="button" part="spread-button">${texts.spread}</button>
        <p class="wrong" id="${sum}-left" role="status">${this.#leftOver(group.total, context)}</p>
      </form>
      <ul>
        ${invoices.map((invoice, row) => this.#row(invoice, `${at}-${row}`, context))}
      </ul>
    </fieldset>`;
  }

  #row(invoice: SelectedInvoice, key: string, { localizer, texts }: ReviewContext): TemplateResult {
    const { id, number, balance, dueDate, minimum } = invoice;
    const typed = this.#amounts.typed(id);
    const wrong = typed?.fault && typed.finished ? faultText(typed.fault, invoice, localizer, texts) : '';
    return html`<li>
      <label for="amount-${key}">
        <bdi aria-hidden="true">${number}</bdi>
        <span class="visually-hidden">${texts.amountFor(number)}</span>
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
        aria-describedby="of-${key} wrong-${key}"
        .value=${live(typed?.text ?? writeAmount(balance, localizer.locale))}
        @input=${(event: Event) => this.#onAmount(event, invoice, localizer.locale, false)}
        @change=${(event: Event) => this.#onAmount(event, invoice, localizer.locale, true)}
      />
      <span class="muted" id="of-${key}">
        ${texts.balanceOf(localizer.money(balance))}, ${texts.due(localizer.date(dueDate))}
      </span>
      <span class="wrong" id="wrong-${key}" role="alert">${wrong}</span>
    </li>`;
  }

  #leftOver({ currency, ...like }: Money, { localizer, texts }: ReviewContext): string {
    if (this.#unchosen.has(currency)) return texts.nothingChosen;
    if (!this.#left.has(currency)) return '';
    const left = this.#left.get(currency);
    if (!left) return texts.badAmount(writeAmount({ currency, ...like }, localizer.locale));
    return left.amount > 0 ? texts.leftOver(localizer.money(left)) : '';
  }

  #onAmount(event: Event, invoice: SelectedInvoice, locale: string, finished: boolean): void {
    if (!(event.currentTarget instanceof HTMLInputElement)) return;
    this.#amounts.type(invoice, event.currentTarget.value, locale, finished);
    this.#left.delete(invoice.balance.currency);
    this.#unchosen.delete(invoice.balance.currency);
    this.#host.requestUpdate();
  }

  #onSpread(event: SubmitEvent, { total }: SelectionGroup, invoices: readonly SelectedInvoice[], locale: string): void {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const input = event.currentTarget.querySelector('input');
    const sum = input ? parseAmount(input.value, locale, total) : undefined;
    this.#unchosen.delete(total.currency);
    this.#left.set(total.currency, sum && this.#amounts.spread(invoices, sum, locale));
    this.#host.requestUpdate();
  }

  readonly #onToggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  };
}

function takesParts({ selection }: ReviewContext): boolean {
  return [...selection.values()].some(({ minimum }) => minimum);
}

function faultText(
  fault: AmountFault,
  { balance, minimum = balance }: SelectedInvoice,
  localizer: Localizer,
  texts: PaymentMessages,
): string {
  if (fault === 'unreadable') return texts.badAmount(writeAmount(balance, localizer.locale));
  if (fault === 'too-much') return texts.amountUpTo(localizer.money(balance));
  return texts.amountFrom(localizer.money(minimum));
}
