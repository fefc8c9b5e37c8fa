import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Token } from '../../src/tokens/read-tokens.ts';
import { FONTS, limitsOf, WEIGHTS, type Control } from './controls.ts';
import { CHOICES, type Choice, type Changes } from './changes.ts';
import type { Scheme } from './token-probe.ts';

/** Takes the new value of a token, or of a colour in one scheme; without one it is as by default. */
export type Change = (name: string, value: string | undefined, scheme?: Scheme) => void;

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Calls back with a colour that is one, and marks a text that is none. */
function readColor(event: Event, take: (color: string) => void): void {
  const input = event.target as HTMLInputElement;
  const isColor = CSS.supports('color', input.value);
  input.setAttribute('aria-invalid', String(!isColor));
  if (isColor) take(input.value);
}

function colorField({ token, label }: Control, [light, dark]: readonly [string, string], change: Change) {
  const side = (scheme: Scheme, value: string) => {
    const take = (color: string) => change(token.name, color, scheme);
    return html`<span class="color">
      <input
        type="color"
        aria-label="${label}, ${scheme}"
        .value=${live(value)}
        @input=${(event: Event) => take(valueOf(event))}
      />
      <input
        class="hex"
        aria-label="${label}, ${scheme}, as text"
        autocomplete="off"
        spellcheck="false"
        .value=${live(value)}
        @change=${(event: Event) => readColor(event, take)}
      />
    </span>`;
  };
  return html`<span class="label" title=${token.description}>${label}</span
    >${side('light', light)}${side('dark', dark)}`;
}

function lengthField({ token, label }: Control, [value]: readonly [string, string], change: Change) {
  const { min, max, step } = limitsOf(token);
  const take = (event: Event) => {
    const text = valueOf(event);
    if (Number.isFinite(Number.parseFloat(text))) change(token.name, `${text}rem`);
  };
  return html`<span class="label" title=${token.description}>${label}</span>
    <input
      type="range"
      aria-label=${label}
      min=${min}
      max=${max}
      step=${step}
      .value=${live(value)}
      aria-valuetext="${value} rem"
      @input=${take}
    />
    <span class="number">
      <input
        type="number"
        aria-label="${label} in rem"
        min=${min}
        max=${max}
        step="any"
        .value=${live(value)}
        @change=${take}
      />
      rem
    </span>`;
}

function choiceField(
  { token, label }: Control,
  options: Readonly<Record<string, string>>,
  now: string,
  change: Change,
) {
  const [first] = Object.values(options);
  return html`<span class="label" title=${token.description}>${label}</span>
    <select
      aria-label=${label}
      @change=${(event: Event) => {
        const value = valueOf(event);
        change(token.name, token.type === 'fontFamily' && value === first ? undefined : value);
      }}
    >
      ${Object.entries(options).map(
        ([name, value]) => html`<option value=${value} .selected=${value === now}>${name}</option>`,
      )}
    </select>`;
}

/** The control that goes with the type of a token. */
export function field(
  control: Control,
  changes: Changes,
  measured: readonly [string, string],
  change: Change,
): TemplateResult {
  const { name, type } = control.token;
  if (type === 'color') return colorField(control, measured, change);
  if (type === 'fontFamily') return choiceField(control, FONTS, changes.tokens[name] ?? 'inherit', change);
  if (type === 'fontWeight') return choiceField(control, WEIGHTS, measured[0], change);
  return lengthField(control, measured, change);
}

/** Any token as text; empty is the default. */
export function textField({ name, property, description, default: plain }: Token, changes: Changes, change: Change) {
  return html`<li>
    <label for=${name}><code>${property}</code></label>
    <p id="${name}-about">${description}</p>
    <input
      id=${name}
      aria-describedby="${name}-about"
      placeholder=${plain}
      autocomplete="off"
      spellcheck="false"
      .value=${live(changes.tokens[name] ?? '')}
      @change=${(event: Event) => change(name, valueOf(event).trim())}
    />
  </li>`;
}

/** The values of an attribute, as buttons of which one is chosen. */
export function choice(name: Choice, changes: Changes, take: (value: string) => void): TemplateResult {
  const now = changes.attributes[name] ?? CHOICES[name][0];
  return html`<fieldset class="choice">
    <legend>${name}</legend>
    <div>
      ${CHOICES[name].map(
        (value) =>
          html`<label>
            <input
              type="radio"
              name=${name}
              value=${value}
              .checked=${live(value === now)}
              @change=${() => take(value)}
            />
            <span>${value}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
