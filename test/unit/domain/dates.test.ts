import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { calendarDateToUtc, daysBetween, isCalendarDate, todayIn, utcCalendarDate } from '../../../src/domain/dates.ts';

const DAY = 86_400_000;
const dates = fc.integer({ min: Date.UTC(1, 0, 1) / DAY, max: Date.UTC(9999, 11, 31) / DAY });
const dateOf = (day: number) => utcCalendarDate(new Date(day * DAY));

describe('calendar dates', () => {
  it('go to UTC and back without a shift', () => {
    fc.assert(
      fc.property(dates, (day) => {
        const date = dateOf(day);
        expect(isCalendarDate(date)).to.be.true;
        expect(calendarDateToUtc(date)).to.equal(day * DAY);
      }),
    );
  });

  it('are as far apart as their days, and sort as their texts', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(daysBetween(dateOf(a), dateOf(b))).to.equal(b - a);
        expect(dateOf(a) < dateOf(b)).to.equal(a < b);
      }),
    );
  });

  it('count across a change of the clock and a leap day', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).to.equal(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).to.equal(2);
    expect(daysBetween('2026-02-22', '2026-02-08')).to.equal(-14);
  });

  it('are only those that the calendar has, written in full', () => {
    const wrong = ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2100-02-29'];
    const loose = [
      '',
      '2026-1-1',
      '26-01-01',
      '2026/01/01',
      '2026-01-01T00:00:00Z',
      ' 2026-01-01',
      '2026-01-01\n',
      '٢٠٢٦-٠١-٠١',
    ];
    for (const text of [...wrong, ...loose]) expect(isCalendarDate(text), text).to.be.false;
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isCalendarDate(text), text).to.be.true;
    }
  });
});

describe('today', () => {
  it('is the date of the zone on both sides of the date line', () => {
    const instant = new Date('2026-02-08T10:30:00Z');
    const today = (zone: string) => todayIn(zone, instant);
    expect(today('Pacific/Kiritimati')).to.equal('2026-02-09');
    expect(today('Pacific/Pago_Pago')).to.equal('2026-02-07');
    expect(today('UTC')).to.equal('2026-02-08');
  });

  it('turns at midnight of the zone, also where the clock has just changed', () => {
    expect(todayIn('America/New_York', new Date('2026-03-09T03:59:59Z'))).to.equal('2026-03-08');
    expect(todayIn('America/New_York', new Date('2026-03-09T04:00:00Z'))).to.equal('2026-03-09');
    expect(todayIn('Asia/Kathmandu', new Date('2026-01-01T18:14:59Z'))).to.equal('2026-01-01');
    expect(todayIn('Asia/Kathmandu', new Date('2026-01-01T18:15:00Z'))).to.equal('2026-01-02');
  });

  it('is never more than a day from the date in UTC', () => {
    const zones = fc.constantFrom('Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'Europe/Berlin', 'UTC');
    const instants = fc.date({ min: new Date('1975-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const today = todayIn(zone, instant);
        expect(isCalendarDate(today)).to.be.true;
        expect(Math.abs(daysBetween(utcCalendarDate(instant), today))).to.be.at.most(1);
      }),
    );
  });

  it('is that of the machine without a zone', () => {
    const instant = new Date(2026, 1, 8, 12);
    expect(todayIn(undefined, instant)).to.equal('2026-02-08');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => todayIn('Mars/Olympus_Mons', new Date(0))).to.throw(RangeError);
  });
});
