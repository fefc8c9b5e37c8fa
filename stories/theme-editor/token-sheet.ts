import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Tier, Token } from '../../src/tokens/read-tokens.ts';
import { tokens } from './changes.ts';
import { allTokens } from './token-probe.ts';
import { sheetStyles } from './token-sheet.styles.ts';

const HEADERS = ['Sample', 'Custom property', 'Default', 'What it is for'] as const;

/** What a sample shows a token of a type by; the others are told in words only. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  color: 'background-color',
  dimension: 'inline-size',
  fontFamily: 'font-family',
  fontWeight: 'font-weight',
  shadow: 'box-shadow',
};

function sampleOf({ name, type }: Token): TemplateResult | typeof nothing {
  const property = SHOWN_BY[type];
  if (property === undefined) return nothing;
  const show = (element: Element | undefined) => {
    if (element instanceof HTMLElement) element.style.setProperty(property, `var(--_${name})`);
  };
  return html`<span class="sample ${type}" ${ref(show)}>${type.startsWith('font') ? 'Aa' : nothing}</span>`;
}

function row(token: Token): TemplateResult {
  return html`<tr role="row">
    <td role="cell">${sampleOf(token)}</td>
    <th role="rowheader" scope="row"><code>${token.property}</code></th>
    <td role="cell"><code>${token.default}</code></td>
    <td role="cell">${token.description}</td>
  </tr>`;
}

/** The tokens of a tier, each with a sample of its default. */
export class TokenSheet extends LitElement {
  static override properties = { tier: {} };
  static override styles = [...allTokens, sheetStyles];

  /** Which of the three. */
  declare tier: Tier;

  protected override render() {
    // Narrow, the cells stand below each other, and without its roles a table would lose its meaning then.
    return html`<table role="table" aria-label="${this.tier} tokens">
      <thead role="rowgroup">
        <tr role="row">
          ${HEADERS.map((header) => html`<th role="columnheader" scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${tokens.filter(({ tier }) => tier === this.tier).map(row)}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'token-sheet': TokenSheet;
  }
}
