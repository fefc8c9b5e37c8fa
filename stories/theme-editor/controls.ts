import { tokenOf, tokens } from './changes.ts';
import type { Token } from '../../src/tokens/read-tokens.ts';
import { toHex, type TokenProbe } from './token-probe.ts';

/** Where a slider begins and ends. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The tokens that make most of a look, in groups. */
export const GROUPS = {
  Colours: {
    'color-accent': 'Accent',
    'color-on-accent': 'Text on accent',
    'color-text': 'Text',
    'color-surface': 'Surface',
    'color-surface-subtle': 'Subtle surface',
    'color-border': 'Border',
    'color-border-control': 'Control border',
  },
  Type: { 'font-family': 'Font family', 'font-size': 'Font size', 'button-font-weight': 'Button weight' },
  'Shape and space': {
    radius: 'Radius',
    space: 'Space',
    'row-height': 'Row height',
    'cell-padding': 'Cell padding',
    'control-height': 'Control height',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Name of a group of {@link GROUPS}. */
export type GroupName = keyof typeof GROUPS;

/** A token and what it is called in the editor. */
export interface Control {
  readonly token: Token;
  readonly label: string;
}

/** The controls of a group. */
export const controlsOf = (group: GroupName): Control[] =>
  Object.entries(GROUPS[group]).map(([name, label]) => ({ token: tokenOf(name), label }));

const shown = new Set(Object.values(GROUPS).flatMap((group) => Object.keys(group)));

/** The tokens without a control of their own. */
export const otherTokens: readonly Token[] = tokens.filter(({ name }) => !shown.has(name));

/** By name; sliders go in steps of a pixel. */
const LIMITS: Readonly<Record<string, Limits>> = {
  'font-size': { min: 0.75, max: 1.25, step: 0.0625 },
  radius: { min: 0, max: 1.5, step: 0.0625 },
  space: { min: 0.125, max: 0.5, step: 0.03125 },
  'row-height': { min: 1.75, max: 4.5, step: 0.0625 },
  'cell-padding': { min: 0.25, max: 1.5, step: 0.0625 },
  'control-height': { min: 1.5, max: 3.5, step: 0.0625 },
};

/** Of a length: as the table says, else up to four times the default. */
export const limitsOf = ({ name }: Token): Limits => LIMITS[name] ?? { min: 0, max: 4, step: 0.0625 };

/** What there is to choose from; the first is the default. */
export const FONTS: Readonly<Record<string, string>> = {
  'As the page': 'inherit',
  System: 'system-ui, sans-serif',
  Inter: "'Inter Variable', sans-serif",
  Serif: "Georgia, 'Times New Roman', serif",
  Mono: 'ui-monospace, monospace',
};

/** Weights of a font. */
export const WEIGHTS: Readonly<Record<string, string>> = { Regular: '400', Medium: '500', Strong: '600', Bold: '700' };

/** What a token comes to where a probe stands: both colours of one, a length in rem, else the text. */
export function measure({ name, type }: Token, probe: TokenProbe): readonly [string, string] {
  if (type === 'color') return [toHex(probe.color(name, 'light')), toHex(probe.color(name, 'dark'))];
  if (type !== 'dimension') return [probe.text(name), ''];
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [String(Math.round((probe.pixels(name) / rem) * 1e4) / 1e4), ''];
}

/** A colour for each scheme, as CSS. */
export const inBothSchemes = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
