import type { LiveRegion } from './live-region.ts';

/** Milliseconds that something has to stand before it is said: what a second change follows is not worth hearing. */
const PAUSE = 250;
/** The same for a load: one that is over by then needs no word. */
const LONG = 1000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * What waits to be said, and says it all in one: a screen reader leaves out what is replaced at once. News come first,
 * and are kept until they were said; of what is on screen only the newest counts.
 */
export class Speech {
  readonly #region: LiveRegion;
  readonly #lang: () => string;
  readonly #news = new Map<object, string>();
  #list = '';
  #selection = '';
  #timer: Timer | undefined;
  #loading: Timer | 'said' | undefined;

  /** @param lang The language of what is said. */
  constructor(region: LiveRegion, lang: () => string) {
    this.#region = region;
    this.#lang = lang;
  }

  /** News of a teller, in place of older ones that it told and nobody heard, and of what was ticked just before. */
  tell(teller: object, text: string): void {
    this.#news.set(teller, text);
    this.showSelection('');
  }

  /** What one change came to, in place of what the last one came to; two empty texts are no change. */
  show(list: string, selection: string): void {
    if (list === '' && selection === '') return;
    this.#list = list;
    this.showSelection(selection);
  }

  /** What is ticked, where somebody knows better. */
  showSelection(text: string): void {
    this.#selection = text;
    this.#wait();
  }

  /** The list is on its way out: nothing more is said of it. */
  dropList(): void {
    this.#list = '';
    this.#region.clear();
  }

  /** Says so when a load takes long, once. */
  startLoading(text: string): void {
    if (this.#loading !== undefined) return;
    this.dropList();
    this.#loading = setTimeout(() => {
      this.#loading = 'said';
      this.#region.say(text, this.#lang());
    }, LONG);
  }

  /** The load is over. Whether somebody who heard of it waits for its end. */
  endLoading(): boolean {
    const said = this.#loading === 'said';
    if (this.#loading === 'said') this.#region.clear();
    else clearTimeout(this.#loading);
    this.#loading = undefined;
    return said;
  }

  /** Nobody is there any more to say it to. */
  stop(): void {
    this.endLoading();
    clearTimeout(this.#timer);
    this.#take();
    this.#region.remove();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#region.clear();
    this.#timer = setTimeout(() => {
      const text = this.#take();
      if (text !== '') this.#region.say(text, this.#lang());
    }, PAUSE);
  }

  #take(): string {
    // Two tags may tell of the same payment.
    const texts = new Set([...this.#news.values(), this.#list, this.#selection]);
    this.#news.clear();
    this.#list = this.#selection = '';
    const parts = [...texts].filter((text) => text !== '');
    return parts.map((text, at) => (at < parts.length - 1 ? toSentence(text) : text)).join(' ');
  }
}

/** With a stop that voices make a pause of, as the script of its end writes it. */
function toSentence(text: string): string {
  if (/[\p{Sentence_Terminal}…]$/u.test(text)) return text;
  return text + (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u.test(text) ? '。' : '.');
}
