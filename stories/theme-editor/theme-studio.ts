import { LitElement, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import themes from '../../src/themes/themes.css?raw';
import { CHOICES, PLAIN, toCss, tokenOf, withChoice, withToken, type Changes, type Choice } from './changes.ts';
import { measureContrast, type Verdict } from './contrast-check.ts';
import { controlsOf, GROUPS, inBothSchemes, measure, otherTokens, type GroupName } from './controls.ts';
import { editorStyles } from './editor.styles.ts';
import { choiceStyles } from './choices.styles.ts';
import { fieldStyles } from './fields.styles.ts';
import { choice, field, textField, type Change } from './fields.ts';
import { PRESETS } from './looks.ts';
import { presetButton } from './preset-button.ts';
import { contrastTable, copyFrom, verdictLine } from './result.ts';
import { allTokens, type TokenProbe } from './token-probe.ts';

const TIERS = ['global', 'semantic', 'element'] as const;

/** Controls for the tokens, beside the tags that stand in it. */
export class ThemeStudio extends LitElement {
  static override properties = {
    changes: { state: true },
    measured: { state: true },
    verdicts: { state: true },
    said: { state: true },
    hasOthers: { state: true },
  };
  static override styles = [...allTokens, unsafeCSS(themes), editorStyles, fieldStyles, choiceStyles];

  /** What differs from the default look. */
  declare changes: Changes;
  declare measured: Readonly<Record<string, readonly [string, string]>>;
  declare verdicts: readonly Verdict[];
  declare said: string;
  /** Whether somebody wanted the tokens without a control: two hundred boxes, which most never open. */
  declare hasOthers: boolean;

  readonly #stage = createRef<HTMLElement>();
  readonly #probe = createRef<TokenProbe>();
  readonly #box = createRef<HTMLTextAreaElement>();
  /** Where the panel stands above the tags instead, it is short. */
  readonly #beside = matchMedia('(min-width: 60rem)');

  constructor() {
    super();
    this.changes = PLAIN;
    this.measured = {};
    this.verdicts = [];
    this.said = '';
    this.hasOthers = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#beside.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#beside.removeEventListener('change', this.#draw);
  }

  protected override firstUpdated(): void {
    // The probe has its own first update right after this one.
    void this.#probe.value?.updateComplete.then(() => this.#take(this.changes));
  }

  protected override render() {
    return html`<div class="layout">
      <section class="panel" aria-label="Theme editor">
        <header>
          <h2>Theme</h2>
          <button @click=${() => this.#take(PLAIN)}>Reset</button>
          ${this.verdicts.length > 0 ? verdictLine(this.verdicts) : nothing}
        </header>
        ${this.verdicts.length > 0 ? this.#sections() : nothing}
      </section>
      <div class="stage" ${ref(this.#stage)}>
        <token-probe aria-hidden="true" ${ref(this.#probe)}></token-probe>
        <slot></slot>
      </div>
    </div>`;
  }

  #sections(): TemplateResult {
    return html`${this.#section(
      'Presets',
      html`<div class="presets">
        ${PRESETS.map((preset) => presetButton(preset, this.changes, () => this.#take(preset.changes)))}
      </div>`,
    )}
    ${this.#section('Mode', html`${(Object.keys(CHOICES) as Choice[]).map((name) => this.#choice(name))}`)}
    ${this.#group('Colours')} ${this.#section('Contrast', contrastTable(this.verdicts))} ${this.#group('Type')}
    ${this.#group('Shape and space')} ${this.#section('Your CSS', this.#css())} ${this.#others()}`;
  }

  readonly #draw = (): void => this.requestUpdate();

  #section(title: string, content: TemplateResult): TemplateResult {
    return html`<details ?open=${this.#beside.matches || title === 'Presets'}>
      <summary><h3>${title}</h3></summary>
      ${content}
    </details>`;
  }

  #choice(name: Choice): TemplateResult {
    return choice(name, this.changes, (value) => this.#take(withChoice(this.changes, name, value)));
  }

  #group(name: GroupName): TemplateResult {
    const isColors = name === 'Colours';
    const head = html`<span class="head">Light</span><span class="head">Dark</span>`;
    const fields = controlsOf(name).map((control) =>
      field(control, this.changes, this.#measuredOf(control.token.name), this.#change),
    );
    return this.#section(
      name,
      html`<div class="fields ${isColors ? 'colors' : ''}">${isColors ? head : nothing}${fields}</div>`,
    );
  }

  #css(): TemplateResult {
    const css = toCss(this.changes);
    const rows = Math.min(14, css.split('\n').length);
    return html`<textarea readonly aria-label="CSS" rows=${rows} .value=${css} ${ref(this.#box)}></textarea>
      <button class="main" @click=${this.#copy}>Copy</button>
      <p role="status">${this.said}</p>`;
  }

  #others(): TemplateResult {
    const fields = (tier: string) =>
      otherTokens.filter((token) => token.tier === tier).map((token) => textField(token, this.changes, this.#change));
    const lists = () =>
      TIERS.map(
        (tier) =>
          html`<h4>${tier}</h4>
            <ul>
              ${fields(tier)}
            </ul>`,
      );
    return html`<details @toggle=${() => (this.hasOthers = true)}>
      <summary><h3>All other tokens</h3></summary>
      ${this.hasOthers ? lists() : nothing}
    </details>`;
  }

  /** At once, so that the next change finds what this one has made. */
  #take(changes: Changes): void {
    const stage = this.#stage.value;
    const probe = this.#probe.value;
    if (!stage || !probe) return;
    for (const name of Object.keys(this.changes.tokens)) stage.style.removeProperty(tokenOf(name).property);
    for (const [name, value] of Object.entries(changes.tokens)) stage.style.setProperty(tokenOf(name).property, value);
    for (const name of Object.keys(CHOICES) as Choice[]) {
      const value = changes.attributes[name];
      if (value === undefined) stage.removeAttribute(`data-invoice-${name}`);
      else stage.setAttribute(`data-invoice-${name}`, value);
    }
    const shown = Object.values(GROUPS).flatMap((group) => Object.keys(group));
    this.measured = Object.fromEntries(shown.map((name) => [name, measure(tokenOf(name), probe)]));
    this.verdicts = measureContrast(probe);
    this.changes = changes;
    this.said = '';
  }

  readonly #change: Change = (name, value, scheme) => {
    const [light, dark] = this.#measuredOf(name);
    const other = scheme === 'light' ? dark : light;
    const both = scheme === 'light' ? inBothSchemes(value ?? other, other) : inBothSchemes(other, value ?? other);
    this.#take(withToken(this.changes, name, scheme ? both : value));
  };

  #measuredOf(name: string): readonly [string, string] {
    return this.measured[name] ?? ['', ''];
  }

  async #copy(): Promise<void> {
    const box = this.#box.value;
    if (box) this.said = await copyFrom(box);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'theme-studio': ThemeStudio;
  }
}
