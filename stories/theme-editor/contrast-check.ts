import type { Rgb, Scheme, TokenProbe } from './token-probe.ts';

interface Pair {
  readonly label: string;
  readonly front: string;
  readonly back: string;
  readonly needed: number;
  /** Of WCAG 2.2. */
  readonly criterion: string;
}

const pair = (label: string, front: string, back: string, needed = 4.5, criterion = '1.4.3'): Pair => ({
  label,
  front,
  back,
  needed,
  criterion,
});

const PAIRS: readonly Pair[] = [
  pair('Text on surface', 'color-text', 'color-surface'),
  pair('Muted text on surface', 'color-text-muted', 'color-surface'),
  pair('Headers on their background', 'header-color', 'header-background'),
  pair('Text on accent', 'color-on-accent', 'color-accent'),
  pair('Links on surface', 'color-link', 'color-surface'),
  pair('Control border on surface', 'color-border-control', 'color-surface', 3, '1.4.11'),
];

/** How a pair of colours does in each scheme. */
export interface Verdict extends Pair {
  readonly ratio: Readonly<Record<Scheme, number>>;
}

/** Whether the contrast of a pair is enough in a scheme. */
export const passes = ({ ratio, needed }: Verdict, scheme: Scheme): boolean => ratio[scheme] >= needed;

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratioOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Measures each pair where the probe stands. */
export function measureContrast(probe: TokenProbe): Verdict[] {
  return PAIRS.map((each) => {
    const ratio = (scheme: Scheme) => ratioOf(probe.color(each.front, scheme), probe.color(each.back, scheme));
    return { ...each, ratio: { light: ratio('light'), dark: ratio('dark') } };
  });
}

/** Two decimals, and never rounded up to a pass. */
export const ratioText = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
