import { html, nothing, type TemplateResult } from 'lit';
import type { Party } from '../../domain/invoice-detail.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';

/** The text has its own direction, the row that of the page. */
const row = (text: string, name = '') => html`<span class=${name}><bdi>${text}</bdi></span>`;

/** Who is billed, and who bills. */
export function partiesTemplate({ invoice, localizer }: InvoiceContext): TemplateResult {
  const texts = detailTexts(localizer);
  const party = (title: string, { name, address, email, taxId }: Party) =>
    html`<div part="party">
      <h3>${title}</h3>
      <address>
        ${row(name, 'who')} ${address.map((line) => row(line))} ${email ? row(email, 'extra') : nothing}
        ${taxId ? row(texts.taxId(taxId), 'extra') : nothing}
      </address>
    </div>`;
  return html`<div part="parties" class="parties">
    ${party(texts.billedTo, invoice.billedTo)} ${party(texts.payTo, invoice.payTo)}
  </div>`;
}
