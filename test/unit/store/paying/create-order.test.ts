import { expect } from 'chai';
import { describe, it } from 'node:test';
import { validateOrder } from '../../../../src/adapters/boundary.ts';
import { PAYMENT_ORDER_STATUSES } from '../../../../src/domain/payment-order.ts';
import { createAttemptCounter } from '../../../../src/store/paying/attempts.ts';
import { createOrder } from '../../../../src/store/paying/create-order.ts';
import { intentOf, invoice, invoices, order as anyOrder } from '../../../helpers/invoices.ts';
import { refusal, RETURN_URL, scriptedPaying, type Script } from '../../../helpers/scripted-paying.ts';

const order = (change = {}) => validateOrder(anyOrder(change));
const intent = intentOf(...invoices(2));
const scripted = (script: Script) => scriptedPaying(script);

function pay(
  script: ReturnType<typeof scripted>,
  attempts = createAttemptCounter(undefined),
  again = false,
  what = intent,
  scope?: string,
) {
  return createOrder({ ...script.context, attempts, scope }, what, again);
}

const keysOf = (script: ReturnType<typeof scripted>) => script.sent.map(({ idempotencyKey }) => idempotencyKey);

describe('making a payment order again, after its answer was lost', () => {
  for (const code of ['forbidden', 'not-found', 'invalid'] as const) {
    it(`is refused when the second request is refused for good as ${code}, and nothing is known by its key`, async () => {
      const script = scripted({ create: [refusal(code)] });
      expect(await pay(script, undefined, true)).to.have.property('type', 'refuse');
      expect(script.lookedUp).to.have.lengthOf(2);
      expect(script.sent).to.have.lengthOf(1);
    });

    it(`leaves its fate unknown when the second request is refused as ${code}, and nobody can tell of the first`, async () => {
      const script = scripted({ create: [refusal(code)], find: [refusal('network')] });
      expect(await pay(script, undefined, true)).to.have.property('type', 'lost');
    });
  }

  for (const code of ['rate-limited', 'unauthorized'] as const) {
    it(`leaves its fate unknown when the second request is refused as ${code}`, async () => {
      const script = scripted({ create: [refusal(code)] });
      expect(await pay(script, undefined, true)).to.have.property('type', 'lost');
      expect(new Set(script.lookedUp)).to.deep.equal(new Set(keysOf(script)));
      expect(script.sent).to.have.lengthOf(1);
    });
  }

  it('asks first, and sends nothing when the lost request has made its order', async () => {
    const script = scripted({ find: [order()] });
    expect(await pay(script, undefined, true)).to.deep.equal({ made: order() });
    expect(script.sent).to.be.empty;
    expect(script.lookedUp).to.have.lengthOf(1);
  });

  it('sends the same key and body again when nothing was made', async () => {
    const attempts = createAttemptCounter(undefined);
    const script = scripted({ create: [refusal('timeout'), order()] });
    await pay(script, attempts);
    expect(await pay(script, attempts, true)).to.deep.equal({ made: order() });
    expect(script.sent).to.have.lengthOf(2);
    expect(script.sent[1]).to.deep.equal(script.sent[0]);
  });

  it('says plainly that the next order was refused, for only the answer to the first was lost', async () => {
    const error = refusal('forbidden');
    const script = scripted({ find: [order({ status: 'expired' }), undefined], create: [error] });
    expect(await pay(script, undefined, true)).to.deep.equal({ type: 'refuse', error });
    expect(script.lookedUp[0], 'another key').not.to.equal(keysOf(script)[0]);
  });

  it('takes the order that the look-up finds, though the second request is refused', async () => {
    const script = scripted({ create: [refusal('rate-limited')], find: [undefined, order()] });
    expect(await pay(script, undefined, true)).to.deep.equal({ made: order() });
    expect(script.sent).to.have.lengthOf(1);
  });
});

