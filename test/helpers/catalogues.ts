import type { AllMessages } from '../../src/i18n/all-messages.ts';
import type { PluralForms } from '../../src/i18n/catalogue.ts';
import { catalogues, findCatalogue } from '../../src/i18n/catalogues.ts';
import { en } from '../../src/i18n/en.ts';
import { enCheckout } from '../../src/i18n/en-checkout.ts';
import { enColumns } from '../../src/i18n/en-columns.ts';
import { enDecline } from '../../src/i18n/en-decline.ts';
import { enDetail } from '../../src/i18n/en-detail.ts';
import { enPayment } from '../../src/i18n/en-payment.ts';
import { enSpoken } from '../../src/i18n/en-spoken.ts';
import { localizerFor } from '../../src/i18n/localizer.ts';
import { settled } from './wait.ts';

/** A language that has texts besides English. */
export type Language = keyof PluralForms;

/** Every English text, also those that load on demand. */
export const english: AllMessages = {
  ...en,
  ...enColumns,
  ...enDecline,
  ...enPayment,
  ...enDetail,
  ...enCheckout,
  ...enSpoken,
};

/** All texts for a language tag, as elements read them. */
export async function textsOf(tag: string): Promise<AllMessages> {
  const load = findCatalogue(tag);
  if (!load) throw new Error(`no texts for ${tag}`);
  const { catalogue } = await load();
  return localizerFor(tag, catalogue).messages as AllMessages;
}

/** One text, by its path such as `errors.network`; a function takes arguments and counts. */
export type Text = string | ((...args: (string | number)[]) => string);

/** All texts of a catalogue, those in groups by their path. */
export function textsIn(messages: object, path = ''): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const [key, value] of Object.entries(messages) as [string, Text | object][]) {
    if (typeof value === 'object') for (const entry of textsIn(value, `${path}${key}.`)) texts.set(...entry);
    else texts.set(path + key, value);
  }
  return texts;
}

type Module = Awaited<ReturnType<NonNullable<ReturnType<typeof findCatalogue>>>>;

/** Takes the loading of a language over, until `restore`: what was asked for is answered by the test, in its order. */
export function holdLanguage(name: string) {
  const own = catalogues[name];
  const waiting: { readonly resolve: (module: Module) => void; readonly reject: (cause: unknown) => void }[] = [];
  const hold = (loader: (typeof catalogues)[string]) => Object.assign(catalogues, { [name]: loader });
  hold(() => new Promise<Module>((resolve, reject) => waiting.push({ resolve, reject })));
  return {
    /** Its texts come. */
    async come() {
      const module = await own!();
      for (const { resolve } of waiting) resolve(module);
      await settled();
    },
    /** The file can't be loaded. */
    async fail() {
      for (const { reject } of waiting) reject(new TypeError('Failed to fetch'));
      await settled();
    },
    restore: () => void hold(own),
  };
}
