import type { AllMessages } from './all-messages.ts';

/** The languages that have texts besides English, with the forms that each counts in, as CLDR names them. */
export interface PluralForms {
  'zh-CN': 'other';
  'zh-TW': 'other';
  ja: 'other';
  ko: 'other';
  de: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  es: 'one' | 'many' | 'other';
  'pt-BR': 'one' | 'many' | 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  he: 'one' | 'two' | 'other';
}

/** How the reader's region writes what is counted. */
export interface Numbers<Texts> {
  /** A whole number. */
  readonly number: (value: number) => string;
  /** The text of the form that the number takes, with the number in place of `#`. */
  readonly count: (count: number, texts: Texts) => string;
}

/** For the texts of one language: one that lacks a form does not compile. */
export type NumbersOf<Language extends keyof PluralForms> = Numbers<Readonly<Record<PluralForms[Language], string>>>;

/** Makes all texts of a language. */
export type Catalogue = (
  numbers: Numbers<Readonly<{ other: string } & Partial<Record<string, string>>>>,
) => AllMessages;
