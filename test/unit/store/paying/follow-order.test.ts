import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { InvoiceError } from '../../../../src/domain/errors.ts';
import type { PaymentOrder } from '../../../../src/domain/payment-order.ts';
import { followOrder } from '../../../../src/store/paying/follow-order.ts';
import { order } from '../../../helpers/invoices.ts';
import { refusal, scriptedPaying, type Reply } from '../../../helpers/scripted-paying.ts';

const open = order();
const processing = order({ status: 'processing' });
const settled = order({ status: 'settled' });

function following(get: readonly Reply<PaymentOrder>[], { until = Infinity, stopAt = Infinity } = {}) {
  const { adapter, asked } = scriptedPaying({ get });
  const life = new AbortController();
  const waits: number[] = [];
  const heard: string[] = [];
  const refused: InvoiceError[] = [];
  const end = followOrder('po_1', {
    adapter,
    options: { signal: life.signal },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      await Promise.resolve();
      if (waits.length >= stopAt) life.abort();
    },
    onOrder: ({ status }) => heard.push(status) < until,
    onUnauthorized: (error) => refused.push(error),
  });
  return { end, waits, heard, refused, asked, adapter };
}

describe('following an order', () => {
  it('asks at once, then with growing pauses until it is over', async () => {
    const { end, waits, heard, asked } = following([open, processing, processing, processing, settled]);
    expect(await end).to.equal(undefined);
    expect(heard).to.deep.equal(['open', 'processing', 'processing', 'processing', 'settled']);
    expect(waits).to.have.lengthOf(4);
    for (const [at, wait] of waits.slice(1).entries()) expect(wait).to.be.greaterThan(waits[at]!);
    expect(waits[0]).to.equal(1000);
    expect(new Set(asked)).to.deep.equal(new Set(['po_1']));
  });

  it('never asks more rarely than every 30 s', async () => {
    const { end, waits } = following([processing], { stopAt: 20 });
    await end;
    expect(Math.max(...waits)).to.equal(30_000);
    expect(waits.at(-1)).to.equal(30_000);
  });

  for (const status of ['settled', 'declined', 'expired', 'cancelled'] as const) {
    it(`ends when it is ${status}`, async () => {
      const { end, heard, waits } = following([order({ status })]);
      expect(await end).to.equal(undefined);
      expect([heard, waits]).to.deep.equal([[status], []]);
    });
  }

  it('ends when nobody wants to know any more', async () => {
    const { end, asked } = following([processing], { until: 2 });
    expect(await end).to.equal(undefined);
    expect(asked).to.have.lengthOf(2);
  });

  for (const code of ['network', 'timeout', 'server', 'bad-response', 'conflict'] as const) {
    it(`goes on after ${code}`, async () => {
      const { end, heard } = following([refusal(code), settled]);
      expect(await end).to.equal(undefined);
      expect(heard).to.deep.equal(['settled']);
    });
  }

  for (const code of ['not-found', 'forbidden', 'unsupported', 'invalid'] as const) {
    it(`ends with ${code}, for more asking does not help`, async () => {
      const { end, heard, asked } = following([processing, refusal(code)]);
      expect(await end).to.have.property('code', code);
      expect([heard, asked.length]).to.deep.equal([['processing'], 2]);
    });
  }

  it('says that the session is over, and asks on slowly until the person is back', async () => {
    const { end, heard, refused, waits } = following([refusal('unauthorized'), settled]);
    expect(await end).to.equal(undefined);
    expect(refused.map(({ code }) => code)).to.deep.equal(['unauthorized']);
    expect(waits).to.deep.equal([30_000]);
    expect(heard).to.deep.equal(['settled']);
  });

  it('waits as long as the server asks for', async () => {
    const { end, waits } = following([refusal('rate-limited', { retryAfter: 90 }), settled]);
    await end;
    expect(waits).to.deep.equal([90_000]);
  });

  it('hears nothing of an answer that comes after its end', async () => {
    const life = new AbortController();
    const heard: string[] = [];
    const { adapter } = scriptedPaying({});
    adapter.getPaymentOrder = () => {
      life.abort();
      return Promise.resolve(settled);
    };
    const end = followOrder('po_1', {
      adapter,
      options: { signal: life.signal },
      wait: () => Promise.reject(new Error('waited')),
      onOrder: ({ status }) => heard.push(status) > 0,
      onUnauthorized: () => heard.push('unauthorized'),
    });
    expect(await end).to.equal(undefined);
    expect(heard).to.be.empty;
  });

  it('ends in the middle of a pause without another question', async () => {
    const { end, asked } = following([processing], { stopAt: 1 });
    expect(await end).to.equal(undefined);
    expect(asked).to.have.lengthOf(1);
  });

  it('asks nothing where the adapter can not', async () => {
    const script = scriptedPaying({});
    delete script.adapter.getPaymentOrder;
    const end = followOrder('po_1', {
      adapter: script.adapter,
      options: { signal: new AbortController().signal },
      wait: () => Promise.reject(new Error('waited')),
      onOrder: () => true,
      onUnauthorized: () => undefined,
    });
    expect(await end).to.equal(undefined);
  });
});
