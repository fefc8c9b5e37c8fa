import { expect } from 'chai';
import type { AdapterCapabilities, InvoiceAdapter } from '../../../src/adapters/adapter.ts';
import { InvoiceError, type InvoiceErrorCode, type InvoiceErrorOptions } from '../../../src/domain/errors.ts';
import { PAYMENT_ORDER_STATUSES, type PaymentOrder, type PaymentOrderRequest } from '../../../src/domain/payment-order.ts';
import { createAttemptCounter, type AttemptCounter } from '../../../src/store/paying/attempts.ts';
import { createOrder } from '../../../src/store/create-order.ts';
import { EVERYTHING, intentOf, invoice, invoices, order } from '../../helpers/invoices.ts';

const RETURN_URL = 'https://portal.example/billing/invoices';
const intent = intentOf(...invoices(2));
const refusal = (code: InvoiceErrorCode, options?: InvoiceErrorOptions) => new InvoiceError(code, 'scripted', options);

type Reply<T> = T | Error;

interface Script {
  /** Replies to `createPaymentOrder`, the last one again and again. */
  readonly create: readonly Reply<PaymentOrder | object>[];
  /** Replies to `findPaymentOrder`, the last one again and again; nothing found unless given. */
  readonly find?: readonly Reply<PaymentOrder | object | undefined>[];
  readonly get?: Reply<PaymentOrder>;
  readonly capabilities?: Partial<AdapterCapabilities>;
}

function player<T>(replies: readonly Reply<T>[]): () => Promise<T> {
  let at = 0;
  return async () => {
    await Promise.resolve();
    const reply = replies[Math.min(at++, replies.length - 1)] as Reply<T>;
    if (reply instanceof Error) throw reply;
    return reply;
  };
}

function scripted({ create, find = [undefined], get = order(), capabilities = {} }: Script) {
  const sent: PaymentOrderRequest[] = [];
  const lookedUp: string[] = [];
  const asked: string[] = [];
  const waits: number[] = [];
  const [created, found, got] = [player(create), player(find), player([get])];
  const adapter: InvoiceAdapter = {
    capabilities: { ...EVERYTHING, ...capabilities },
    listInvoices: () => Promise.reject(refusal('unsupported')),
    getInvoice: () => Promise.reject(refusal('unsupported')),
    createPaymentOrder: (request) => (sent.push(request), created() as Promise<PaymentOrder>),
    findPaymentOrder: (key) => (lookedUp.push(key), found() as Promise<PaymentOrder | undefined>),
    getPaymentOrder: (id) => (asked.push(id), got()),
  };
  return { adapter, sent, lookedUp, asked, waits };
}

function pay(
  script: ReturnType<typeof scripted>,
  attempts: AttemptCounter = createAttemptCounter(undefined),
  again = false,
) {
  return createOrder(script.adapter, intent, {
    attempts,
    scope: undefined,
    again,
    returnUrl: RETURN_URL,
    options: { signal: new AbortController().signal },
    wait: (milliseconds) => (script.waits.push(milliseconds), Promise.resolve()),
  });
}

const keysOf = (script: ReturnType<typeof scripted>) => script.sent.map(({ idempotencyKey }) => idempotencyKey);

describe('making a payment order again, after its answer was lost', () => {
  for (const code of ['rate-limited', 'unauthorized', 'forbidden', 'invalid'] as const) {
    it(`leaves its fate unknown when the second request is refused as ${code}`, async () => {
      const script = scripted({ create: [refusal(code)] });
      expect(await pay(script, undefined, true)).to.deep.include({ phase: 'unknown', intent });
      expect(script.lookedUp).to.deep.equal(keysOf(script));
    });
  }

  it('takes the order that the look-up finds, though the second request is refused', async () => {
    const script = scripted({ create: [refusal('rate-limited')], find: [order()] });
    expect(await pay(script, undefined, true)).to.deep.equal({ phase: 'redirecting', order: order() });
  });
});

