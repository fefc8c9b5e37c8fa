/** Run by `zones.test.ts` in each of its zones. */
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { daysBetween, isCalendarDate, todayIn } from '../../../src/domain/dates.ts';
import { isOverdue } from '../../../src/domain/invoice.ts';
import { deadlineText, momentText } from '../../../src/elements/invoice-checkout/checkout-times.ts';
import { parseToday } from '../../../src/elements/invoice-provider/settings.ts';
import { localizerFor } from '../../../src/i18n/localizer.ts';
import { invoice, paid } from '../../helpers/invoices.ts';

const { TZ: ZONE = '', FROZEN_AT = '', EXPECTED_TODAY } = process.env;
const LOCALES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'de', 'fr', 'es', 'pt-BR', 'ru', 'ar', 'ar-EG', 'he'];
/** Days on which some clock of the world changes, ends of months and years, a leap day. */
const DAYS = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'];
/** Each zone's midnight of 2026-02-22, as an instant. */
const MIDNIGHTS = {
  'Pacific/Kiritimati': '2026-02-21T10:00:00Z',
  'Asia/Kolkata': '2026-02-21T18:30:00Z',
  UTC: '2026-02-22T00:00:00Z',
  'America/Los_Angeles': '2026-02-22T08:00:00Z',
  'Pacific/Pago_Pago': '2026-02-22T11:00:00Z',
};

describe(`in ${ZONE}`, () => {
  it('the clock stands still', () => {
    expect(new Date().toISOString()).to.equal(new Date(FROZEN_AT).toISOString());
    const there = new Intl.DateTimeFormat('en', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
    expect(new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short' }).format()).to.equal(there.format());
  });

  it('today is the day of the zone, unless the account has another', () => {
    expect(todayIn(undefined, new Date())).to.equal(EXPECTED_TODAY);
    expect(parseToday(ZONE, new Date())).to.equal(EXPECTED_TODAY);
    expect(parseToday(undefined, new Date())).to.equal(EXPECTED_TODAY);
    expect(parseToday('UTC', new Date())).to.equal('2026-02-08');
    expect(parseToday('Pacific/Auckland', new Date())).to.equal('2026-02-08');
  });

  it('a due date has the same day, month and year in every language', () => {
    for (const locale of LOCALES) {
      const { date, number } = localizerFor(locale);
      for (const day of DAYS) {
        const said = date(day);
        const [year, , dayOfMonth] = day.split('-').map(Number) as [number, number, number];
        const digits = (value: number) => number(value).replace(/\P{Nd}/gu, '');
        const numbers = said.match(/\p{Nd}+/gu) ?? [];
        const zero = digits(0);
        expect(
          numbers.map((text) => text.replace(new RegExp(`^${zero}`), '')),
          `${locale}: ${said}`,
        ).to.include.members([digits(year), digits(dayOfMonth)]);
      }
    }
  });

  it('an invoice is overdue from midnight of the account’s zone on, wherever the reader is', () => {
    const row = invoice(1, { dueDate: '2026-02-21' });
    for (const [account, midnight] of Object.entries(MIDNIGHTS)) {
      const at = Date.parse(midnight);
      const isLate = (instant: number) => isOverdue(row, parseToday(account, new Date(instant)));
      expect([isLate(at - 1), isLate(at)], account).to.deep.equal([false, true]);
    }
    expect(isOverdue(paid(2, { dueDate: '2026-02-21' }), '2026-02-22')).to.equal(false);
  });

  it('days are counted whole across changes of the clock', () => {
    for (const day of DAYS) {
      expect(isCalendarDate(day)).to.equal(true);
      expect(daysBetween(day, day)).to.equal(0);
    }
    expect(daysBetween('2026-03-07', '2026-03-09')).to.equal(2);
    expect(daysBetween('2026-10-31', '2026-11-02')).to.equal(2);
  });

  it('a receipt says the moment of the payment by the reader’s clock, and names the clock', () => {
    const paidAt = Date.parse('2026-02-08T23:45:00Z');
    const local = new Date(paidAt);
    const said = momentText('en', paidAt);
    const name = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).format(paidAt).split(', ')[1]!;
    const hour = local.getHours() % 12 || 12;
    const minute = String(local.getMinutes()).padStart(2, '0');
    expect(said).to.match(
      new RegExp(`^Feb ${local.getDate()}, 2026, ${hour}:${minute}\\s[AP]M ${name.replace('+', '\\+')}$`),
    );
  });

  it('a deadline has its day unless that is the reader’s today', () => {
    const midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    expect(deadlineText('en', midnight.getTime() - 60_000, Date.now())).to.match(/^11:59\sPM \S+$/);
    expect(deadlineText('en', midnight.getTime(), Date.now())).to.match(/^Feb \d+, 2026, 12:00\sAM \S+$/);
  });
});
