import type { Localizer } from './localizer.ts';

/**
 * Makes the reader of a catalogue that is not needed for the first paint: its texts, with what the language and the
 * host say in place of its English. The same object for the same localizer.
 */
export function createTexts<Texts extends object>(english: Texts): (localizer: Localizer) => Texts {
  const known = new WeakMap<Localizer, Texts>();
  return (localizer) => {
    const texts = known.get(localizer) ?? { ...english, ...localizer.messages };
    known.set(localizer, texts);
    return texts;
  };
}
