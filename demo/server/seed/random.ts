/** Numbers that look random and are the same on each run (mulberry32 by Tommy Ettinger, public domain). */
export interface Random {
  /** From 0 up to, without, 1. */
  next(): number;
  /** A whole number from 0 up to, without, the bound. */
  below(bound: number): number;
  /** One of the values. */
  pick<T>(values: readonly [T, ...T[]]): T;
  /** True so often in a hundred. */
  percent(chance: number): boolean;
  /** An id of 16 letters and digits behind a prefix. */
  id(prefix: string): string;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A generator that begins with the seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    pick: (values) => values[below(values.length)] ?? values[0],
    percent: (chance) => below(100) < chance,
    id: (prefix) => `${prefix}_${Array.from({ length: 16 }, () => ALPHABET[below(32)]).join('')}`,
  };
}
