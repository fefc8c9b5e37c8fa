import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { INVOICE_STATUSES } from '../../../src/domain/invoice.ts';
import {
  changeQuery,
  DEFAULT_QUERY,
  formatSort,
  isStatusFilter,
  MAX_SEARCH_LENGTH,
  normalizeSearch,
  parseSort,
  queryKey,
  SORT_KEYS,
  type InvoiceQuery,
} from '../../../src/domain/query.ts';

const sorts = fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() });
const searches = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(' ', '\t', 'a', '😀') }),
);
const queries: fc.Arbitrary<InvoiceQuery> = fc.record(
  {
    status: fc.constantFrom('all', ...INVOICE_STATUSES),
    search: fc.constantFrom('', 'a', 'a b', '"'),
    sort: sorts,
    pageSize: fc.constantFrom(10, 20),
    page: fc.integer({ min: 1, max: 3 }),
    cursor: fc.constantFrom('', '1', 'null'),
  },
  { requiredKeys: ['status', 'search', 'sort', 'pageSize', 'page'] },
);

describe('search text', () => {
  it('is normal after one pass', () => {
    fc.assert(
      fc.property(searches, (text) => {
        const once = normalizeSearch(text);
        expect(normalizeSearch(once)).to.equal(once);
        expect(once.length).to.be.at.most(MAX_SEARCH_LENGTH);
        expect(once).to.equal(once.trim());
        expect(once).to.not.match(/\s\s|[\t\n\r]/);
      }),
    );
  });

  it('never ends in half a character', () => {
    const cut = normalizeSearch('a'.repeat(MAX_SEARCH_LENGTH - 1) + '😀');
    expect(() => encodeURIComponent(cut)).to.not.throw();
    expect(cut).to.have.lengthOf(MAX_SEARCH_LENGTH - 1);
  });

  it('keeps what a person typed but for white space', () => {
    expect(normalizeSearch('  V20260208056951 \n\u00a0 203.0.113.7\t')).to.equal('V20260208056951 203.0.113.7');
  });
});

describe('a change of the query', () => {
  it('goes back to the first page, unless it is a change of the page', () => {
    const changes = fc.record(
      {
        status: fc.constantFrom('all', ...INVOICE_STATUSES),
        search: searches,
        sort: sorts,
        pageSize: fc.constantFrom(10, 50),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(queries, changes, (query, change) => {
        const next = changeQuery(query, change);
        if (next !== query) expect([next.page, next.cursor]).to.deep.equal([1, undefined]);
        else
          expect(queryKey({ ...query, ...change, search: normalizeSearch(change.search ?? query.search) })).to.equal(
            queryKey(query),
          );
      }),
    );
  });

  it('answers the same query, page and all, when nothing changes', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const clean = { ...query, search: normalizeSearch(query.search) };
        const { status, search, sort, pageSize } = clean;
        expect(changeQuery(clean, { status, search: ` ${search} `, sort: { ...sort }, pageSize })).to.equal(clean);
      }),
    );
  });

  it('keeps everything else when the page changes', () => {
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 500 }), (query, page) => {
        expect(changeQuery(query, { page, cursor: 'next' })).to.deep.equal({ ...query, page, cursor: 'next' });
      }),
    );
  });

  it('takes no page before the first, nor a broken one', () => {
    for (const page of [0, -3, NaN, 0.9]) expect(changeQuery(DEFAULT_QUERY, { page }).page).to.equal(1);
    expect(changeQuery(DEFAULT_QUERY, { page: 2.7 }).page).to.equal(2);
  });

  it('forgets the cursor of the old query', () => {
    const deep = changeQuery(DEFAULT_QUERY, { page: 3, cursor: 'c3' });
    expect(changeQuery(deep, { status: 'paid' }).cursor).to.equal(undefined);
    expect(changeQuery(deep, { page: 1 }).cursor).to.equal(undefined);
  });
});

describe('a sort order', () => {
  it('reads back as it was written', () => {
    fc.assert(fc.property(sorts, (sort) => void expect(parseSort(formatSort(sort))).to.deep.equal(sort)));
  });

  it('is nothing but a known key, with or without a minus', () => {
    for (const text of ['', '-', '--total', 'due_date', ' total', 'status', 'Total']) {
      expect(parseSort(text), text).to.equal(undefined);
    }
  });
});

describe('the key of a query', () => {
  it('is equal exactly for equal queries', () => {
    fc.assert(
      fc.property(queries, queries, (a, b) => {
        const isSame = JSON.stringify(normal(a)) === JSON.stringify(normal(b));
        expect(queryKey(a) === queryKey(b)).to.equal(isSame);
        expect(queryKey(structuredClone(a))).to.equal(queryKey(a));
      }),
      { numRuns: 1000 },
    );
  });

  it('tells no cursor from one that is called so', () => {
    const keys = [undefined, '', 'null', 'undefined'].map((cursor) => queryKey({ ...DEFAULT_QUERY, cursor }));
    expect(new Set(keys).size).to.equal(4);
  });
});

function normal({ status, search, sort, pageSize, page, cursor }: InvoiceQuery): unknown[] {
  return [status, search, sort.key, sort.descending, pageSize, page, cursor === undefined ? [] : [cursor]];
}

describe('a status filter', () => {
  it('is all or a known status', () => {
    for (const filter of ['all', ...INVOICE_STATUSES]) expect(isStatusFilter(filter), filter).to.be.true;
    for (const text of ['', 'unknown', 'Paid', 'overdue']) expect(isStatusFilter(text), text).to.be.false;
  });
});
