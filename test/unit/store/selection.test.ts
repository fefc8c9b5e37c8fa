import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { money } from '../../../src/domain/currencies.ts';
import { isPayable, type InvoiceRow } from '../../../src/domain/invoice.ts';
import {
  EMPTY_SELECTION,
  groupByCurrency,
  reconcile,
  tick,
  untick,
  type Selection,
} from '../../../src/store/selection.ts';
import { eur, invoice, usd } from '../../helpers/invoices.ts';

/** One of eight invoices in one of many states; the state of a later step may contradict that of an earlier one. */
const anyRow: fc.Arbitrary<InvoiceRow> = fc
  .record({
    serial: fc.integer({ min: 1, max: 8 }),
    version: fc.constantFrom('1', '2', '3'),
    balance: fc.integer({ min: 0, max: 3 }).map((hundreds) => hundreds * 100 + 19),
    owed: fc.boolean(),
    payable: fc.boolean(),
    status: fc.constantFrom('unpaid', 'partially-paid', 'paid', 'unknown'),
  })
  .map(({ serial, version, balance, owed, payable, status }) => {
    const currency = ['USD', 'EUR', 'JPY'][serial % 3]!;
    return invoice(serial, { version, status, payable, balance: money(owed ? balance : 0, currency) });
  });

type Step = readonly ['tick' | 'untick' | 'reconcile' | 'forget', readonly InvoiceRow[]];
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom('tick', 'untick', 'reconcile', 'forget'),
    fc.uniqueArray(anyRow, { maxLength: 8, selector: ({ id }) => id }),
  ),
  { maxLength: 30 },
);

function apply(selection: Selection, [action, rows]: Step): Selection {
  if (action === 'reconcile') return reconcile(selection, rows);
  if (action === 'forget')
    return untick(
      selection,
      rows.map(({ id }) => id),
    );
  return tick(selection, rows, action === 'tick');
}

/** The same in the plainest way: what the last word on each invoice was. */
function applyToModel(model: Map<string, InvoiceRow>, [action, rows]: Step): void {
  for (const row of rows) {
    const ticked = model.has(row.id);
    if (action === 'untick' || action === 'forget') model.delete(row.id);
    else if (action === 'reconcile' && ticked && !isPayable(row)) model.delete(row.id);
    else if ((action === 'reconcile' && ticked) || (action === 'tick' && !ticked && isPayable(row)))
      model.set(row.id, row);
  }
}

describe('the selection', () => {
  it('sums up exactly the balances of what is ticked, per currency, whatever happened', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let selection = EMPTY_SELECTION;
        const model = new Map<string, InvoiceRow>();
        for (const step of all) {
          selection = apply(selection, step);
          applyToModel(model, step);
          const expected: Record<string, number> = {};
          for (const { balance } of model.values()) {
            expected[balance.currency] = (expected[balance.currency] ?? 0) + balance.amount;
          }
          const groups = groupByCurrency(selection);
          expect(Object.fromEntries(groups.map(({ total }) => [total.currency, total.amount]))).to.deep.equal(expected);
          for (const { items, total } of groups) {
            expect(items.every(({ amount }) => amount.currency === total.currency)).to.equal(true);
            expect(items.reduce((sum, { amount }) => sum + amount.amount, 0)).to.equal(total.amount);
          }
        }
      }),
    );
  });

  it('never holds an invoice whose last row can not be paid', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let selection = EMPTY_SELECTION;
        for (const step of all) {
          const before = selection;
          selection = apply(selection, step);
          for (const row of step[1]) {
            if (isPayable(row) || (step[0] === 'tick' && before.has(row.id))) continue;
            expect(selection.has(row.id), `${step[0]} ${row.id}`).to.equal(false);
          }
        }
      }),
    );
  });

  it('never changes a selection that was handed out, and answers the same one when nothing changed', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let selection = EMPTY_SELECTION;
        for (const step of all) {
          const before = JSON.stringify([...selection]);
          const next = apply(selection, step);
          expect(JSON.stringify([...selection])).to.equal(before);
          if (JSON.stringify([...next]) === before) expect(next).to.equal(selection);
          selection = next;
        }
      }),
    );
  });

  it('groups by currency in the order of ticking, and sends id, number, version and balance', () => {
    const rows = [
      invoice(1, { balance: eur(500) }),
      invoice(2, { balance: usd(700), version: '4' }),
      invoice(3, { balance: eur(1) }),
    ];
    expect(groupByCurrency(tick(EMPTY_SELECTION, rows, true))).to.deep.equal([
      {
        total: eur(501),
        items: [
          { id: 'inv_1', number: 'INV-1', version: '1', amount: eur(500), balance: eur(500) },
          { id: 'inv_3', number: 'INV-3', version: '1', amount: eur(1), balance: eur(1) },
        ],
      },
      {
        total: usd(700),
        items: [{ id: 'inv_2', number: 'INV-2', version: '4', amount: usd(700), balance: usd(700) }],
      },
    ]);
  });

  it('keeps what it knew of an invoice that is ticked again', () => {
    const selection = tick(EMPTY_SELECTION, [invoice(1)], true);
    expect(tick(selection, [invoice(1, { balance: usd(1) })], true)).to.equal(selection);
  });
});
