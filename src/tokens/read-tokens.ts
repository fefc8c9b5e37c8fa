/** Reads the DTCG file of tokens into a flat list. No Node here: Storybook runs it in the browser too. */

const KEY = 'invoice-elements';

const TIERS = ['global', 'semantic', 'element'] as const;

/** What there is, what it is for, where it is. */
export type Tier = (typeof TIERS)[number];

/** One token, as the styles, the manifest and the documents need it. */
export interface Token {
  /** The path below the tier, such as `color-text`. */
  readonly name: string;
  /** What a host sets, such as `--invoice-color-text`. */
  readonly property: string;
  readonly tier: Tier;
  /** `base`, or the kind of thing that a token of the element tier is of. */
  readonly scope: string;
  /** A type of the DTCG format, such as `color` or `dimension`. */
  readonly type: string;
  readonly description: string;
  /** The default as the elements' styles have it, in terms of their private properties. */
  readonly css: string;
  /** The default in terms of the public properties, for people. */
  readonly default: string;
}

interface ColorValue {
  readonly hex?: string;
  readonly components: readonly number[];
  readonly alpha?: number;
}

interface Measure {
  readonly value: number;
  readonly unit: string;
}

type Value = string | number | ColorValue | Measure;

interface TokenNode {
  readonly $value: Value;
  readonly $description?: string;
  readonly $extensions?: { readonly mode?: { readonly dark?: Value }; readonly [KEY]?: { readonly css?: string } };
}

/** A group, or the file. */
export interface TokenGroup {
  readonly $type?: string;
  readonly [name: string]: unknown;
}

const isObject = (value: unknown): value is TokenGroup => typeof value === 'object' && value !== null;
const isToken = (value: TokenGroup): value is TokenGroup & TokenNode => '$value' in value;

/** `semantic.color.text.$root` is `color-text`; a scope is no part of the name. */
function nameOf(path: readonly string[]): string {
  const [tier, ...rest] = path.filter((part) => part !== '$root');
  return (tier === 'element' ? rest.slice(1) : rest).join('-');
}

function colorOf({ hex, components, alpha = 1 }: ColorValue): string {
  if (alpha === 1 && hex !== undefined) return hex;
  return `rgb(${components.map((part) => Math.round(part * 255)).join(' ')} / ${Math.round(alpha * 100)}%)`;
}

function cssOf(value: Value, reference: (name: string) => string): string {
  if (typeof value === 'string')
    return value.startsWith('{') ? reference(nameOf(value.slice(1, -1).split('.'))) : value;
  if (typeof value === 'number') return String(value);
  return 'unit' in value ? `${value.value}${value.unit}` : colorOf(value);
}

function toToken(path: readonly string[], type: string, node: TokenNode): Token {
  const { $value, $description = '', $extensions: { mode, [KEY]: own } = {} } = node;
  const write = (reference: (name: string) => string) => {
    if (own?.css !== undefined) return own.css.replaceAll(/\{([\w-]+)\}/g, (_all, name: string) => reference(name));
    const value = cssOf($value, reference);
    return mode?.dark === undefined ? value : `light-dark(${value}, ${cssOf(mode.dark, reference)})`;
  };
  const tier = TIERS.find((each) => each === path[0]);
  if (!tier) throw new Error(`${path.join('.')} stands in no tier`);
  const name = nameOf(path);
  return {
    name,
    property: `--invoice-${name}`,
    tier,
    scope: tier === 'element' ? (path[1] ?? '') : 'base',
    type,
    description: $description,
    css: write((each) => `var(--_${each})`),
    default: write((each) => `var(--invoice-${each})`),
  };
}

/**
 * All tokens in the order of the file.
 * @throws {Error} when a token stands outside the three tiers.
 */
export function readTokens(group: TokenGroup, path: readonly string[] = [], inherited = ''): Token[] {
  // The root first, for numbers come first in objects.
  const { $root, ...others } = group;
  return Object.entries($root === undefined ? others : { $root, ...others }).flatMap(([key, value]) => {
    if ((key.startsWith('$') && key !== '$root') || !isObject(value)) return [];
    const type = value.$type ?? inherited;
    const here = [...path, key];
    return isToken(value) ? [toToken(here, type, value)] : readTokens(value, here, type);
  });
}

/** Scopes that are read together with the base, for every tag has buttons or what stands for a text. */
const IN_BASE: readonly string[] = ['base', 'control'];

/** The module of `src/tokens/` that reads a token. */
export const moduleOf = ({ scope }: Token): string => (IN_BASE.includes(scope) ? 'base' : scope);
