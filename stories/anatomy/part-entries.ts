import { html, nothing, type TemplateResult } from 'lit';
import type { Elsewhere } from './elsewhere.ts';
import type { FoundPart } from './find-parts.ts';

/** A description with its code between back-ticks set as code. */
function withCode(description = '') {
  return description.split('`').map((text, at) => (at % 2 === 0 ? text : html`<code>${text}</code>`));
}

/** A part that is on the picture; a person who points at it is shown where. */
export function shownPart(part: FoundPart, point: (part: FoundPart | undefined) => void): TemplateResult {
  const come = () => point(part);
  const leave = () => point(undefined);
  return html`<li>
    <button type="button" @focus=${come} @blur=${leave} @mouseenter=${come} @mouseleave=${leave}>
      <span class="number">${part.number}</span>
      <span><code>${part.name}</code><span class="about">${withCode(part.description)}</span></span>
    </button>
  </li>`;
}

/** A part that is not on the picture, and where it is. */
export function absentPart({ name, description, hidden }: FoundPart, other: Elsewhere | undefined): TemplateResult {
  return html`<li>
    <div class="absent">
      <span class="number none" aria-hidden="true">–</span>
      <span>
        <code>${name}</code><span class="about">${withCode(description)}</span>
        <span class="about">
          ${other ? html`<a href="./?path=/story/${other.story}" target="_top">${other.when}</a>` : nothing}
          ${hidden && !other ? 'In a wider container' : nothing}
        </span>
      </span>
    </div>
  </li>`;
}
