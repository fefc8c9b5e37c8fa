import { PLAIN, type Changes } from './changes.ts';

/** Changes with a name. */
export interface Preset {
  readonly label: string;
  readonly changes: Changes;
}

type Pair = readonly [light: string, dark: string];

/** The colours that make most of a look. */
interface Palette {
  readonly accent: Pair;
  readonly 'on-accent': Pair;
  readonly text: Pair;
  readonly surface: Pair;
  readonly 'surface-subtle': Pair;
  readonly border: Pair;
  readonly 'border-control': Pair;
  readonly gray: Pair;
}

function colors(palette: Partial<Palette>): Record<string, string> {
  const entries = Object.entries(palette) as [keyof Palette, Pair][];
  return Object.fromEntries(
    entries.map(([name, [light, dark]]) => [name === 'gray' ? name : `color-${name}`, `light-dark(${light}, ${dark})`]),
  );
}

const ink = colors({
  gray: ['#52525b', '#a1a1aa'],
  text: ['#09090b', '#fafafa'],
  surface: ['#ffffff', '#0b0b0d'],
  'surface-subtle': ['#f4f4f5', '#18181b'],
  border: ['#e4e4e7', '#2a2a2e'],
  'border-control': ['#85858f', '#76767f'],
  accent: ['#18181b', '#fafafa'],
  'on-accent': ['#ffffff', '#18181b'],
});

const forest = colors({
  gray: ['#4d6054', '#a0b6a8'],
  text: ['#14241b', '#e3efe7'],
  surface: ['#ffffff', '#0f1813'],
  'surface-subtle': ['#f1f7f3', '#17231c'],
  border: ['#d9e6dd', '#26382d'],
  'border-control': ['#76907f', '#64806f'],
  accent: ['#1d6b40', '#7fd6a2'],
  'on-accent': ['#ffffff', '#06210f'],
});

const sunset = colors({
  gray: ['#6b554d', '#c3a99f'],
  text: ['#2b1a16', '#f8e9e3'],
  surface: ['#fffdfb', '#1b1311'],
  'surface-subtle': ['#fdf2ec', '#271b18'],
  border: ['#f1dcd2', '#3c2a25'],
  'border-control': ['#9c7f74', '#8a7064'],
  accent: ['#b23617', '#ff9f7a'],
  'on-accent': ['#ffffff', '#361005'],
});

const orchid = colors({
  accent: ['#8127b8', '#dfa6ff'],
  'on-accent': ['#ffffff', '#2c0a42'],
  'surface-subtle': ['#f9f5fc', '#201a27'],
});

const sky = colors({ accent: ['#00579c', '#7cc4ff'], 'on-accent': ['#ffffff', '#03223b'] });
const teal = colors({ accent: ['#00696b', '#5fd7d4'], 'on-accent': ['#ffffff', '#00292a'] });

const preset = (label: string, tokens: Changes['tokens'], attributes: Changes['attributes'] = {}): Preset => ({
  label,
  changes: { tokens, attributes },
});

/** Looks to begin with; all of them pass the check of contrast in both schemes. */
export const PRESETS: readonly Preset[] = [
  { label: 'Default', changes: PLAIN },
  preset('Ink', { ...ink, radius: '0.375rem' }),
  preset('Forest', { ...forest, radius: '0.625rem' }),
  preset('Sunset', { ...sunset, radius: '0.875rem', 'row-height': '3.125rem' }),
  preset('Square', { ...sky, radius: '0rem', 'button-font-weight': '600', 'badge-radius': '0rem' }),
  preset('Round', { ...orchid, radius: '1.125rem', 'radius-control': '1.25rem', 'button-font-weight': '600' }),
  preset('Compact', { radius: '0.25rem' }, { density: 'compact' }),
  preset('Compact dark', { ...teal, radius: '0.25rem' }, { scheme: 'dark', density: 'compact' }),
];
