import { expect } from '@open-wc/testing';
import {
  page,
  invoicesOf,
  bar,
  payButton,
  hasAlert,
  loaded,
  alerted,
  pressed,
  faults,
  timeOutAttempts,
} from '../../../helpers/outcome-scene.ts';
import { byRole, queryByRole, textOf } from '../../../helpers/queries.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { never, problem, type Step } from '../../../helpers/scripted-fetch.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { scriptedServer, serveBar, wireRow, wireRows } from '../../../helpers/scripted-server.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';

describe('outcomes of reading (GET)', () => {
  for (const [name, step, code, sentence] of faults) {
    it(`${name}: two retries with back-off and jitter, then stale rows and a notice; resumes on "online"`, () =>
      withInstantClock(async (clock) => {
        const server = scriptedServer({ list: [page, step, step, step, wireRows(wireRow(3))] });
        const provider = await serveBar(server);
        await loaded(provider);
        const errors = recordEvents(provider, 'invoice-error');
        const earlier = clock.waits.length;
        provider.reload();
        await settled();
        if (step === never) await timeOutAttempts(clock, server, 'list', 2, 4);
        await alerted(provider, sentence);
        expect(server.sent('list')).to.have.lengthOf(4);
        expect(clock.waits.slice(earlier).length, String(clock.waits)).to.be.at.least(2);
        expect(hasAlert(provider, 'last list that was loaded')).to.equal(true);
        expect(invoicesOf(provider)).to.deep.equal(['INV-1', 'INV-2']);
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        dispatchEvent(new Event('online'));
        await waitUntil(() => invoicesOf(provider).includes('INV-3'), 'the list again');
        await settled();
        expect(queryByRole(provider, 'alert')).to.equal(undefined);
        expect(server.sent('list')).to.have.lengthOf(5);
      }));

    it(`${name} at the second look: two retries, then said; nothing is sent that pays`, () =>
      withInstantClock(async (clock) => {
        const { server, provider, errors } = await pressed({ read: [step] });
        if (step === never) await timeOutAttempts(clock, server, 'read', 1, 3);
        await alerted(provider, 'could not be started. Nothing was charged.');
        expect(hasAlert(provider, sentence)).to.equal(true);
        expect(server.sent('read')).to.have.lengthOf(3);
        expect(server.sent('create')).to.be.empty;
        expect(errors.map(({ detail }) => detail.code)).to.deep.equal([code]);
        expect(payButton(provider).disabled, 'may be pressed again').to.equal(false);
        expect(bar(provider)).to.contain('2 selected');
      }));
  }

  for (const status of [400, 422]) {
    it(`${status}: shown, no retry`, async () => {
      const server = scriptedServer({ list: [page, problem(status, 'odd')] });
      const provider = await serveBar(server);
      await loaded(provider);
      provider.reload();
      await alerted(provider, 'refused this request');
      expect(server.sent('list')).to.have.lengthOf(2);
      expect(invoicesOf(provider)).to.have.lengthOf(2);
    });
  }

  it('401: the token is refreshed once, one flight for all, and the request is sent again', async () => {
    const forced: boolean[] = [];
    const getToken = ({ force }: { force: boolean }) => (forced.push(force), Promise.resolve(force ? 'new' : 'old'));
    const server = scriptedServer({ list: [problem(401, 'unauthorized'), page] });
    const provider = await serveBar(server, { getToken });
    await loaded(provider);
    expect(server.seen.map(({ headers }) => headers.get('Authorization'))).to.deep.equal(['Bearer old', 'Bearer new']);
    expect(forced).to.deep.equal([false, true]);
  });

  it('401 again: then invoice-auth-required, and nothing more is sent', async () => {
    const asked = recordEvents(document, 'invoice-auth-required');
    const server = scriptedServer({ list: [problem(401, 'unauthorized')] });
    const provider = await serveBar(server, { getToken: () => 'token' });
    await alerted(provider, 'sign in again');
    expect(asked).to.have.lengthOf(1);
    expect(server.seen).to.have.lengthOf(2);
  });

  for (const [status, sentence] of [
    [403, 'don’t have permission'],
    [404, 'no longer available'],
    [410, 'no longer available'],
  ] as const) {
    it(`${status}: said plainly, no retry`, async () => {
      const server = scriptedServer({ list: [page, problem(status, 'x')] });
      const provider = await serveBar(server);
      await loaded(provider);
      provider.reload();
      await alerted(provider, sentence);
      expect(server.sent('list')).to.have.lengthOf(2);
    });
  }

  it('404 of a row: what is gone leaves the selection, and the rest is asked about', async () => {
    const { server, provider } = await pressed({ read: [wireRows(wireRow(2))] });
    await alerted(provider, 'INV-1 is no longer there.');
    expect([...provider.store!.state.selection.keys()]).to.deep.equal(['inv_2']);
    expect(bar(provider)).to.contain('New sum: $100.00');
    expect(server.sent('create')).to.be.empty;
    byRole(provider, 'button', 'Pay $100.00').click();
    await waitUntil(() => server.sent('create').length > 0, 'an order');
    await settled();
    expect(server.sent('create')[0]!.body).to.contain('inv_2').and.not.to.contain('inv_1');
  });

  it('409: said, and fetched again by the person', async () => {
    const server = scriptedServer({ list: [page, problem(409, 'busy'), wireRows(wireRow(3))] });
    const provider = await serveBar(server);
    await loaded(provider);
    provider.reload();
    await alerted(provider, 'Something changed meanwhile');
    expect(server.sent('list')).to.have.lengthOf(2);
    byRole(provider, 'button', 'Try again').click();
    await waitUntil(() => invoicesOf(provider).includes('INV-3'), 'the list again');
    await settled();
  });

  it('429 with a Retry-After of up to 30 s: honoured, unseen', () =>
    withInstantClock(async (clock) => {
      const tooMany = problem(429, 'slow-down', {}, { 'Retry-After': '30' });
      const server = scriptedServer({ list: [tooMany, page] });
      const provider = await serveBar(server);
      await loaded(provider);
      expect(clock.waits).to.include(30_000);
      expect(queryByRole(provider, 'alert')).to.equal(undefined);
    }));

  it('429 with a longer one: a countdown, never retried by itself', async () => {
    const server = scriptedServer({ list: [page, problem(429, 'slow-down', {}, { 'Retry-After': '90' })] });
    const provider = await serveBar(server);
    await loaded(provider);
    provider.reload();
    await alerted(provider, 'Too many requests');
    expect(textOf(byRole(provider, 'alert'))).to.match(/wait (90|89) seconds/);
    expect((byRole(provider, 'button', 'Try again') as HTMLButtonElement).disabled).to.equal(true);
    dispatchEvent(new Event('online'));
    await settled();
    expect(server.sent('list')).to.have.lengthOf(2);
  });

  it('200 with a wrong shape: bad-response, no retry, and the rows stay', async () => {
    const server = scriptedServer({ list: [page, Response.json({ data: [{ id: 1 }], page: {} })] });
    const provider = await serveBar(server);
    await loaded(provider);
    const errors = recordEvents(provider, 'invoice-error');
    provider.reload();
    await alerted(provider, 'can’t be read');
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['bad-response']);
    expect(invoicesOf(provider)).to.have.lengthOf(2);
    expect(server.sent('list')).to.have.lengthOf(2);
  });

  it('aborted, out of order: silent; the newest wins', async () => {
    let answerLate: (() => void) | undefined;
    const late: Step = () =>
      new Promise((resolve) => {
        answerLate = () => resolve(wireRows(wireRow(7)));
      });
    const server = scriptedServer({ list: [page, late, wireRows(wireRow(8))] });
    const provider = await serveBar(server);
    await loaded(provider);
    const errors = recordEvents(provider, 'invoice-error');
    provider.reload();
    await waitUntil(() => server.sent('list').length === 2, 'the first of both');
    await settled();
    provider.reload();
    await waitUntil(() => invoicesOf(provider).includes('INV-8'), 'the newest');
    await settled();
    expect(server.sent('list')[1]!.signal.aborted).to.equal(true);
    answerLate?.();
    await settled();
    expect(invoicesOf(provider)).to.deep.equal(['INV-8']);
    expect(errors).to.be.empty;
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
  });
});
