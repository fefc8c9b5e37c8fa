// Every engine: streams
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { eventOf, listen, nextWait, quiet } from '../../helpers/event-scene.ts';
import { problem } from '../../helpers/scripted-fetch.ts';
import { withClock } from '../../helpers/clock.ts';

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
    withClock(async (timers) => {
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
    withClock(async (timers) => {
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
