import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { PluralForms } from '../../../src/i18n/catalogue.ts';
import { findCatalogue } from '../../../src/i18n/catalogues.ts';
import { english, textsIn, textsOf, type Language, type Text } from '../../helpers/catalogues.ts';

/** The compiler holds this against the forms that each language's texts must have; the tests hold it against Intl. */
const FORMS: { readonly [Tag in Language]: Readonly<Record<PluralForms[Tag], true>> } = {
  'zh-CN': { other: true },
  'zh-TW': { other: true },
  ja: { other: true },
  ko: { other: true },
  de: { one: true, other: true },
  fr: { one: true, many: true, other: true },
  es: { one: true, many: true, other: true },
  'pt-BR': { one: true, many: true, other: true },
  ru: { one: true, few: true, many: true, other: true },
  ar: { zero: true, one: true, two: true, few: true, many: true, other: true },
  he: { one: true, two: true, other: true },
};
const LANGUAGES = Object.keys(FORMS) as Language[];

/** Texts that are right to be the same as in English: names of things, and what is made of arguments alone. */
const SAME = new Set(['total', 'rangeOnly', 'periodRange', 'taxAt', 'page', 'balanceOf', 'range', 'pages', 'newSum']);

/** What each text counts: a number, where the others take words. */
const COUNTS = ['loaded', 'loadedUnder', 'retryAfter', 'selected', 'selectedSum', 'covers', 'dueIn', 'overdueBy'];

const isSaid = (text: Text): text is string => typeof text === 'string';
/** Digits as in English, and no marks of direction. */
const plain = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/[\u2066-\u2069\u200e\u200f]/g, '');

const arguments_ = (path: string, length: number) =>
  Array.from({ length }, (_, at) => (COUNTS.includes(path) && at === 0 ? 17 : `⟦${at}⟧`));

describe('the languages besides English', () => {
  for (const tag of LANGUAGES) {
    it(`${tag}: counts in the forms that Intl has for it`, () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      expect(Object.keys(FORMS[tag]).sort()).to.deep.equal([...forms].sort());
    });

    it(`${tag}: has every text that English has, and none else`, async () => {
      const texts = textsIn(await textsOf(tag));
      expect([...texts.keys()].sort()).to.deep.equal([...textsIn(english).keys()].sort());
      for (const [path, text] of texts) if (isSaid(text)) expect(text.trim(), path).to.equal(text).and.not.be.empty;
    });

    it(`${tag}: says what English says with the same arguments, each in its place`, async () => {
      const texts = textsIn(await textsOf(tag));
      for (const [path, text] of textsIn(english)) {
        const own = texts.get(path)!;
        expect(typeof own, path).to.equal(typeof text);
        if (isSaid(text) || isSaid(own)) continue;
        const args = arguments_(path, text.length);
        expect(own.length, `arguments of ${path}`).to.equal(text.length);
        for (const arg of args) expect(plain(own(...args)).split(String(arg)), path).to.have.lengthOf(2);
        expect(own(...args), path).not.to.match(/undefined|null|NaN|#|\[object|^\s|\s$/);
      }
    });

    it(`${tag}: leaves no sentence in English`, async () => {
      const texts = textsIn(await textsOf(tag));
      for (const [path, text] of textsIn(english)) {
        const own = texts.get(path)!;
        const [said, meant] = [own, text].map((each) => (isSaid(each) ? each : each(...arguments_(path, each.length))));
        if (meant!.includes(' ') && !SAME.has(path)) expect(said, path).not.to.equal(meant);
      }
    });

    it(`${tag}: counts everything that is counted with a number or a word for it`, async () => {
      const texts = textsIn(await textsOf(tag));
      for (const path of COUNTS) {
        const text = texts.get(path)!;
        if (isSaid(text)) throw new Error(path);
        const said = [0, 1, 2, 3, 11, 100, 101, 1_000_000].map((count) => plain(text(count, '⟦sums⟧')));
        expect(new Set(said).size, `${path}: ${said.join(' | ')}`).to.equal(said.length);
        for (const each of said) expect(each, path).not.to.match(/undefined|#/);
      }
    });
  }

  it('are those that a page may ask for, by the tags that people use', () => {
    const loaders = new Map(LANGUAGES.map((tag) => [findCatalogue(tag), tag]));
    expect(loaders.size, 'one for each').to.equal(LANGUAGES.length);
    const suits: readonly (readonly [tag: string, language: Language])[] = [
      ['zh', 'zh-CN'],
      ['zh-Hans', 'zh-CN'],
      ['zh-SG', 'zh-CN'],
      ['zh-Hant', 'zh-TW'],
      ['zh-HK', 'zh-TW'],
      ['zh-MO', 'zh-TW'],
      ['zh-Hans-HK', 'zh-CN'],
      ['yue', 'zh-TW'],
      ['pt', 'pt-BR'],
      ['pt-PT', 'pt-BR'],
      ['he-IL', 'he'],
      ['iw', 'he'],
      ['de-CH', 'de'],
      ['fr-CA', 'fr'],
      ['es-419', 'es'],
      ['ar-EG-u-nu-latn', 'ar'],
      ['ja-u-ca-japanese', 'ja'],
    ];
    for (const [tag, language] of suits) expect(loaders.get(findCatalogue(tag)), tag).to.equal(language);
    for (const tag of ['en', 'en-GB', 'nl', 'sr-Latn', 'id', 'fa', 'ur', 'und']) {
      expect(findCatalogue(tag), tag).to.equal(undefined);
    }
  });
});
