import { css, html, type TemplateResult } from 'lit';
import type { LazyView } from '../controllers/lazy-view.ts';
import type { StatusFilter } from '../domain/query.ts';
import type { Messages } from '../i18n/en.ts';

/** What this module brings. */
export interface StatusHelp extends LazyView {
  readonly helpTemplate: (messages: Messages, shown: readonly StatusFilter[]) => TemplateResult;
}

export const styles = [
  css`
    [popover] {
      position-anchor: --invoice-status-help;
      position-area: block-end span-inline-start;
      inset: auto;
      max-inline-size: min(26rem, 90vi);
      margin: 0.375rem 0;
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_color-border);
      border-radius: var(--_radius);
      background: var(--_color-surface-raised);
      box-shadow: var(--_shadow-overlay);
      color: var(--_color-text);
    }

    dl {
      margin: 0;
    }

    dt {
      font-weight: var(--_font-weight-strong);
    }

    dd {
      margin: 0 0 var(--_space-2);
      color: var(--_color-text-muted);
      font-size: var(--_font-size-small);
    }
  `,
];

/** What each status means, those of the tabs in their order. */
export function helpTemplate({ statuses, meanings }: Messages, shown: readonly StatusFilter[]): TemplateResult {
  const each = shown.filter((status) => status !== 'all');
  return html`<dl>
    ${each.map(
      (status) =>
        html`<dt>${statuses[status]}</dt>
          <dd>${meanings[status]}</dd>`,
    )}
  </dl>`;
}
