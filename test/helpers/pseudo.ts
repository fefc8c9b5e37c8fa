import type { AllMessages } from '../../src/i18n/all-messages.ts';
import { english } from './catalogues.ts';

const ACCENTS: Readonly<Partial<Record<string, string>>> = {
  a: 'á',
  c: 'ç',
  d: 'ď',
  e: 'ê',
  g: 'ğ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Ï',
  N: 'Ñ',
  O: 'Ø',
  P: 'Þ',
  S: 'Š',
  U: 'Û',
  Y: 'Ý',
};
const PADDING = 'one two three four five six seven eight nine ten eleven twelve ';

/** 40 % longer, in words as long as those of the text, with accents above and below. */
function stretch(text: string): string {
  const length = Math.ceil(text.length * 0.4);
  const words = text.includes(' ') ? PADDING : PADDING.replaceAll(' ', '');
  const more = words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trimEnd();
  const longer = (text.includes(' ') ? `${text} ${more}` : text + more).slice(0, text.length + length).trimEnd();
  return Array.from(longer, (letter) => ACCENTS[letter] ?? letter).join('');
}

/** Marks that keep arguments as they are. */
const KEPT = /(\u{f0000}.*?\u{f0001})/u;

function stretchAround(text: string): string {
  const pieces = text.split(KEPT);
  const stretched = pieces.map((piece, at) => (at % 2 || !piece.trim() ? piece : piece.replace(piece.trim(), stretch)));
  return stretched.join('').replace(/[\u{f0000}\u{f0001}]/gu, '');
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return stretchAround(value);
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => string;
    const keep = (arg: unknown) => (typeof arg === 'string' && arg ? `\u{f0000}${arg}\u{f0001}` : arg);
    return (...args: unknown[]) => stretchAround(say(...args.map(keep)));
  }
  const entries = Object.entries(value as object).map(([key, each]) => [key, pseudoOf(each)] as const);
  return Object.fromEntries(entries);
}

/** English as a long language: for layout tests, as the `messages` of a provider. What data says stays as it is. */
export const pseudo = pseudoOf(english) as AllMessages;
