import { expect } from 'chai';
import { describe, it } from 'node:test';
import type { InvoiceChange } from '../../../../src/adapters/adapter.ts';
import { aMomentLater, joinChanges } from '../../../../src/store/live/join-changes.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { waitUntil } from '../../../helpers/wait.ts';

/** Changes, and a moment that ends when the test says so. */
function scene() {
  const told: InvoiceChange[] = [];
  const moments: (() => void)[] = [];
  const controller = new AbortController();
  const later = (callback: () => void) => {
    moments.push(callback);
    return () => moments.splice(moments.indexOf(callback), 1);
  };
  const hear = joinChanges((change) => told.push(change), later, controller.signal);
  const endMoment = () => moments.splice(0).forEach((callback) => callback());
  return { told, moments, hear, endMoment, abort: () => controller.abort() };
}

const told = (...changes: InvoiceChange[]) => {
  const { told, hear, endMoment } = scene();
  changes.forEach(hear);
  endMoment();
  return JSON.parse(JSON.stringify(told)) as unknown;
};

describe('the changes of a moment', () => {
  it('are one change of all their invoices', () => {
    expect(told({ invoiceIds: ['a', 'b'] }, { invoiceIds: ['b', 'c'], orderId: 'po_1' })).to.deep.equal([
      { invoiceIds: ['a', 'b', 'c'], orderId: 'po_1' },
    ]);
  });

  it('are of anything when one of them is', () => {
    expect(told({ invoiceIds: ['a'] }, {}, { invoiceIds: ['b'], orderId: 'po_1' })).to.deep.equal([{}]);
  });

  it('are of anything when they are of two orders', () => {
    const change = (orderId: string) => ({ invoiceIds: ['a'], orderId });
    expect(told(change('po_1'), change('po_1'))).to.deep.equal([change('po_1')]);
    expect(told(change('po_1'), change('po_2'))).to.deep.equal([{}]);
  });

  it('are told as they are when there is one', () => {
    expect(told({ orderId: 'po_1' })).to.deep.equal([{ orderId: 'po_1' }]);
  });

  it('are told at its end; the next one begins a new moment', () => {
    const { told, moments, hear, endMoment } = scene();
    hear({ invoiceIds: ['a'] });
    hear({ invoiceIds: ['b'] });
    expect([told.length, moments.length]).to.deep.equal([0, 1]);
    endMoment();
    hear({ invoiceIds: ['c'] });
    endMoment();
    expect(told.map(({ invoiceIds }) => invoiceIds)).to.deep.equal([['a', 'b'], ['c']]);
  });

  it('are not told any more when the page is gone', () => {
    const { told, moments, hear, endMoment, abort } = scene();
    hear({});
    abort();
    expect(moments).to.be.empty;
    hear({});
    endMoment();
    expect(told).to.be.empty;
  });

  it('take 50 ms', () =>
    withInstantClock(async ({ waits }) => {
      let calls = 0;
      aMomentLater(() => (calls += 1));
      const forget = aMomentLater(() => expect.fail());
      forget();
      await waitUntil(() => calls > 0, 'the callback');
      expect(waits).to.deep.equal([50, 50]);
    }));
});