describe('making a payment order', () => {
  it('looks again at the invoices when the server knows one of them no more', async () => {
    const script = scripted({ create: [refusal('invalid', { problem: 'unknown-invoice' })] });
    expect((await pay(script)).phase).to.equal('changed');
  });

  it('sends what the person saw, once, and leads to the checkout', async () => {
    const script = scripted({ create: [order()] });
    expect(await pay(script)).to.deep.equal({ phase: 'redirecting', order: order() });
    expect(script.sent).to.have.lengthOf(1);
    expect(script.sent[0]).to.deep.include({ items: intent.items, currency: 'USD', returnUrl: RETURN_URL });
    expect(script.sent[0]!.idempotencyKey).to.match(/^[\x21-\x7e]{1,255}$/);
  });

  it('sends the same key for the same invoices in any order, and another for any other sum, version or account', async () => {
    const keyFor = async (what: typeof intent, scope?: string) => {
      const script = scripted({ create: [order()] });
      const attempts = createAttemptCounter(undefined);
      const options = { signal: new AbortController().signal };
      const wait = () => Promise.resolve();
      await createOrder(script.adapter, what, { attempts, scope, returnUrl: RETURN_URL, options, wait });
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

  it('says that a payment runs when the order it gets is being paid', async () => {
    const processing = order({ status: 'processing' });
    expect(await pay(scripted({ create: [processing] }))).to.deep.equal({ phase: 'running', order: processing });
  });

  for (const status of ['declined', 'expired', 'cancelled'] as const) {
    it(`makes a new order under a new key when the old one is ${status}`, async () => {
      const attempts = createAttemptCounter(undefined);
      const fresh = order({ id: 'po_2' });
      const script = scripted({ create: [order({ status }), fresh] });
      expect(await pay(script, attempts)).to.deep.equal({ phase: 'redirecting', order: fresh });
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
    expect(await pay(script, attempts)).to.deep.equal({ phase: 'settled', order: settled });
    expect(script.sent).to.have.lengthOf(1);
    const next = scripted({ create: [order()] });
    await pay(next, attempts);
    expect(keysOf(next)[0]).not.to.equal(keysOf(script)[0]);
  });

  it('gives up after so many dead orders instead of asking for ever', async () => {
    const script = scripted({ create: [order({ status: 'expired' })] });
    expect(await pay(script)).to.have.property('phase', 'failed');
    expect(script.sent.length).to.be.within(2, 50);
  });

  for (const problem of ['changed', 'invoice-not-payable', undefined]) {
    it(`asks the person to look again after the conflict ${problem ?? 'without a name'}`, async () => {
      const error = refusal('conflict', { problem });
      const script = scripted({ create: [error] });
      expect(await pay(script)).to.deep.equal({ phase: 'changed', error });
      expect(script.sent).to.have.lengthOf(1);
    });
  }

  it('resumes the payment that is in progress', async () => {
    const error = refusal('conflict', { problem: 'payment-in-progress', orderId: 'po_9' });
    const running = order({ id: 'po_9', status: 'processing' });
    const script = scripted({ create: [error], get: running });
    expect(await pay(script)).to.deep.equal({ phase: 'running', order: running });
    expect(script.asked).to.deep.equal(['po_9']);
  });

  it('still says that a payment is in progress when it can not be read', async () => {
    const error = refusal('conflict', { problem: 'payment-in-progress', orderId: 'po_9' });
    expect(await pay(scripted({ create: [error], get: refusal('network') }))).to.deep.equal({
      phase: 'running',
      order: undefined,
    });
    const nameless = refusal('conflict', { problem: 'payment-in-progress' });
    expect(await pay(scripted({ create: [nameless] }))).to.deep.equal({ phase: 'running', order: undefined });
  });

  it('waits for a twin that still runs, longer each time, and takes what it made', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error], find: [undefined, undefined, order()] });
    expect(await pay(script)).to.deep.equal({ phase: 'redirecting', order: order() });
    expect(script.sent, 'sent once').to.have.lengthOf(1);
    expect(new Set(script.lookedUp)).to.deep.equal(new Set(keysOf(script)));
    expect(script.waits).to.deep.equal([...script.waits].sort((a, b) => a - b));
    expect(script.waits).to.have.lengthOf(3);
  });

  it('does not know when the twin never ends', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error] });
    expect(await pay(script)).to.deep.equal({ phase: 'unknown', intent, error });
    expect(script.sent).to.have.lengthOf(1);
  });

  it('goes on with the next key when the twin made an order that is over', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scripted({ create: [error, order()], find: [order({ status: 'declined' })] });
    expect(await pay(script)).to.have.property('phase', 'redirecting');
    expect(new Set(keysOf(script))).to.have.property('size', 2);
  });

  for (const code of ['timeout', 'network', 'server', 'bad-response'] as const) {
    it(`looks up what became of a request that ended with ${code}`, async () => {
      const script = scripted({ create: [refusal(code)], find: [order()] });
      expect(await pay(script)).to.deep.equal({ phase: 'redirecting', order: order() });
      expect(script.lookedUp).to.deep.equal(keysOf(script));
    });

    it(`does not know after ${code} when nothing is found, and sends the same key and body next time`, async () => {
      const attempts = createAttemptCounter(undefined);
      const error = refusal(code);
      const script = scripted({ create: [error, order()] });
      expect(await pay(script, attempts)).to.deep.equal({ phase: 'unknown', intent, error });
      expect(script.sent, 'nothing is sent again by itself').to.have.lengthOf(1);
      expect(await pay(script, attempts)).to.have.property('phase', 'redirecting');
      expect(script.sent[1]).to.deep.equal(script.sent[0]);
    });
  }

  it('does not know when the look-up fails too', async () => {
    const script = scripted({ create: [refusal('timeout')], find: [refusal('network')] });
    expect(await pay(script)).to.have.property('phase', 'unknown');
  });

  it('does not know when the look-up answers nonsense', async () => {
    const script = scripted({ create: [refusal('timeout')], find: [{ id: 7 }] });
    expect(await pay(script)).to.have.property('phase', 'unknown');
  });

  it('looks nothing up where the adapter can not, and keeps the key', async () => {
    const attempts = createAttemptCounter(undefined);
    const script = scripted({
      create: [refusal('timeout'), order()],
      find: [order()],
      capabilities: { orderLookup: false },
    });
    expect(await pay(script, attempts)).to.have.property('phase', 'unknown');
    expect(script.lookedUp).to.be.empty;
    await pay(script, attempts);
    expect(new Set(keysOf(script))).to.have.property('size', 1);
  });

  it('does not know when the answer is no order', async () => {
    const nonsense = [{ id: 'po_1', status: 'open' }, { ...order(), status: 'lost' }, {}, 'po_1'];
    for (const answer of nonsense) {
      const outcome = await pay(scripted({ create: [answer as object] }));
      expect(outcome, JSON.stringify(answer)).to.have.property('phase', 'unknown');
    }
  });

  it('does not know when the adapter throws what no adapter should', async () => {
    expect(await pay(scripted({ create: [new TypeError('x is undefined')] }))).to.have.property('phase', 'unknown');
    const script = scripted({ create: [order()] });
    script.adapter.createPaymentOrder = () => {
      throw new TypeError('before any promise');
    };
    expect(await pay(script)).to.have.property('phase', 'unknown');
  });

  for (const code of ['invalid', 'forbidden', 'unauthorized', 'not-found', 'rate-limited', 'unsupported'] as const) {
    it(`fails on ${code}, for nothing was made`, async () => {
      const error = refusal(code);
      const script = scripted({ create: [error], find: [order()] });
      expect(await pay(script)).to.deep.equal({ phase: 'failed', error });
      expect(script.sent).to.have.lengthOf(1);
      expect(script.lookedUp).to.be.empty;
    });
  }

  it('fails on a key that was used for another body', async () => {
    const error = refusal('invalid', { problem: 'key-reused' });
    expect(await pay(scripted({ create: [error] }))).to.deep.equal({ phase: 'failed', error });
  });

  it('fails where the adapter can not make orders', async () => {
    const script = scripted({ create: [order()] });
    delete script.adapter.createPaymentOrder;
    expect(await pay(script)).to.have.nested.property('error.code', 'unsupported');
  });

  it('has an outcome for every status that an order can have', async () => {
    for (const status of PAYMENT_ORDER_STATUSES) {
      const { phase } = await pay(scripted({ create: [order({ status }), order()] }));
      expect(['redirecting', 'running', 'settled'], status).to.include(phase);
    }
  });
});
