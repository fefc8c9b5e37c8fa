import { html, nothing, type TemplateResult } from 'lit';
import type { CheckoutView } from './checkout-state.ts';

/** The one stroke inside the circle: a tick, the hands of a clock, a dash. */
const PATHS: Readonly<Partial<Record<CheckoutView, string>>> = {
  paid: 'M6.5 12.5l3.75 3.75 7.25-8',
  underway: 'M12 6.5V12l4 2.5',
  ended: 'M8 12h8',
};

/** What became of the order, for the eye; its heading says the same. */
export function icon(view: CheckoutView): TemplateResult | typeof nothing {
  const path = PATHS[view];
  if (!path) return nothing;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}
