import { render, type TemplateResult } from 'lit';
import type { Money } from '../../domain/money.ts';
import type { Gateway } from '../../domain/payment-order.ts';
import type { LoadedRecord } from '../../store/records.ts';

/** Cents of a sum that is as wide as most. */
const SAMPLE_SUM = 10_000;

/** A sum that is laid out and never read. */
export const sampleMoney: Money = { amount: SAMPLE_SUM, currency: 'USD', exponent: 2 };

/** As many ways to pay as most have. */
export const sampleGateways: readonly Gateway[] = ['Credit or debit card', 'Bank transfer'].map((label) => ({
  id: label,
  label,
  description: 'Takes one to three days',
}));

/** A record of a sample, as if it were loaded. */
export function sampleRecord<Value>(value: Value): LoadedRecord<Value> {
  return { readers: 0, load: 'ready', error: undefined, value, gateways: sampleGateways };
}

/**
 * A still of a template with sample data, for what is to come: laid out like it by the same styles, whatever the width,
 * the language and the host's own styles. Nothing in it can be pressed, and each text is in an `<i>`, which
 * `skeletonStyles` draw as a bar. What stands around it hides it from everybody who does not see.
 */
export function stillOf(template: TemplateResult): DocumentFragment {
  const stage = document.createDocumentFragment();
  render(template, stage);
  // The copy has no listeners.
  const still = stage.cloneNode(true) as DocumentFragment;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(still, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === '') continue;
    const [bar, inside] = [document.createElement('i'), document.createElement('b')];
    text.replaceWith(bar);
    bar.append(inside);
    inside.append(text.data.trim());
  }
  for (const control of still.querySelectorAll('button, input')) control.setAttribute('disabled', '');
  for (const link of still.querySelectorAll('a')) link.removeAttribute('href');
  return still;
}
