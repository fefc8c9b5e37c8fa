// Every engine: streams
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { eventOf, listen, nextWait, quiet, SILENCE } from '../../helpers/event-scene.ts';
import { problem } from '../../helpers/scripted-fetch.ts';
import { withClock } from '../../helpers/clock.ts';

describe('REST adapter: when the stream is lost', () => {
  for (const how of ['end', 'lose'] as const) {
    it(`goes on from the last event after the ${how === 'end' ? 'server ended it' : 'connection was lost'}`, () =>
      withClock(async (timers) => {
        const { connection, heard, hears, stop } = listen();
        const first = await connection(1);
        first.open(eventOf('7', 'inv_1'));
        await hears(1);
        first[how]();
        expect(await nextWait(timers)).to.be.within(1000, 2000);
        const second = await connection(2);
        expect(second.lastEventId).to.equal('7');
        second.open(eventOf('8', 'inv_2'));
        await hears(2);
        expect(heard).to.deep.equal([{ invoiceIds: ['inv_1'] }, { invoiceIds: ['inv_2'] }]);
        stop();
      }));
  }

  it('says that anything may have changed when nobody can tell what was missed', () =>
    withClock(async (timers) => {
      const { connection, heard, hears, stop } = listen();
      const first = await connection(1);
      first.open();
      await quiet();
      expect(heard).to.be.empty;
      first.lose();
      await nextWait(timers);
      const second = await connection(2);
      expect(second.lastEventId).to.equal(null);
      second.open();
      await hears(1);
      expect(heard).to.deep.equal([{}]);
      stop();
    }));

  it('says so too when the first connection failed', () =>
    withClock(async (timers) => {
      const { connection, heard, hears, stop } = listen();
      (await connection(1)).lose();
      await nextWait(timers);
      (await connection(2)).open();
      await hears(1);
      expect(heard).to.deep.equal([{}]);
      stop();
    }));

  for (const id of ['ünïcode', 'with space', 'x'.repeat(101), '']) {
    it(`goes on from nowhere after the id ${JSON.stringify(id.slice(0, 10))}, which cannot be sent back`, () =>
      withClock(async (timers) => {
        const { connection, heard, hears, stop } = listen();
        const first = await connection(1);
        first.open(eventOf('1', 'inv_1') + eventOf(id, 'inv_2'));
        await hears(2);
        first.end();
        await nextWait(timers);
        const second = await connection(2);
        expect(second.lastEventId).to.equal(null);
        second.open();
        await hears(3);
        expect(heard.at(-1)).to.deep.equal({});
        stop();
      }));
  }

  it('waits longer from time to time, half a minute at most, and begins anew after an event', () =>
    withClock(async (timers) => {
      const { connection, hears, stop } = listen();
      const waits: number[] = [];
      for (let number = 1; number <= 40; number++) {
        (await connection(number)).answer(problem(503, 'busy'));
        waits.push(await nextWait(timers));
      }
      expect(Math.min(...waits)).to.be.at.least(1000);
      expect(Math.max(...waits)).to.be.within(4000, 30_000);
      waits.slice(0, 5).forEach((wait, at) => expect(wait).to.be.at.most(1000 + 1000 * 2 ** at));
      expect(new Set(waits).size).to.be.greaterThan(20);

      const good = await connection(41);
      good.open(eventOf('1', 'inv_1'));
      await hears(2);
      good.lose();
      expect(await nextWait(timers)).to.be.at.most(2000);
      stop();
    }));

  it('waits as long as the server asks', () =>
    withClock(async (timers) => {
      const { connection, stop } = listen();
      const first = await connection(1);
      first.open('retry: 20000\n\n');
      await quiet();
      first.end();
      expect(await nextWait(timers)).to.be.within(20_000, 30_000);
      const second = await connection(2);
      second.open('retry: 1\n\n');
      await quiet();
      second.end();
      expect(await nextWait(timers)).to.be.at.least(1000);
      (await connection(3)).answer(problem(429, 'too-many', {}, { 'Retry-After': '120' }));
      expect(await nextWait(timers)).to.equal(120_000);
      (await connection(4)).open(`retry: ${2 ** 40}\n\n`);
      await quiet();
      (await connection(4)).end();
      expect(await nextWait(timers)).to.equal(600_000);
      stop();
    }));

  it('connects again when nothing came for 45 seconds, not even a comment', () =>
    withClock(async (timers) => {
      const { connection, stop } = listen();
      const first = await connection(1);
      first.open(eventOf('1', 'inv_1'));
      for (let comments = 0; comments < 3; comments++) {
        await quiet();
        timers.advance(SILENCE - 1);
        expect(first.request.signal.aborted).to.be.false;
        first.write(': still here\n');
      }
      await quiet();
      timers.advance(SILENCE);
      expect(first.request.signal.aborted).to.be.true;
      await nextWait(timers);
      expect((await connection(2)).lastEventId).to.equal('1');
      stop();
    }));

  it('connects again when there is no answer for 45 seconds', () =>
    withClock(async (timers) => {
      const { connection, stop } = listen({ stubborn: true });
      await connection(1);
      timers.fire((milliseconds) => milliseconds === SILENCE);
      await nextWait(timers);
      await connection(2);
      stop();
    }));
});
