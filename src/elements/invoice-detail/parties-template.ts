import { html, nothing, type TemplateResult } from 'lit';
import type { Party } from '../../domain/invoice-detail.ts';
import { detailTexts, type InvoiceContext } from './detail-context.ts';

/** Who is billed, and who bills. */
export function partiesTemplate({ invoice, localizer }: InvoiceContext): TemplateResult {
  const texts = detailTexts(localizer);
  const party = (title: string, { name, address, email, taxId }: Party) =>
    html`<div part="party">
      <h3>${title}</h3>
      <address>
        <bdi class="who">${name}</bdi>
        ${address.map((line) => html`<bdi>${line}</bdi>`)} ${email ? html`<bdi class="extra">${email}</bdi>` : nothing}
        ${taxId ? html`<bdi class="extra">${texts.taxId(taxId)}</bdi>` : nothing}
      </address>
    </div>`;
  return html`<div part="parties" class="parties">
    ${party(texts.billedTo, invoice.billedTo)} ${party(texts.payTo, invoice.payTo)}
  </div>`;
}
