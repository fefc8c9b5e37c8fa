import type { Messages } from './en.ts';
import type { Localizer } from './localizer.ts';

/** A name that the first catalogue has as well would be read from there. */
type Distinct<Texts> = keyof Texts & keyof Messages extends never ? unknown : never;

/** The texts with others in place of some, also of single ones of a group. */
function replace<Texts extends object>(texts: Texts, others: Readonly<Record<string, unknown>>): Texts {
  const entries: readonly [string, unknown][] = Object.entries(texts);
  const groups = entries.filter(([, text]) => typeof text === 'object');
  const whole = groups.map(([key, group]) => [key, { ...(group as object), ...(others[key] as object) }] as const);
  return { ...texts, ...others, ...Object.fromEntries(whole) };
}

/**
 * Makes the reader of a catalogue that is not needed for the first paint: its texts, with what the language and the
 * host say in place of its English. The same object for the same localizer.
 */
export function createTexts<Texts extends object>(
  english: Texts & Distinct<Texts>,
): (from: Pick<Localizer, 'messages'>) => Texts {
  const known = new WeakMap<object, Texts>();
  return (from) => {
    const texts = known.get(from) ?? replace(english, from.messages);
    known.set(from, texts);
    return texts;
  };
}
