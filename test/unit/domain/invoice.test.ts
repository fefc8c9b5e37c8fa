import { expect } from 'chai';
import { describe, it } from 'node:test';
import { isOverdue, isPayable, type InvoiceRow } from '../../../src/domain/invoice.ts';
import { money } from '../../../src/domain/currencies.ts';

const row: InvoiceRow = {
  id: 'inv_1',
  number: 'INV-1',
  version: '1',
  status: 'unpaid',
  rawStatus: 'unpaid',
  invoiceDate: '2026-02-08',
  dueDate: '2026-02-22',
  total: money(11940, 'USD'),
  balance: money(940, 'USD'),
  payable: true,
};

describe('an invoice', () => {
  it('is overdue from the day after its due date', () => {
    expect(isOverdue(row, '2026-02-22')).to.be.false;
    expect(isOverdue(row, '2026-02-23')).to.be.true;
    expect(isOverdue(row, '2026-10-01')).to.be.true;
  });

  it('is never overdue without a due date, a debt or a way to pay it', () => {
    const changes = [{ dueDate: undefined }, { balance: money(0, 'USD') }, { payable: false }];
    for (const change of changes) expect(isOverdue({ ...row, ...change }, '2027-01-01')).to.be.false;
  });

  it('is payable when the billing system says so, something is owed and the status is understood', () => {
    expect(isPayable(row)).to.be.true;
    expect(isPayable({ ...row, status: 'expired' })).to.be.true;
    const changes = [{ payable: false }, { balance: money(0, 'USD') }, { balance: money(-5, 'USD') }] as const;
    for (const change of changes) expect(isPayable({ ...row, ...change })).to.be.false;
    expect(isPayable({ ...row, status: 'unknown' })).to.be.false;
  });
});
