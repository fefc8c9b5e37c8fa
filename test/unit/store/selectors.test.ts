import { expect } from 'chai';
import { describe, it } from 'node:test';
import { InvoiceError } from '../../../src/domain/errors.ts';
import {
  isRowOverdue,
  selectCanPay,
  selectCurrency,
  selectGroups,
  selectIsStale,
  selectPageCount,
  selectPageTicks,
  selectStatuses,
  selectView,
} from '../../../src/store/selectors.ts';
import { initialState, type InvoiceState } from '../../../src/store/state.ts';
import { EMPTY_SELECTION, tick } from '../../../src/store/selection.ts';
import { EVERYTHING, eur, invoice, invoices, pageOf, paid, usd } from '../../helpers/invoices.ts';

const error = new InvoiceError('server', 'down');
const state = (change: Partial<InvoiceState> = {}): InvoiceState => ({
  ...initialState(),
  capabilities: EVERYTHING,
  ...change,
});

describe('what the list shows', () => {
  const page = pageOf(invoices(2));
  const cases: [name: string, change: Partial<InvoiceState>, view: string, stale: boolean][] = [
    ['nothing before the first load', {}, 'idle', false],
    ['a skeleton during the first load', { load: 'loading' }, 'loading', false],
    ['the error when nothing could be loaded', { load: 'error', error }, 'error', false],
    ['rows', { load: 'ready', page }, 'ready', false],
    ['rows while the next page loads', { load: 'loading', page }, 'ready', false],
    ['old rows when a refresh failed', { load: 'error', error, page }, 'ready', true],
    ['that nothing matches', { load: 'ready', page: pageOf([]) }, 'empty', false],
    ['that nothing matched, also when a refresh failed', { load: 'error', error, page: pageOf([]) }, 'empty', true],
  ];
  for (const [name, change, view, stale] of cases) {
    it(`is ${name}`, () => {
      expect(selectView(state(change))).to.equal(view);
      expect(selectIsStale(state(change))).to.equal(stale);
    });
  }
});

describe('the number of pages', () => {
  const pageQuery = { ...initialState().query, pageSize: 10 };
  const counted = (total: number) => selectPageCount(state({ page: pageOf([], { total }), pageQuery }));

  it('is the total by the rows a page, rounded up', () => {
    expect([1, 10, 11, 20, 21].map(counted)).to.deep.equal([1, 1, 2, 2, 3]);
  });

  it('ends where numbered pages end', () => {
    const capabilities = { ...EVERYTHING, reach: 10_000 };
    const page = pageOf([], { total: 12_000 });
    expect(selectPageCount(state({ page, pageQuery, capabilities }))).to.equal(1000);
  });

  it('is 1 when there is nothing', () => {
    expect(counted(0)).to.equal(1);
  });

  it('goes by the rows a page of the page that is shown, not of the one that is asked', () => {
    const query = { ...pageQuery, pageSize: 100 };
    expect(selectPageCount(state({ page: pageOf([], { total: 95 }), pageQuery, query }))).to.equal(10);
  });

  it('is not known without a total, and with cursors', () => {
    const page = { rows: invoices(2) };
    expect(selectPageCount(state({ page, pageQuery }))).to.equal(undefined);
    const capabilities = { ...EVERYTHING, paging: 'cursor' } as const;
    expect(selectPageCount(state({ page: pageOf([], { total: 40 }), pageQuery, capabilities }))).to.equal(undefined);
  });
});

describe('the box in the head', () => {
  const rows = [invoice(1), paid(2), invoice(3)];
  const ticks = (...ticked: number[]) => {
    const selection = tick(
      EMPTY_SELECTION,
      ticked.map((serial) => invoice(serial)),
      true,
    );
    return selectPageTicks(state({ page: pageOf(rows), selection }));
  };

  it('tells how much of what can be paid on the page is ticked', () => {
    expect(ticks()).to.equal('none');
    expect(ticks(1)).to.equal('some');
    expect(ticks(1, 3)).to.equal('all');
  });

  it('does not care about ticks on other pages', () => {
    expect(ticks(7, 8)).to.equal('none');
  });

  it('is never full on a page with nothing to pay', () => {
    expect(selectPageTicks(state({ page: pageOf([paid(1)]) }))).to.equal('none');
    expect(selectPageTicks(state())).to.equal('none');
  });
});

describe('other selectors', () => {
  it('offer the tabs that the adapter can filter by, in the order of the host', () => {
    expect(selectStatuses(state())).to.deep.equal(['all', 'paid', 'unpaid', 'cancelled', 'refunded', 'expired']);
    const capabilities = { ...EVERYTHING, statuses: ['unpaid', 'paid', 'all', 'draft'] } as const;
    expect(selectStatuses(state({ capabilities }))).to.deep.equal(['all', 'paid', 'unpaid']);
  });

  it('offer payment only where the adapter takes one', () => {
    const can = (massPay: 'order' | 'sequential' | 'none') =>
      selectCanPay(state({ capabilities: { ...EVERYTHING, massPay } }));
    expect(can('order')).to.equal(true);
    expect(can('sequential')).to.equal(true);
    expect(can('none')).to.equal(false);
    expect(selectCanPay(state({ capabilities: undefined }))).to.equal(false);
  });

  it('name the currency that all rows share, else US dollars', () => {
    const euros = invoices(2, { total: eur(100) });
    expect(selectCurrency(state({ page: pageOf(euros) }))).to.equal('EUR');
    expect(selectCurrency(state({ page: pageOf([...euros, invoice(3)]) }))).to.equal('USD');
    expect(selectCurrency(state({ page: pageOf([]) }))).to.equal('USD');
    expect(selectCurrency(state())).to.equal('USD');
  });

  it('answer the same groups for the same selection, so that nobody renders for nothing', () => {
    const selection = tick(EMPTY_SELECTION, invoices(2), true);
    expect(selectGroups(state({ selection }))).to.equal(selectGroups(state({ selection, load: 'loading' })));
    expect(selectGroups(state({ selection }))[0]?.total).to.deep.equal(usd(20000));
  });

  it('call a row overdue on the day after its due date, in the account’s own calendar', () => {
    const { settings } = initialState();
    const overdue = (today: string, change = {}) =>
      isRowOverdue(invoice(1, { dueDate: '2026-02-22', ...change }), { settings: { ...settings, today } });
    expect(overdue('2026-02-22')).to.equal(false);
    expect(overdue('2026-02-23')).to.equal(true);
    expect(overdue('2026-02-23', { payable: false })).to.equal(false);
    expect(overdue('2026-02-23', { dueDate: undefined })).to.equal(false);
  });
});
