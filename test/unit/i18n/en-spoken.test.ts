import { expect } from 'chai';
import { describe, it } from 'node:test';
import { enSpoken } from '../../../src/i18n/en-spoken.ts';

const { loaded, loadedUnder, selectedSum, atPage } = enSpoken;

describe('what screen readers are told in English', () => {
  it('counts in the digits that the pages are told in', () => {
    expect(loaded(12_345)).to.equal('12,345 invoices');
    expect(loadedUnder(12_345, 'Partially paid')).to.equal('12,345 partially paid invoices');
    expect(loadedUnder(1, 'Unpaid')).to.equal('1 unpaid invoice');
    expect(loadedUnder(1_000, 'In collections')).to.equal('1,000 invoices in collections');
    expect(selectedSum(1_000, '$5.00')).to.equal('1,000 invoices selected, $5.00');
  });

  it('does not tell the invoices of a page as all that there are', () => {
    expect(atPage(loaded(10), '2')).to.equal('10 invoices on page 2');
  });
});
