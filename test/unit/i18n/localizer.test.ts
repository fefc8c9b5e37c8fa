// Every engine: Intl
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { INVOICE_ERROR_CODES } from '../../../src/domain/errors.ts';
import { INVOICE_STATUSES } from '../../../src/domain/invoice.ts';
import { en, statusLabel } from '../../../src/i18n/en.ts';
import { enSpoken } from '../../../src/i18n/en-spoken.ts';
import { localizerFor, resolveLocale } from '../../../src/i18n/localizer.ts';

describe('a calendar date on the page', () => {
  it('is the date that the invoice says, also far from UTC', () => {
    expect(new Date('2026-02-08T00:00:00Z').getHours(), 'this machine is not at UTC').not.to.equal(0);
    expect(localizerFor('en').date('2026-02-08')).to.equal('Feb 8, 2026');
    expect(localizerFor('en').date('2026-03-29')).to.equal('Mar 29, 2026');
    expect(localizerFor('de').date('2026-02-08')).to.equal('08.02.2026');
  });

  it('is Gregorian everywhere', () => {
    for (const locale of ['ar-SA', 'fa', 'th', 'ja-u-ca-japanese']) {
      const parts = localizerFor(locale).date('2026-02-08').normalize('NFKC');
      const latin = parts.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
      const digits = latin.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
      expect(digits, locale).to.contain('2026');
    }
  });

  it('says the same when it is asked again', () => {
    const { date } = localizerFor('en');
    expect([date('2026-02-08'), date('2026-02-09'), date('2026-02-08')]).to.deep.equal([
      'Feb 8, 2026',
      'Feb 9, 2026',
      'Feb 8, 2026',
    ]);
  });

  it('stays right when more dates were shown than are remembered', () => {
    const { number } = localizerFor('en');
    for (let value = 0; value < 10_000; value++) number(value);
    expect(number(9_999)).to.equal('9,999');
    expect(number(3)).to.equal('3');
  });
});

describe('a number of days', () => {
  it('is said in words, as far as the language has them', () => {
    expect([0, 1, 3, 31].map(localizerFor('en').inDays)).to.deep.equal([
      'today',
      'tomorrow',
      'in 3 days',
      'in 31 days',
    ]);
    expect([0, 1, 3].map(localizerFor('de').inDays)).to.deep.equal(['heute', 'morgen', 'in 3 Tagen']);
    expect([1, 5].map(localizerFor('ru').inDays)).to.deep.equal(['завтра', 'через 5 дней']);
  });
});

describe('the language', () => {
  it('is the first tag that is one, else English', () => {
    expect(resolveLocale('de-CH', 'fr')).to.equal('de-CH');
    expect(resolveLocale(undefined, 'fr')).to.equal('fr');
    expect(resolveLocale('not_a_tag', '', null, 'zh-hans')).to.equal('zh-Hans');
    expect(resolveLocale('x', 'e')).to.equal('en');
    expect(resolveLocale()).to.equal('en');
  });

  it('answers the same localizer for the same tag, so that nobody renders for nothing', () => {
    const messages = { search: 'Find' };
    expect(localizerFor('de')).to.equal(localizerFor('de'));
    expect(localizerFor('de', undefined, messages)).not.to.equal(localizerFor('de'));
    expect(localizerFor('fr', undefined, messages)).not.to.equal(localizerFor('de', undefined, messages));
  });

  it('takes single texts of the host and keeps the rest', () => {
    const { messages } = localizerFor('en', undefined, { search: 'Find' });
    expect(messages.search).to.equal('Find');
    expect(messages.show).to.equal(en.show);
    expect(localizerFor('en').messages.search).to.equal('Search');
  });

  it('takes single texts of a group, and keeps the rest of it', () => {
    const { messages } = localizerFor('en', undefined, { statuses: { unpaid: 'Due' } });
    expect(messages.statuses).to.deep.equal({ ...en.statuses, unpaid: 'Due' });
    expect(en.statuses.unpaid).to.equal('Unpaid');
  });

  it('leaves out what is no text of the kind', () => {
    const wrong = { search: undefined, show: 7, statuses: 'Due', meanings: null, total: 'Total' };
    expect(localizerFor('en', undefined, wrong as never).messages).to.deep.equal(en);
  });
});

describe('the English texts', () => {
  it('have a label and a meaning for every status, and a sentence for every error', () => {
    for (const status of ['all', ...INVOICE_STATUSES] as const) {
      expect(en.statuses[status], status).to.match(/^[A-Z]/);
      expect(en.meanings[status], status).to.match(/\.$/);
    }
    for (const code of INVOICE_ERROR_CODES) expect(en.errors[code], code).to.match(/\.$/);
  });

  it('show an unknown status as the billing system spells it', () => {
    expect(statusLabel(en, 'unknown', 'On hold')).to.equal('On hold');
    expect(statusLabel(en, 'unknown', '')).to.equal('Unknown');
    expect(statusLabel(en, 'partially-paid', 'x')).to.equal('Partially paid');
  });

  it('count in the singular and in the plural', () => {
    expect(enSpoken.loaded(1)).to.equal('1 invoice');
    expect(enSpoken.loaded(2)).to.equal('2 invoices');
    expect(en.retryAfter(1)).to.contain('1 second,');
    expect(en.retryAfter(30)).to.contain('30 seconds,');
  });
});
