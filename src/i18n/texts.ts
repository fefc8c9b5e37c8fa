import type { Messages } from './en.ts';
import type { Localizer } from './localizer.ts';

/** A name that the first catalogue has as well would be read from there. */
type Distinct<Texts> = keyof Texts & keyof Messages extends never ? unknown : never;

/**
 * Makes the reader of a catalogue that is not needed for the first paint: its texts, with what the language and the
 * host say in place of its English. The same object for the same localizer.
 */
export function createTexts<Texts extends object>(english: Texts & Distinct<Texts>): (localizer: Localizer) => Texts {
  const known = new WeakMap<Localizer, Texts>();
  return (localizer) => {
    const texts = known.get(localizer) ?? { ...english, ...localizer.messages };
    known.set(localizer, texts);
    return texts;
  };
}
