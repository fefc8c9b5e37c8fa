import { expect } from 'chai';
import { eventOf, listen, quiet, until } from '../helpers/event-scene.ts';
import { problem } from '../helpers/scripted-fetch.ts';
import { withScriptedTimers, type ScriptedTimers } from '../helpers/scripted-timers.ts';

const SILENCE = 45_000;
const isWait = (milliseconds: number) => milliseconds !== SILENCE;

/** The wait before the next connection, which ends with it. */
async function nextWait(timers: ScriptedTimers): Promise<number> {
  await until(() => timers.waiting.some(isWait));
  const wait = timers.waiting.find(isWait)!;
  timers.fire(isWait);
  return wait;
}

describe('REST adapter: when the stream is lost', () => {
  for (const how of ['end', 'lose'] as const) {
    it(`goes on from the last event after the ${how === 'end' ? 'server ended it' : 'connection was lost'}`, () =>
      withScriptedTimers(async (timers) => {
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
    withScriptedTimers(async (timers) => {
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
    withScriptedTimers(async (timers) => {
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
      withScriptedTimers(async (timers) => {
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
    withScriptedTimers(async (timers) => {
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
    withScriptedTimers(async (timers) => {
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
    withScriptedTimers(async (timers) => {
      const { connection, stop } = listen();
      const first = await connection(1);
      first.open(eventOf('1', 'inv_1'));
      for (let comments = 0; comments < 3; comments++) {
        await quiet();
        expect(timers.waiting).to.deep.equal([SILENCE]);
        first.write(': still here\n');
      }
      await quiet();
      timers.fire((milliseconds) => milliseconds === SILENCE);
      await nextWait(timers);
      expect((await connection(2)).lastEventId).to.equal('1');
      expect(first.request.signal.aborted).to.be.true;
      stop();
    }));

  it('connects again when there is no answer for 45 seconds', () =>
    withScriptedTimers(async (timers) => {
      const { connection, stop } = listen({ stubborn: true });
      await connection(1);
      timers.fire((milliseconds) => milliseconds === SILENCE);
      await nextWait(timers);
      await connection(2);
      stop();
    }));

  it('connects at once when the browser is back online', () =>
    withScriptedTimers(async (timers) => {
      const { connection, hears, stop } = listen();
      (await connection(1)).lose();
      await until(() => timers.waiting.some(isWait));
      dispatchEvent(new Event('online'));
      const second = await connection(2);
      second.open(eventOf('1', 'inv_1'));
      await hears(2);
      // The stream of the network before may look alive.
      dispatchEvent(new Event('online'));
      expect((await connection(3)).lastEventId).to.equal('1');
      expect(timers.waiting).to.deep.equal([SILENCE]);
      stop();
    }));
});

describe('REST adapter: on a server without events', () => {
  const answers: [name: string, answer: () => Response][] = [
    ...[404, 405, 410, 501].map((status): [string, () => Response] => [String(status), () => problem(status, 'none')]),
    ['no content', () => new Response(null, { status: 204 })],
    ['a page for people', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })],
  ];
  for (const [name, answer] of answers) {
    it(`never asks again after ${name}`, () =>
      withScriptedTimers(async (timers) => {
        const { connection, connections, heard } = listen();
        (await connection(1)).answer(answer());
        await quiet();
        dispatchEvent(new Event('online'));
        await quiet();
        expect([connections.length, heard.length, timers.waiting.length]).to.deep.equal([1, 0, 0]);
      }));
  }
});

describe('REST adapter: when the session of a stream is over', () => {
  const refuse = () => problem(401, 'unauthorized');

  it('renews the token once and goes on', async () => {
    let token = 't1';
    const { connection, hears, stop } = listen({ getToken: ({ force }) => (force ? (token = 't2') : token) });
    (await connection(1)).answer(refuse());
    const second = await connection(2);
    expect(second.token).to.equal('Bearer t2');
    second.open(eventOf('1', 'inv_1'));
    await hears(1);
    stop();
  });

  it('asks the host to sign in once, and connects when there is another token', () =>
    withScriptedTimers(async (timers) => {
      let token = 't1';
      let asked = 0;
      let renewals = 0;
      const getToken = ({ force }: { force: boolean }) => {
        if (force) renewals += 1;
        return token;
      };
      const { connection, connections, hears, stop } = listen({ getToken, onAuthRequired: () => (asked += 1) });
      (await connection(1)).answer(refuse());
      (await connection(2)).answer(refuse());
      for (let waits = 0; waits < 5; waits++) await nextWait(timers);
      await quiet();
      expect([connections.length, asked, renewals]).to.deep.equal([2, 1, 1]);

      token = 't9';
      await nextWait(timers);
      const third = await connection(3);
      expect(third.token).to.equal('Bearer t9');
      third.open(eventOf('1', 'inv_1'));
      await hears(2);
      stop();
    }));

  it('asks a host with a cookie once for each session that ends', () =>
    withScriptedTimers(async (timers) => {
      let asked = 0;
      const { connection, stop } = listen({ onAuthRequired: () => (asked += 1) });
      for (const number of [1, 2, 3]) {
        (await connection(number)).answer(refuse());
        await nextWait(timers);
      }
      expect(asked).to.equal(1);
      const fourth = await connection(4);
      fourth.open();
      await quiet();
      fourth.end();
      await nextWait(timers);
      (await connection(5)).answer(refuse());
      await nextWait(timers);
      await connection(6);
      expect(asked).to.equal(2);
      stop();
    }));
});
