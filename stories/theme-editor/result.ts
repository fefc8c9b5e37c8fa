import { html, svg, type TemplateResult } from 'lit';
import { passes, ratioText, type Verdict } from './contrast-check.ts';
import type { Scheme } from './token-probe.ts';

const shapes = {
  yes: svg`<path d="m3.5 8.5 3 3 6-7"></path>`,
  no: svg`<path d="m4 4 8 8m0-8-8 8"></path>`,
};

const icon = (isGood: boolean): TemplateResult =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">${isGood ? shapes.yes : shapes.no}</svg>`;

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** The check of contrast in one line. */
export function verdictLine(verdicts: readonly Verdict[]): TemplateResult {
  const failed = verdicts.flatMap((verdict) => SCHEMES.filter((scheme) => !passes(verdict, scheme))).length;
  const text = failed === 0 ? 'Contrast passes' : `Contrast: ${failed} of ${verdicts.length * 2} fail`;
  return html`<p class="verdict ${failed === 0 ? 'good' : 'bad'}">${icon(failed === 0)} ${text}</p>`;
}

/** Each pair of colours, with its ratio in both schemes. */
export function contrastTable(verdicts: readonly Verdict[]): TemplateResult {
  return html`<table class="contrast">
    <caption>
      Ratios by WCAG 2.2, of the colours as they come out
    </caption>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        ${SCHEMES.map((scheme) => html`<th scope="col">${scheme}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${verdicts.map(
        (verdict) =>
          html`<tr>
            <th scope="row">
              ${verdict.label}
              <small>at least ${verdict.needed} (${verdict.criterion})</small>
            </th>
            ${SCHEMES.map((scheme) => {
              const isGood = passes(verdict, scheme);
              return html`<td class=${isGood ? 'good' : 'bad'}>
                ${ratioText(verdict.ratio[scheme])}<br />${icon(isGood)} ${isGood ? 'Pass' : 'Fail'}
              </td>`;
            })}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Copies the text of a box; where that is not allowed, selects it. Answers what to tell the person. */
export async function copyFrom(box: HTMLTextAreaElement): Promise<string> {
  try {
    // Pages that are not secure have none, whatever the types say.
    if (!('clipboard' in navigator)) throw new Error('no clipboard');
    await navigator.clipboard.writeText(box.value);
    return 'Copied.';
  } catch {
    box.focus();
    box.select();
    return 'This page may not copy. The text is selected: press Ctrl+C or ⌘C.';
  }
}
