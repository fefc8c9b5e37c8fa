// Every engine: streams
import { expect } from 'chai';
import { eventOf, isWait, listen, quiet, SILENCE } from '../../helpers/event-scene.ts';
import { problem } from '../../helpers/scripted-fetch.ts';
import { withClock } from '../../helpers/clock.ts';
import { waitUntil } from '../../helpers/wait.ts';

describe('REST adapter: when the browser is back online', () => {
  it('connects at once', () =>
    withClock(async (timers) => {
      const { connection, hears, stop } = listen();
      (await connection(1)).lose();
      await waitUntil(() => timers.waiting.some(isWait));
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

  it('does not connect again when nobody listens any more', () =>
    withClock(async (timers) => {
      const { connection, connections, stop } = listen();
      (await connection(1)).lose();
      await waitUntil(() => timers.waiting.length === 1);
      stop();
      dispatchEvent(new Event('online'));
      await quiet();
      expect([connections.length, timers.waiting.length]).to.deep.equal([1, 0]);
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
      withClock(async (timers) => {
        const { connection, connections, heard } = listen();
        (await connection(1)).answer(answer());
        await quiet();
        dispatchEvent(new Event('online'));
        await quiet();
        expect([connections.length, heard.length, timers.waiting.length]).to.deep.equal([1, 0, 0]);
      }));
  }
});
