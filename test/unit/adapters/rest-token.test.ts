import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createRestAdapter, type GetToken } from '../../../src/adapters/rest/index.ts';
import { createTokenSource } from '../../../src/adapters/rest/token.ts';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { DEFAULT_QUERY } from '../../../src/domain/query.ts';
import { problem } from '../../helpers/scripted-fetch.ts';
import { wireInvoice, wireOrder, wirePage } from '../../helpers/wire-samples.ts';

const options = { signal: new AbortController().signal };
const order = {
  items: [{ id: 'inv_1', version: '7', amount: { amount: 940, currency: 'USD', exponent: 2 } }],
  currency: 'USD',
  returnUrl: 'https://portal.example/',
  idempotencyKey: 'key-1',
};

interface Scene {
  readonly accepted?: string;
  readonly getToken?: GetToken;
  readonly firstAnswerAfter?: Promise<void>;
}

/** A server that takes one token, and an adapter with a host that renews its tokens: t1, t2 … */
function signedIn({ accepted = 't1', getToken, firstAnswerAfter }: Scene = {}) {
  let answers = 0;
  const state = { accepted, held: 't1', renewals: 0, authRequired: 0 };
  const requests: { token: string | null; key: string | null; body: string }[] = [];
  const fetch = async (request: Request) => {
    answers += 1;
    const isFirst = answers === 1;
    const token = request.headers.get('Authorization');
    requests.push({ token, key: request.headers.get('Idempotency-Key'), body: await request.text() });
    if (isFirst) await firstAnswerAfter;
    if (token !== `Bearer ${state.accepted}`) return problem(401, 'unauthorized');
    return Response.json(request.method === 'POST' ? wireOrder : wirePage);
  };
  const renewing: GetToken = async ({ force }) => {
    if (force) {
      state.renewals += 1;
      await Promise.resolve();
      state.held = `t${state.renewals + 1}`;
    }
    return state.held;
  };
  const adapter = createRestAdapter({
    baseUrl: 'https://billing.example/',
    fetch,
    getToken: getToken ?? renewing,
    onAuthRequired: () => (state.authRequired += 1),
  });
  const read = () => adapter.listInvoices(DEFAULT_QUERY, options);
  return { adapter, read, requests, state };
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error as InvoiceError).code,
  );

describe('REST adapter: signing in', () => {
  it('sends the token of the host', async () => {
    const { read, requests, state } = signedIn();
    await read();
    expect(requests.map(({ token }) => token)).to.deep.equal(['Bearer t1']);
    expect(state.renewals).to.equal(0);
  });

  it('renews a refused token once and sends the request again', async () => {
    const { read, requests, state } = signedIn({ accepted: 't2' });
    expect((await read()).rows).to.have.lengthOf(1);
    expect(requests.map(({ token }) => token)).to.deep.equal(['Bearer t1', 'Bearer t2']);
    expect(state).to.deep.include({ renewals: 1, authRequired: 0 });
  });

  it('sends a payment again with the same key and the same body', async () => {
    const { adapter, requests } = signedIn({ accepted: 't2' });
    expect((await adapter.createPaymentOrder!(order, options)).id).to.equal('po_1');
    const [first, second] = requests;
    expect(requests).to.have.lengthOf(2);
    expect(second).to.deep.equal({ ...first, token: 'Bearer t2' });
    expect(first!.key).to.equal('key-1');
    expect(first!.body).to.include(wireInvoice.id);
  });

  it('shares one renewal between requests that run side by side', async () => {
    const { adapter, read, requests, state } = signedIn({ accepted: 't2' });
    await Promise.all([read(), read(), adapter.createPaymentOrder!(order, options), read(), read()]);
    expect(state.renewals).to.equal(1);
    expect(requests).to.have.lengthOf(10);
  });

  it('starts no second renewal while one is under way', async () => {
    let renewals = 0;
    const source = createTokenSource(() => Promise.resolve(`t${(renewals += 1)}`));
    const refused = { value: 't0', generation: 0 };
    const tokens = await Promise.all([source.renew(refused), source.renew(refused), source.renew(refused)]);
    expect(tokens.map(({ value }) => value)).to.deep.equal(['t1', 't1', 't1']);
  });

  it('needs no second renewal for an answer that comes late', async () => {
    let release: () => void = () => expect.fail();
    const firstAnswerAfter = new Promise<void>((resolve) => (release = resolve));
    const { read, state } = signedIn({ accepted: 't2', firstAnswerAfter });
    const late = read();
    await read();
    release();
    expect((await late).rows).to.have.lengthOf(1);
    expect(state.renewals).to.equal(1);
  });

  it('renews again when the new token is over in its turn', async () => {
    const { read, state } = signedIn({ accepted: 't2' });
    await read();
    state.accepted = 't3';
    expect((await read()).rows).to.have.lengthOf(1);
    expect(state.renewals).to.equal(2);
  });

  it('says unauthorized when a new token does not help', async () => {
    const { read, requests, state } = signedIn({ accepted: 'other' });
    expect(await codeOf(read())).to.equal('unauthorized');
    expect(requests).to.have.lengthOf(2);
    expect(state).to.deep.include({ renewals: 1, authRequired: 1 });
  });

  it('does not send again when the host has no new token', async () => {
    const getToken: GetToken = ({ force }) => (force ? undefined : 'old');
    const { read, requests, state } = signedIn({ getToken });
    expect(await codeOf(read())).to.equal('unauthorized');
    expect([requests.length, state.authRequired]).to.deep.equal([1, 1]);
  });

  it('asks a host without tokens to sign in at once', async () => {
    let asked: InvoiceError | undefined;
    const adapter = createRestAdapter({
      baseUrl: 'https://billing.example/',
      fetch: () => problem(401, 'unauthorized'),
      onAuthRequired: (error) => (asked = error),
    });
    expect(await codeOf(adapter.listGateways!(options))).to.equal('unauthorized');
    expect(asked).to.deep.include({ code: 'unauthorized', status: 401 });
  });

  it('says what a failing host means: signed out, or out of reach', async () => {
    const failing = (error: Error) => codeOf(signedIn({ getToken: () => Promise.reject(error) }).read());
    expect(await failing(new Error('no session'))).to.equal('unauthorized');
    expect(await failing(new TypeError('connection lost'))).to.equal('network');
    expect(await failing(new InvoiceError('forbidden', 'banned'))).to.equal('forbidden');
  });
});
