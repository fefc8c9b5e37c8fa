// Every engine: streams
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { eventOf, listen, quiet } from '../../helpers/event-scene.ts';
import { withClock } from '../../helpers/clock.ts';
import { waitUntil } from '../../helpers/wait.ts';

const text = [
  ': a comment\n\n',
  'retry: 2000\r\n\r\n',
  eventOf('1', 'inv_1', 'inv_ü€😀'),
  'event: invoices-changed\r\nid: 2\r\ndata: {"invoice_ids":["inv_2"],\r\ndata: "order_id":"po_1"}\r\n\r\n',
  'event: weather\ndata: rain\n\n',
  'data: {"order_id":null}\rid: 4\r\r',
  'id: 5\ndata: {"invoice_ids":["inv_5"]}\n\n',
].join('');
const changes = [
  { invoiceIds: ['inv_1', 'inv_ü€😀'] },
  { invoiceIds: ['inv_2'], orderId: 'po_1' },
  {},
  { invoiceIds: ['inv_5'] },
];

describe('REST adapter: what it hears', () => {
  it('asks for the events with what every request carries', async () => {
    const { connection, stop } = listen({
      getToken: () => 't1',
      headers: { 'X-Tenant': 'acme' },
      credentials: 'include',
    });
    const { request, token, lastEventId } = await connection(1);
    expect([request.method, request.url]).to.deep.equal(['GET', 'https://billing.example/api/v1/events']);
    expect([token, lastEventId]).to.deep.equal(['Bearer t1', null]);
    const { headers, credentials, cache } = request;
    const sent = ['Accept', 'Accept-Language', 'X-Tenant'].map((name) => headers.get(name));
    expect(sent).to.deep.equal(['text/event-stream', 'de', 'acme']);
    expect([credentials, cache]).to.deep.equal(['include', 'no-store']);
    stop();
  });

  it('asks for nothing before somebody listens, or after they left', async () => {
    const { connections, stop } = listen();
    stop();
    await import('../../../src/adapters/rest/follow-events.ts');
    await quiet();
    expect(connections).to.be.empty;
  });

  it('hears the same changes wherever the bytes are split', async () => {
    const bytes = new TextEncoder().encode(text);
    const places = fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(places, async (cuts) => {
        const { connection, heard, hears, stop } = listen();
        const { open, write } = await connection(1);
        open('\uFEFF');
        const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
        ends.forEach((end, at) => write(bytes.slice(ends[at - 1] ?? 0, end)));
        await hears(changes.length);
        stop();
        expect(heard).to.deep.equal(changes);
      }),
      { numRuns: 60 },
    );
  });

  it('hears them byte by byte', async () => {
    const { connection, heard, hears, stop } = listen();
    const { open, write } = await connection(1);
    open();
    for (const byte of new TextEncoder().encode(text)) write(Uint8Array.of(byte));
    await hears(changes.length);
    stop();
    expect(heard).to.deep.equal(changes);
  });

  for (const data of [
    '{',
    '',
    'null',
    '[]',
    '7',
    '{"invoice_ids":"inv_1"}',
    '{"invoice_ids":[1]}',
    '{"order_id":{}}',
  ]) {
    it(`takes the data ${data || 'of an empty line'} for news of anything`, async () => {
      const { connection, heard, hears, stop } = listen();
      const { open } = await connection(1);
      open(`data: ${data}\n\n${eventOf('1', 'inv_1')}`);
      await hears(2);
      stop();
      expect(heard).to.deep.equal([{}, { invoiceIds: ['inv_1'] }]);
    });
  }

  it('goes on when the host fails at a change', async () => {
    const reported: unknown[] = [];
    const original = globalThis.reportError;
    globalThis.reportError = (error) => reported.push(error);
    try {
      const broken = new Error('of the host');
      const { connection, connections, heard, hears, stop } = listen();
      const push = heard.push.bind(heard);
      heard.push = (change) => {
        push(change);
        throw broken;
      };
      (await connection(1)).open(eventOf('1', 'inv_1') + eventOf('2', 'inv_2'));
      await hears(2);
      stop();
      expect([reported, connections.length]).to.deep.equal([[broken, broken], 1]);
    } finally {
      globalThis.reportError = original;
    }
  });
});

describe('REST adapter: when nobody listens any more', () => {
  it('says nothing, though the rest of a chunk is there', () =>
    withClock(async (timers) => {
      const { connection, heard, stop } = listen();
      const { open, request } = await connection(1);
      const push = heard.push.bind(heard);
      heard.push = (change) => {
        stop();
        return push(change);
      };
      open(eventOf('1', 'inv_1') + eventOf('2', 'inv_2'));
      await waitUntil(() => heard.length > 0);
      await quiet();
      expect(heard).to.deep.equal([{ invoiceIds: ['inv_1'] }]);
      expect(request.signal.aborted).to.be.true;
      expect(timers.waiting).to.be.empty;
    }));

  for (const stubborn of [false, true]) {
    it(`ends a connection that ${stubborn ? 'cannot be stopped' : 'is not answered yet'}`, () =>
      withClock(async (timers) => {
        const { connection, connections, heard, stop } = listen({ stubborn });
        const { request, open } = await connection(1);
        stop();
        open(eventOf('1', 'inv_1'));
        await quiet();
        expect(request.signal.aborted).to.be.true;
        expect([heard.length, connections.length, timers.waiting.length]).to.deep.equal([0, 1, 0]);
      }));
  }
});
