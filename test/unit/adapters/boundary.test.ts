import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.ts';
import { validateDetail, validateGateways, validateOrder, validatePage } from '../../../src/adapters/boundary.ts';
import type { InvoiceError } from '../../../src/domain/errors.ts';

const usd = (amount: unknown) => ({ amount, currency: 'USD', exponent: 2 });
const row = {
  id: 'inv_1',
  number: 'INV-1',
  version: '1',
  status: 'unpaid',
  rawStatus: 'unpaid',
  invoiceDate: '2026-02-08',
  total: usd(11940),
  balance: usd(940),
  payable: true,
};
const pageWith = (change: object) => ({ rows: [row, row, row, { ...row, ...change }] });
const order = { id: 'po_1', status: 'open', total: usd(1), allocations: [{ invoiceId: 'inv_1', amount: usd(1) }] };

function failure(validate: () => unknown): InvoiceError {
  try {
    validate();
  } catch (error) {
    return error as InvoiceError;
  }
  return expect.fail('was accepted');
}

describe('the boundary of adapters', () => {
  const wrong: [name: string, change: object, path: string][] = [
    ['a float as the amount', { total: usd(119.4) }, 'rows.3.total.amount'],
    ['NaN as the amount', { total: usd(NaN) }, 'rows.3.total.amount'],
    ['a text as the amount', { balance: usd('940') }, 'rows.3.balance.amount'],
    ['an amount past the safe integers', { balance: usd(2 ** 53) }, 'rows.3.balance.amount'],
    ['a currency without digits', { total: { amount: 1, currency: 'XQQ' } }, 'rows.3.total.currency'],
    ['a currency that is no code', { total: { amount: 1, currency: '$', exponent: 2 } }, 'rows.3.total.currency'],
    ['a fraction of digits', { total: { ...usd(1), exponent: 0.5 } }, 'rows.3.total.exponent'],
    ['a Date as the date', { invoiceDate: new Date(0) }, 'rows.3.invoiceDate'],
    ['a date that does not exist', { dueDate: '2026-02-30' }, 'rows.3.dueDate'],
    ['a number as the id', { id: 7 }, 'rows.3.id'],
    ['an id with half a character', { id: 'inv_\ud800' }, 'rows.3.id'],
    ['a service with half a character', { serviceId: '\udc00' }, 'rows.3.serviceId'],
    ['no version', { version: undefined }, 'rows.3.version'],
    ['a text for payable', { payable: 'yes' }, 'rows.3.payable'],
    ['a link that is no text', { links: { pdf: 1 } }, 'rows.3.links.pdf'],
  ];
  for (const [name, change, path] of wrong) {
    it(`refuses ${name} and says where`, () => {
      const error = failure(() => validatePage(pageWith(change)));
      expect(error).to.deep.include({ name: 'InvoiceError', code: 'bad-response', path, retryable: false });
    });
  }

  it('refuses what is no page at all', () => {
    for (const value of [undefined, null, 'page', [], { rows: null }]) {
      expect(failure(() => validatePage(value)).code).to.equal('bad-response');
    }
    expect(failure(() => validatePage({ rows: [], total: -1 })).path).to.equal('total');
    expect(failure(() => validatePage({ rows: [], counts: { paid: '1' } })).path).to.equal('counts.paid');
  });

  it('takes the digits of a currency from ISO 4217 when the adapter does not give them', () => {
    const page = validatePage(pageWith({ total: { amount: 500, currency: 'JPY' } }));
    expect(page.rows[3]?.total).to.deep.equal({ amount: 500, currency: 'JPY', exponent: 0 });
  });

  it('leaves out what it does not know', () => {
    const page = validatePage({ ...pageWith({ colour: 'red' }), counts: { all: 4, overdue: 1 }, extra: 1 });
    expect(page).to.not.have.property('extra');
    expect(page.rows[3]).to.not.have.property('colour');
    expect(page.counts).to.deep.equal({ all: 4 });
  });

  it('keeps the label of an unknown status and never lets it be paid', () => {
    const { rows } = validatePage({
      rows: [
        { ...row, status: 'In Dispute', rawStatus: undefined },
        { ...row, status: 'unknown', rawStatus: 'На проверке' },
      ],
    });
    expect(rows.map(({ status, rawStatus, payable }) => [status, rawStatus, payable])).to.deep.equal([
      ['unknown', 'In Dispute', false],
      ['unknown', 'На проверке', false],
    ]);
  });

  it('validates a value once', () => {
    const page = validatePage(pageWith({}));
    expect(validatePage(page)).to.equal(page);
    expect(failure(() => validateOrder(page)).code).to.equal('bad-response');
  });

  it('names the bad line of an invoice', () => {
    const [invoice] = createMemoryAdapter({ count: 1 }).invoices;
    const lines = [...invoice!.lines, { ...invoice!.lines[0], quantity: 'two' }];
    const { path } = failure(() => validateDetail({ ...invoice, lines }));
    expect(path).to.equal(`lines.${invoice!.lines.length}.quantity`);
  });

  it('shows a line of an unknown kind as an other one', () => {
    const [invoice] = createMemoryAdapter({ count: 1 }).invoices;
    const lines = [{ ...invoice!.lines[0], kind: 'ddos-protection' }];
    expect(validateDetail({ ...invoice, lines }).lines[0]?.kind).to.equal('other');
  });

  it('refuses an order of an unknown status or without invoices', () => {
    expect(validateOrder(order).status).to.equal('open');
    expect(failure(() => validateOrder({ ...order, status: 'done' })).path).to.equal('status');
    expect(failure(() => validateOrder({ ...order, allocations: [] })).path).to.equal('allocations');
    const allocations = [{ invoiceId: 'inv_1', amount: usd(0.1) }];
    expect(failure(() => validateOrder({ ...order, allocations })).path).to.equal('allocations.0.amount.amount');
  });

  it('refuses a gateway without a label', () => {
    expect(validateGateways([{ id: 'card', label: 'Card' }])).to.have.lengthOf(1);
    expect(failure(() => validateGateways([{ id: 'card' }])).path).to.equal('0.label');
  });
});
