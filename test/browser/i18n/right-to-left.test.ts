// Every engine: layout
import { expect, fixtureSync, html } from '@open-wc/testing';
import { money } from '../../../src/domain/currencies.ts';
import { localizerFor } from '../../../src/i18n/localizer.ts';

/** Where a letter of a text is drawn: its left edge. */
function leftOf(text: Text, letter: string): number {
  const at = text.data.indexOf(letter);
  const range = document.createRange();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  return range.getBoundingClientRect().left;
}

describe('an amount in text from right to left', () => {
  for (const locale of ['ar', 'he', 'ar-EG']) {
    for (const currency of ['USD', 'CAD']) {
      it(`keeps the sign of ${currency} after its letters, in ${locale}`, () => {
        const amount = localizerFor(locale).money(money(2690, currency));
        const box = fixtureSync<HTMLElement>(html`<p dir="rtl"><bdi>${amount}</bdi></p>`);
        const text = document.createTreeWalker(box, NodeFilter.SHOW_TEXT, (node) =>
          (node as Text).data.includes('$') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
        );
        const drawn = text.nextNode() as Text;
        const letter = /[A-Z](?=\$)/.exec(drawn.data)?.[0];
        if (letter) expect(leftOf(drawn, '$')).to.be.above(leftOf(drawn, letter));
        else expect(drawn.data, 'a sign alone has no side').to.match(/[^A-Z]\$/);
      });
    }
  }

  it('has no marks in languages from left to right', () => {
    for (const locale of ['en', 'de', 'fr', 'zh-CN']) {
      expect(localizerFor(locale).money(money(2690, 'CAD'))).not.to.match(/[\u200e\u200f]/);
    }
  });
});
