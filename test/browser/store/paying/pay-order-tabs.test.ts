import { expect } from 'chai';
import { validateOrder } from '../../../../src/adapters/boundary.ts';
import type { PaymentOrder } from '../../../../src/domain/payment-order.ts';
import { createAttemptCounter } from '../../../../src/store/paying/attempts.ts';
import { payOrder } from '../../../../src/store/paying/pay-order.ts';
import { order as anyOrder, usd } from '../../../helpers/invoices.ts';
import { scriptedPaying } from '../../../helpers/scripted-paying.ts';

type Scripted = ReturnType<typeof scriptedPaying>;

interface How {
  readonly seen?: PaymentOrder;
  readonly gateway?: string;
  readonly again?: boolean;
  readonly scope?: string;
}

const order = (change: Partial<PaymentOrder> = {}) => validateOrder(anyOrder(change));
const settled = order({ status: 'settled' });
const keysOf = ({ paid }: Scripted) => paid.map(({ idempotencyKey }) => idempotencyKey);

/** Pays in a tab that was opened just now: it knows what the browser keeps for the account. */
const payInNewTab = (script: Scripted, { seen = order(), gateway = 'card', again = false, scope = 'acme' }: How = {}) =>
  payOrder(
    { ...script.context, scope, attempts: createAttemptCounter(scope) },
    seen,
    { gateway, fee: usd(250) },
    again,
  );

describe('paying an order in several tabs', () => {
  beforeEach(() => localStorage.clear());

  it('has one key for a double click, a second tab, a reload and a retry; others for all else', async () => {
    const one = scriptedPaying({ pay: [settled] });
    await payInNewTab(one);
    await payInNewTab(one);
    await payInNewTab(one, { again: true });
    expect(new Set(keysOf(one))).to.have.property('size', 1);
    await payInNewTab(one, { gateway: 'balance' });
    await payInNewTab(one, { seen: order({ id: 'po_2' }) });
    await payInNewTab(one, { scope: 'other' });
    expect(new Set(keysOf(one))).to.have.property('size', 4);
  });

  it('knows in a second tab and after a reload that the gateway declined', async () => {
    const declined = order({ payment: { id: 'pay_1', gateway: 'card', status: 'declined' } });
    const script = scriptedPaying({ pay: [declined, settled] });
    await payInNewTab(script);
    await payInNewTab(script, { seen: declined });
    expect(new Set(keysOf(script))).to.have.property('size', 2);
  });
});
