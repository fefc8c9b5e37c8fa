import type { Catalogue } from './catalogue.ts';

/** By script where a language has two, else by language. */
export const catalogues: Readonly<Partial<Record<string, () => Promise<{ readonly catalogue: Catalogue }>>>> = {
  Hans: () => import('./locales/zh-CN/index.ts'),
  Hant: () => import('./locales/zh-TW/index.ts'),
  ja: () => import('./locales/ja/index.ts'),
  ko: () => import('./locales/ko/index.ts'),
  de: () => import('./locales/de/index.ts'),
  fr: () => import('./locales/fr/index.ts'),
  es: () => import('./locales/es/index.ts'),
  pt: () => import('./locales/pt-BR/index.ts'),
  ru: () => import('./locales/ru/index.ts'),
  ar: () => import('./locales/ar/index.ts'),
  he: () => import('./locales/he/index.ts'),
};

/** Loads the texts that suit a language tag best; `undefined` where those are English. */
export function findCatalogue(locale: string): (typeof catalogues)[string] {
  const { language, script = '' } = new Intl.Locale(locale).maximize();
  return catalogues[script] ?? catalogues[language];
}
