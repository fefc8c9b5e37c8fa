import { expect } from 'chai';
import { describe, it } from 'node:test';
import { validateOrder } from '../../../../src/adapters/boundary.ts';
import type { PaymentOrder } from '../../../../src/domain/payment-order.ts';
import type { AttemptCounter } from '../../../../src/store/paying/attempts.ts';
import { payOrder } from '../../../../src/store/paying/pay-order.ts';
import { order as anyOrder, usd } from '../../../helpers/invoices.ts';
import { refusal, RETURN_URL, scriptedPaying } from '../../../helpers/scripted-paying.ts';

type Scripted = ReturnType<typeof scriptedPaying>;

const order = (change: Partial<PaymentOrder> = {}) => validateOrder(anyOrder(change));
const declined = (id: string | undefined) => order({ payment: { id, gateway: 'card', status: 'declined' } });
const processing = order({ status: 'processing', payment: { id: 'pay_1', gateway: 'card', status: 'processing' } });
const settled = order({ status: 'settled' });
const keysOf = ({ paid }: Scripted) => paid.map(({ idempotencyKey }) => idempotencyKey);

interface How {
  readonly attempts?: AttemptCounter;
  readonly seen?: PaymentOrder;
  readonly gateway?: string;
  readonly again?: boolean;
  readonly scope?: string;
}

const pay = (script: Scripted, { attempts, seen = order(), gateway = 'card', again = false, scope }: How = {}) =>
  payOrder(
    { ...script.context, scope, attempts: attempts ?? script.context.attempts },
    seen,
    { gateway, fee: usd(250) },
    again,
  );

