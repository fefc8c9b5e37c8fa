import { allocateOldestFirst, isPayablePart } from '../../domain/allocate.ts';
import { parseAmount } from '../../domain/amount-input.ts';
import type { InvoiceId } from '../../domain/invoice.ts';
import { addMoney, exactMoney, toDecimal, type Money } from '../../domain/money.ts';
import type { SelectedInvoice, Selection, SelectionGroup } from '../../store/selection.ts';

/** What is wrong with an amount. */
export type AmountFault = 'unreadable' | 'too-much' | 'too-little';

/** What the person typed for an invoice, and what it means. */
interface Typed {
  readonly text: string;
  /** `undefined` for what can't be paid; zero for an empty field: not now. */
  readonly amount: Money | undefined;
  readonly fault: AmountFault | undefined;
  /** Whether the person has finished typing, so that a fault may be told. */
  readonly finished: boolean;
}

/** An amount as a person of this locale would type it. */
export function writeAmount(amount: Money, locale: string): string {
  const { exponent: digits } = amount;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(toDecimal(amount));
}

/** The amounts that go to the ticked invoices: their balances, unless the person typed something else. */
export class PayAmounts {
  #typed = new Map<InvoiceId, Typed>();

  /** What the person typed for the invoice; `undefined` while it is paid whole. */
  typed(id: InvoiceId): Typed | undefined {
    return this.#typed.get(id);
  }

  /** Takes what was typed for an invoice; an empty text means that it is not paid now. */
  type(invoice: SelectedInvoice, text: string, locale: string, finished = true): void {
    const { id, balance } = invoice;
    if (text.trim() === '') {
      this.#typed.set(id, {
        text,
        amount: exactMoney(0, balance.currency, balance.exponent),
        fault: undefined,
        finished,
      });
      return;
    }
    const amount = parseAmount(text, locale, balance);
    const fault = !amount
      ? 'unreadable'
      : isPayablePart(invoice, amount)
        ? undefined
        : amount.amount > balance.amount
          ? 'too-much'
          : 'too-little';
    this.#typed.set(id, { text, amount: fault ? undefined : amount, fault, finished });
  }

  /** Pays the oldest first up to a sum. @returns what is left over. */
  spread(invoices: readonly SelectedInvoice[], sum: Money, locale: string): Money {
    const { amounts, left } = allocateOldestFirst(invoices, sum);
    for (const invoice of invoices) {
      const part = amounts.get(invoice.id);
      this.type(invoice, part ? writeAmount(part, locale) : '', locale);
    }
    return left;
  }

  /**
   * What was typed for an invoice means nothing once it is unticked, or owes less than that; and nothing at all where
   * no form is shown any more in which it could be changed.
   */
  forgetGone(selection: Selection): void {
    if (![...selection.values()].some(({ minimum }) => minimum)) this.#typed.clear();
    for (const [id, { amount }] of this.#typed) {
      const invoice = selection.get(id);
      if (!invoice || (amount && amount.amount > invoice.balance.amount)) this.#typed.delete(id);
    }
  }

  /** The group with these amounts; the same group where nothing was typed for it. */
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

  /** Whether an amount of the group can't be paid as it is typed now. */
  hasFault(group: SelectionGroup): boolean {
    return group.items.some(({ id }) => this.#typed.get(id)?.fault !== undefined);
  }

  /** The person wants to pay the group: what is wrong is told now. */
  finish(group: SelectionGroup): void {
    for (const { id } of group.items) {
      const typed = this.#typed.get(id);
      if (typed) this.#typed.set(id, { ...typed, finished: true });
    }
  }

  /** The invoice whose amount has to be put right before the group can be paid. */
  firstWrong(group: SelectionGroup): InvoiceId | undefined {
    const wrong = group.items.find(({ id, amount }) => this.#amountOf(id, amount) === undefined);
    return (wrong ?? (this.chosen(group).items.length > 0 ? undefined : group.items[0]))?.id;
  }

  #amountOf(id: InvoiceId, whole: Money): Money | undefined {
    const typed = this.#typed.get(id);
    return typed ? typed.amount : whole;
  }
}
