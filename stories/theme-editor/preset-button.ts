import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Preset } from './looks.ts';
import { isSame, type Changes } from './changes.ts';

/** What a preset looks like, in small: its surface, a line of text, its accent and its corners. */
const SAMPLE = {
  '--surface': 'color-surface',
  '--text': 'color-text',
  '--accent': 'color-accent',
  '--border': 'color-border-control',
  '--radius': 'radius',
} as const;

/** Chooses a preset. */
export function presetButton({ label, changes }: Preset, now: Changes, choose: () => void): TemplateResult {
  const paint = (element: Element | undefined) => {
    if (!(element instanceof HTMLElement)) return;
    for (const [property, name] of Object.entries(SAMPLE)) {
      element.style.setProperty(property, changes.tokens[name] ?? `var(--_${name})`);
    }
    element.style.setProperty('color-scheme', changes.attributes.scheme ?? '');
  };
  return html`<button class="preset" aria-pressed=${isSame(changes, now)} @click=${choose}>
    <span class="sample" aria-hidden="true" ${ref(paint)}><i></i><b></b></span>
    ${label}
  </button>`;
}