describe('paying an order', () => {
  it('sends gateway, the sum with the fee that the person saw, and where to come back to', async () => {
    const script = scriptedPaying({ pay: [settled] });
    expect(await pay(script)).to.deep.equal({ type: 'order', order: settled });
    const [{ idempotencyKey, ...request } = { idempotencyKey: '' }] = script.paid;
    expect(request).to.deep.equal({ order: 'po_1', gateway: 'card', amount: usd(10250), returnUrl: RETURN_URL });
    expect(idempotencyKey).to.match(/^[\x21-\x7e]{1,255}$/);
  });

  it('waits at the gateway while it wants to see the person, else for its end', async () => {
    const redirectUrl = 'https://gateway.example/pay/1';
    const there = order({ status: 'processing', payment: { gateway: 'card', status: 'processing', redirectUrl } });
    expect(await pay(scriptedPaying({ pay: [there] }))).to.deep.equal({ type: 'created', order: there });
    const slow = await pay(scriptedPaying({ pay: [processing] }));
    expect(slow).to.deep.equal({ type: 'follow', orderId: 'po_1', order: processing });
  });

  it('leads to the checkout where the adapter pays nothing by itself', async () => {
    const script = scriptedPaying({});
    delete script.adapter.payPaymentOrder;
    expect(await pay(script)).to.deep.equal({ type: 'created', order: order() });
  });

  describe('that was declined', () => {
    it('says so, and the next press makes a new payment', async () => {
      const script = scriptedPaying({ pay: [declined('pay_1'), settled] });
      expect(await pay(script)).to.deep.equal({ type: 'order', order: declined('pay_1') });
      expect(script.paid, 'one press, one payment').to.have.lengthOf(1);
      await pay(script, { seen: declined('pay_1') });
      expect(script.paid).to.have.lengthOf(2);
      expect(new Set(keysOf(script))).to.have.property('size', 2);
    });

    it('before the person pressed: the key that tells of it is left behind without a second press', async () => {
      const old = declined('pay_1');
      const script = scriptedPaying({ pay: [old, settled] });
      expect(await pay(script, { seen: old })).to.deep.equal({ type: 'order', order: settled });
      expect(script.paid).to.have.lengthOf(2);
      expect(new Set(keysOf(script))).to.have.property('size', 2);
    });

    it('while its answer was lost: it is told, for the person has not heard of it, and nothing more is sent', async () => {
      const script = scriptedPaying({ pay: [declined('pay_1')] });
      expect(await pay(script, { again: true })).to.deep.equal({ type: 'order', order: declined('pay_1') });
      expect(script.paid).to.have.lengthOf(1);
    });

    it('by a system that gives payments no ids: each press sends one, each with another key', async () => {
      const script = scriptedPaying({ pay: [declined(undefined)] });
      await pay(script, { seen: declined(undefined) });
      await pay(script, { seen: declined(undefined) });
      expect(script.paid).to.have.lengthOf(2);
      expect(new Set(keysOf(script))).to.have.property('size', 2);
    });

    it('or given up at the gateway: it can be paid again as well', async () => {
      const given = order({ payment: { id: 'pay_1', gateway: 'card', status: 'cancelled' } });
      const script = scriptedPaying({ pay: [given, settled] });
      await pay(script);
      await pay(script, { seen: given });
      expect(new Set(keysOf(script))).to.have.property('size', 2);
    });

    it('again and again is not tried for ever', async () => {
      const script = scriptedPaying({ pay: [declined('pay_1')] });
      expect(await pay(script, { seen: declined('pay_1') })).to.have.nested.property('error.code', 'conflict');
      expect(script.paid.length).to.be.within(2, 50);
    });
  });

  for (const code of ['timeout', 'network', 'server', 'bad-response'] as const) {
    it(`asks for the order after ${code}, and goes on with what became of it`, async () => {
      for (const [now, type] of [
        [processing, 'follow'],
        [settled, 'order'],
        [order({ status: 'expired' }), 'order'],
      ] as const) {
        const script = scriptedPaying({ pay: [refusal(code)], get: [now] });
        expect(await pay(script)).to.deep.include({ type, order: now });
        expect(script.asked).to.deep.equal(['po_1']);
        expect(script.paid).to.have.lengthOf(1);
      }
    });

    it(`does not know after ${code} while the order is open, for the request may be on its way`, async () => {
      const error = refusal(code);
      const script = scriptedPaying({ pay: [error, settled] });
      expect(await pay(script)).to.deep.equal({ type: 'lost', error });
      expect(script.paid, 'nothing is sent again by itself').to.have.lengthOf(1);
      await pay(script, { again: true });
      expect(script.paid[1], 'the same key and body').to.deep.equal(script.paid[0]);
    });
  }

  it('does not know when the order can not be read either', async () => {
    const script = scriptedPaying({ pay: [refusal('timeout')], get: [refusal('network')] });
    expect(await pay(script)).to.have.property('type', 'lost');
  });

  for (const code of ['invalid', 'forbidden', 'unauthorized', 'not-found', 'rate-limited', 'unsupported'] as const) {
    it(`is refused with ${code}, for nothing was charged`, async () => {
      const error = refusal(code);
      const script = scriptedPaying({ pay: [error] });
      expect(await pay(script)).to.deep.equal({ type: 'refuse', error });
      expect(script.paid).to.have.lengthOf(1);
    });

    it(`stays unknown when the second request is refused with ${code} after the answer to the first was lost`, async () => {
      const script = scriptedPaying({ pay: [refusal(code)] });
      expect(await pay(script, { again: true })).to.have.property('type', 'lost');
    });
  }

  it('asks the person again when the sum is not what they saw', async () => {
    for (const problem of ['changed', undefined]) {
      const script = scriptedPaying({ pay: [refusal('conflict', { problem })] });
      expect(await pay(script)).to.deep.equal({ type: 'differ' });
      expect(script.paid).to.have.lengthOf(1);
    }
  });

  it('waits for a twin that runs elsewhere, longer each time, and takes what it did', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scriptedPaying({ pay: [error], get: [order(), order(), settled] });
    expect(await pay(script)).to.deep.equal({ type: 'order', order: settled });
    expect(script.waits).to.have.lengthOf(3);
    expect(script.waits).to.deep.equal([...script.waits].sort((a, b) => a - b));
    expect(script.paid).to.have.lengthOf(1);
  });

  it('does not know when the twin never ends', async () => {
    const error = refusal('conflict', { problem: 'in-progress' });
    const script = scriptedPaying({ pay: [error] });
    expect(await pay(script)).to.deep.equal({ type: 'lost', error });
    expect(script.paid).to.have.lengthOf(1);
  });

  it('resumes the payment that is under way, by whomever', async () => {
    const error = refusal('conflict', { problem: 'payment-in-progress', orderId: 'po_1' });
    const script = scriptedPaying({ pay: [error], get: [processing] });
    expect(await pay(script)).to.deep.equal({ type: 'follow', orderId: 'po_1', order: processing });
    const blind = scriptedPaying({ pay: [error], get: [refusal('network')] });
    expect(await pay(blind)).to.deep.equal({ type: 'follow', orderId: 'po_1' });
  });

  it('takes nobody to a payment by another gateway than the chosen one: it is waited for', async () => {
    const payment = {
      id: 'pay_9',
      gateway: 'card',
      status: 'processing',
      redirectUrl: 'https://pay.example/',
    } as const;
    const other = order({ status: 'processing', payment });
    const script = scriptedPaying({ pay: [refusal('conflict', { problem: 'payment-in-progress' })], get: [other] });
    expect(await pay(script, { gateway: 'wallet' })).to.deep.equal({ type: 'follow', orderId: other.id, order: other });
    const same = scriptedPaying({ pay: [refusal('conflict', { problem: 'payment-in-progress' })], get: [other] });
    expect(await pay(same)).to.have.property('type', 'created');
  });

  it('tells the end of an order that was over', async () => {
    const error = refusal('conflict', { problem: 'order-over' });
    for (const status of ['settled', 'expired', 'cancelled'] as const) {
      const now = order({ status });
      expect(await pay(scriptedPaying({ pay: [error], get: [now] }))).to.deep.equal({ type: 'order', order: now });
    }
  });
});