describe('making a payment order', () => {
  it('looks again at the invoices when the server knows one of them no more', async () => {
    const script = scripted({ create: [refusal('invalid', { problem: 'unknown-invoice' })] });
    expect(await pay(script)).to.deep.equal({ type: 'differ' });
  });

  it('sends what the person saw, once, and leads to the checkout', async () => {
    const script = scripted({ create: [order()] });
    expect(await pay(script)).to.deep.equal({ made: order() });
    expect(script.sent).to.have.lengthOf(1);
    const items = intent.items.map(({ id, version, amount }) => ({ id, version, amount }));
    const { idempotencyKey, ...request } = script.sent[0]!;
    expect(request, 'what the person saw, and nothing of how it was shown').to.deep.equal({
      items,
      currency: 'USD',
      returnUrl: RETURN_URL,
    });
    expect(idempotencyKey).to.match(/^[\x21-\x7e]{1,255}$/);
  });

  it('sends the same key for the same invoices in any order, and another for any other sum, version or account', async () => {
    const keyFor = async (what: typeof intent, scope?: string) => {
      const script = scripted({ create: [order()] });
      await pay(script, undefined, false, what, scope);
      return keysOf(script)[0];
    };
    const key = await keyFor(intent);
    expect(await keyFor({ ...intent, items: [...intent.items].reverse() })).to.equal(key);
    const others = await Promise.all([
      keyFor(intentOf(invoice(1), invoice(2, { version: '2' }))),
      keyFor(intentOf(invoice(1), invoice(2, { balance: { ...intent.total, amount: 1 } }))),
      keyFor(intentOf(invoice(1))),
      keyFor(intent, 'account-1'),
      keyFor(intent, 'account-2'),
    ]);
    expect(new Set([key, ...others])).to.have.property('size', 6);
  });

  it('takes the order that it gets, also one that is being paid', async () => {
    const processing = order({ status: 'processing' });
    const script = scripted({ create: [processing] });
    expect(await pay(script)).to.deep.equal({ made: processing });
    expect(script.sent).to.have.lengthOf(1);
  });

  for (const status of ['declined', 'expired', 'cancelled'] as const) {
    it(`makes a new order under a new key when the old one is ${status}`, async () => {
      const attempts = createAttemptCounter(undefined);
      const fresh = order({ id: 'po_2' });
      const script = scripted({ create: [order({ status }), fresh] });
      expect(await pay(script, attempts)).to.deep.equal({ made: fresh });
      expect(new Set(keysOf(script))).to.have.property('size', 2);
      const again = scripted({ create: [fresh] });
      await pay(again, attempts);
      expect(keysOf(again)[0], 'a reload goes on with the new key').to.equal(keysOf(script)[1]);
    });
  }

  it('says that it is paid when the order is settled, sends nothing more, and begins anew next time', async () => {
    const attempts = createAttemptCounter(undefined);
    const settled = order({ status: 'settled' });
    const script = scripted({ create: [settled] });
    expect(await pay(script, attempts)).to.deep.equal({ made: settled });
    expect(script.sent).to.have.lengthOf(1);
    const next = scripted({ create: [order()] });
    await pay(next, attempts);
    expect(keysOf(next)[0]).not.to.equal(keysOf(script)[0]);
  });

  it('gives up after so many dead orders instead of asking for ever', async () => {
    const script = scripted({ create: [order({ status: 'expired' })] });
    expect(await pay(script)).to.have.nested.property('error.code', 'conflict');
    expect(script.sent.length).to.be.within(2, 50);
  });

  for (const problem of ['changed', 'invoice-not-payable', undefined]) {
    it(`asks the person to look again after the conflict ${problem ?? 'without a name'}`, async () => {
      const error = refusal('conflict', { problem });
      const script = scripted({ create: [error] });
      expect(await pay(script)).to.deep.equal({ type: 'differ' });
      expect(script.sent).to.have.lengthOf(1);
      expect(script.lookedUp, 'nothing was made').to.be.empty;
    });
  }

  it('resumes the payment that is in progress', async () => {
    const error = refusal('conflict', { problem: 'payment-in-progress', orderId: 'po_9' });
    const running = order({ id: 'po_9', status: 'processing' });
    const script = scripted({ create: [error], get: [running] });
    expect(await pay(script)).to.deep.equal({ type: 'follow', orderId: 'po_9', order: running, rival: true });
    expect(script.asked).to.deep.equal(['po_9']);
  });

  it('still says that a payment is in progress when it can not be read', async () => {
    const error = refusal('conflict', { problem: 'payment-in-progress', orderId: 'po_9' });
    expect(await pay(scripted({ create: [error], get: [refusal('network')] }))).to.deep.equal({
      type: 'follow',
      orderId: 'po_9',
      rival: true,
    });
    const nameless = refusal('conflict', { problem: 'payment-in-progress' });
    const script = scripted({ create: [nameless] });
    expect(await pay(script), 'nobody can tell which').to.deep.equal({ type: 'refuse', error: nameless });
    expect(script.asked).to.be.empty;
  });

  it('waits for a twin that still runs, longer each time, and takes what it made', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error], find: [undefined, undefined, order()] });
    expect(await pay(script)).to.deep.equal({ made: order() });
    expect(script.sent, 'sent once').to.have.lengthOf(1);
    expect(new Set(script.lookedUp)).to.deep.equal(new Set(keysOf(script)));
    expect(script.waits).to.deep.equal([...script.waits].sort((a, b) => a - b));
    expect(script.waits).to.have.lengthOf(3);
  });

  it('does not know when the twin never ends', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error] });
    expect(await pay(script)).to.deep.equal({ type: 'lost', error });
    expect(script.sent).to.have.lengthOf(1);
  });

  it('goes on with the next key when the twin made an order that is over', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error, order()], find: [order({ status: 'declined' })] });
    expect(await pay(script)).to.deep.equal({ made: order() });
    expect(new Set(keysOf(script))).to.have.property('size', 2);
  });

  for (const code of ['timeout', 'network', 'server', 'bad-response'] as const) {
    it(`looks up what became of a request that ended with ${code}`, async () => {
      const script = scripted({ create: [refusal(code)], find: [order()] });
      expect(await pay(script)).to.deep.equal({ made: order() });
      expect(script.lookedUp).to.deep.equal(keysOf(script));
    });

    it(`does not know after ${code} when nothing is found, and sends the same key and body next time`, async () => {
      const attempts = createAttemptCounter(undefined);
      const error = refusal(code);
      const script = scripted({ create: [error, order()] });
      expect(await pay(script, attempts)).to.deep.equal({ type: 'lost', error });
      expect(script.sent, 'nothing is sent again by itself').to.have.lengthOf(1);
      expect(await pay(script, attempts)).to.deep.equal({ made: order() });
      expect(script.sent[1]).to.deep.equal(script.sent[0]);
    });
  }

  it('does not know when the look-up fails too', async () => {
    const script = scripted({ create: [refusal('timeout')], find: [refusal('network')] });
    expect(await pay(script)).to.have.property('type', 'lost');
  });

  it('does not know when the look-up answers nonsense', async () => {
    const script = scripted({ create: [refusal('timeout')], find: [{ id: 7 }] });
    expect(await pay(script)).to.have.property('type', 'lost');
  });

  it('looks nothing up where the adapter can not, and keeps the key', async () => {
    const attempts = createAttemptCounter(undefined);
    const script = scripted({
      create: [refusal('timeout'), order()],
      find: [order()],
      capabilities: { orderLookup: false },
    });
    expect(await pay(script, attempts)).to.have.property('type', 'lost');
    expect(script.lookedUp).to.be.empty;
    await pay(script, attempts);
    expect(new Set(keysOf(script))).to.have.property('size', 1);
  });

  it('does not know when the answer is no order', async () => {
    const nonsense = [{ id: 'po_1', status: 'open' }, { ...order(), status: 'lost' }, {}, 'po_1'];
    for (const answer of nonsense) {
      const outcome = await pay(scripted({ create: [answer as object] }));
      expect(outcome, JSON.stringify(answer)).to.have.property('type', 'lost');
    }
  });

  it('does not know when the adapter throws what no adapter should', async () => {
    expect(await pay(scripted({ create: [new TypeError('x is undefined')] }))).to.have.property('type', 'lost');
    const script = scripted({ create: [order()] });
    script.adapter.createPaymentOrder = () => {
      throw new TypeError('before any promise');
    };
    expect(await pay(script)).to.have.property('type', 'lost');
  });

  for (const code of ['invalid', 'forbidden', 'unauthorized', 'not-found', 'rate-limited', 'unsupported'] as const) {
    it(`fails on ${code}, for nothing was made`, async () => {
      const error = refusal(code);
      const script = scripted({ create: [error], find: [order()] });
      expect(await pay(script)).to.deep.equal({ type: 'refuse', error });
      expect(script.sent).to.have.lengthOf(1);
      expect(script.lookedUp).to.be.empty;
    });
  }

  it('fails on a key that was used for another body', async () => {
    const error = refusal('invalid', { problem: 'key-reused' });
    expect(await pay(scripted({ create: [error] }))).to.deep.equal({ type: 'refuse', error });
  });

  it('fails where the adapter can not make orders', async () => {
    const script = scripted({ create: [order()] });
    delete script.adapter.createPaymentOrder;
    expect(await pay(script)).to.have.nested.property('error.code', 'unsupported');
  });

  it('has an outcome for every status that an order can have', async () => {
    for (const status of PAYMENT_ORDER_STATUSES) {
      const answer = await pay(scripted({ create: [order({ status }), order()] }));
      const goesOn = ['open', 'processing', 'settled'].includes(status);
      expect(answer, status).to.have.nested.property('made.status', goesOn ? status : 'open');
    }
  });
});
