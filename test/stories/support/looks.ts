import type { BookEntry } from './book.ts';
import type { StoryParameters } from './watch-story.ts';

/** What a person's device decides of the looks of a story. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** Of the viewport, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** The looks of the walk, in an order in which little changes from one to the next. */
export const LOOKS = {
  wide: {},
  forced: { forcedColors: true },
  dark: { scheme: 'dark' },
  narrow: { width: 360 },
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** Titles of stories of which each is a state of a tag; the others show the same tags again. */
const STATES = /^(Tags|States|Journeys)\/|^(My Invoices|Columns|Languages)$/;
/** Titles where colours are decided. */
const COLOURS = /^(Tags|Theming|Recipes)\//;

/** Titles of stories with a picture, by look: one where it shows what no other picture shows. */
const PICTURES: Partial<Record<LookName, RegExp>> = {
  // The pages of recipes have pictures of their own, and searches end in states that have one.
  wide: /^(?!Recipes|Journeys\/Finding)/,
  dark: /^(Tags|Theming)\//,
  // Cards, the bar, the invoice and the checkout are laid out differently; their states are told below each other.
  narrow: /^Tags\/(invoice-(list|detail|checkout|status-tabs|pagination)|mass-pay-bar)$|^(My Invoices|Columns)$/,
};

/** Which looks of a story have a picture. */
export function picturesOf({ title }: BookEntry, { visual = {} }: StoryParameters): readonly LookName[] {
  if (visual.skip) return [];
  const names = Object.keys(LOOKS) as LookName[];
  return visual.looks ?? names.filter((name) => PICTURES[name]?.test(title));
}

/** Which looks of a story axe-core checks. */
export const axeLooksOf = ({ title }: BookEntry): readonly LookName[] =>
  COLOURS.test(title) ? ['wide', 'forced', 'dark', 'narrow'] : ['wide', 'forced', 'narrow'];

/** Which looks of a story have an accessibility tree; the narrow one is kept only where it is not the wide one. */
export const treesOf = ({ title }: BookEntry): readonly LookName[] => (STATES.test(title) ? ['wide', 'narrow'] : []);

/** Whether a story shows a wait that never ends. */
export const isBusy = ({ id }: BookEntry): boolean => /--(loading|busy)$/.test(id);
