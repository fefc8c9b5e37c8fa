import { expect, html } from '@open-wc/testing';
import fc from 'fast-check';
import { pageWindow } from '../../../src/elements/page-window.ts';
import { deferredAdapter } from '../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../helpers/invoices.ts';
import { mount, mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole, nameOf, namesOf, queryByRole, textOf } from '../../helpers/queries.ts';
import { recordEvents } from '../../helpers/record-events.ts';
import { settled } from '../../helpers/wait.ts';

const pages = html`<invoice-pagination></invoice-pagination>`;
const current = (root: Element) =>
  allByRole(root, 'button')
    .filter((button) => button.ariaCurrent === 'page')
    .map(nameOf);
const press = async (root: Element, name: string) => {
  byRole(root, 'button', name).click();
  await settled();
};

describe('<invoice-pagination> with numbered pages', () => {
  it('is a navigation with previous, every page and next', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(30) });
    expect(namesOf(byRole(provider, 'navigation', 'Pages'), 'button')).to.deep.equal([
      'Previous',
      'Page 1',
      'Page 2',
      'Page 3',
      'Next',
    ]);
    expect(current(provider)).to.deep.equal(['Page 1']);
  });

  it('says which invoices of how many are shown', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(24) });
    expect(textOf(provider)).to.contain('1–10 of 24');
    await press(provider, 'Page 3');
    expect(textOf(provider)).to.contain('21–24 of 24');
  });

  it('goes to the page that is pressed, and on and back', async () => {
    const { provider, adapter } = await mountMemory(pages, { rows: invoices(30) });
    const changes = recordEvents(provider, 'invoice-page-change');
    for (const name of ['Page 2', 'Next', 'Previous']) await press(provider, name);
    expect(changes.map(({ detail }) => detail.page)).to.deep.equal([2, 3, 2]);
    expect(adapter.calls.at(-1)!.argument).to.include({ page: 2, cursor: undefined });
    expect(current(provider)).to.deep.equal(['Page 2']);
  });

  it('does not go past the ends, whose buttons stay where the focus is', async () => {
    const { provider, adapter } = await mountMemory(pages, { rows: invoices(20) });
    await press(provider, 'Previous');
    expect(adapter.calls).to.have.lengthOf(1);
    expect(byRole(provider, 'button', 'Previous').ariaDisabled).to.equal('true');
    await press(provider, 'Next');
    const next = byRole(provider, 'button', 'Next');
    expect(next.ariaDisabled).to.equal('true');
    expect(next).to.have.property('disabled', false);
    await press(provider, 'Next');
    expect(adapter.calls).to.have.lengthOf(2);
  });

  it('says nothing when nothing matches, and keeps its room', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(30) });
    const height = () => provider.querySelector('invoice-pagination')!.getBoundingClientRect().height;
    const before = height();
    provider.store!.setSearch('nothing is called so');
    await settled();
    expect([namesOf(provider, 'button'), textOf(provider)]).to.deep.equal([[], '']);
    expect(height()).to.be.above(0).and.to.equal(before);
  });

  it('says how many there are where one page has all, and is no navigation', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(8) });
    expect(textOf(provider)).to.equal('1–8 of 8');
    expect([queryByRole(provider, 'navigation'), ...allByRole(provider, 'button')]).to.deep.equal([undefined]);
  });

  it('shows nothing before the first page is there', async () => {
    const provider = await mount(pages, deferredAdapter());
    expect(queryByRole(provider, 'navigation')).to.equal(undefined);
  });

  it('leaves pages out where there are many', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(pages, adapter, { locale: 'en' });
    adapter.last('listInvoices').answer(pageOf(invoices(10), { total: 12000 }));
    await settled();
    const names = namesOf(provider, 'button');
    expect(names).to.include.members(['Page 1', 'Page 2', 'Page 1,200']);
    expect(names.length).to.be.below(12);
  });

  it('goes by numbers, but without them, where the adapter does not count', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(15), capabilities: { total: 'none' } });
    expect(namesOf(provider, 'button')).to.deep.equal(['Previous', 'Next']);
    expect(textOf(provider)).to.contain('1–10').and.not.to.contain('of');
    await press(provider, 'Next');
    expect(textOf(provider)).to.contain('11–15');
    expect(byRole(provider, 'button', 'Next').ariaDisabled, 'a page that is not full is the last').to.equal('true');
  });
});

describe('<invoice-pagination> with cursors', () => {
  const capabilities = { paging: 'cursor', total: 'none' } as const;

  it('offers previous and next alone', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(25), capabilities });
    expect(namesOf(provider, 'button')).to.deep.equal(['Previous', 'Next']);
  });

  it('walks to the end and back', async () => {
    const { provider, adapter } = await mountMemory(pages, { rows: invoices(25), capabilities });
    const seen = [textOf(provider)];
    for (const name of ['Next', 'Next', 'Previous', 'Previous']) {
      await press(provider, name);
      seen.push(textOf(provider));
    }
    const ranges = ['1–10', '11–20', '21–25', '11–20', '1–10'];
    for (const [at, range] of ranges.entries()) expect(seen[at]).to.contain(range);
    expect(adapter.calls.at(-1)!.argument).to.include({ page: 1, cursor: undefined });
    expect(byRole(provider, 'button', 'Previous').ariaDisabled).to.equal('true');
  });

  it('ends where there is no next cursor', async () => {
    const { provider, adapter } = await mountMemory(pages, { rows: invoices(20), capabilities });
    await press(provider, 'Next');
    expect(byRole(provider, 'button', 'Next').ariaDisabled).to.equal('true');
    await press(provider, 'Next');
    expect(adapter.calls).to.have.lengthOf(2);
  });

  it('offers nothing where the first page is the last', async () => {
    const { provider } = await mountMemory(pages, { rows: invoices(10), capabilities });
    expect(namesOf(provider, 'button')).to.deep.equal([]);
    expect(textOf(provider)).to.equal('1–10');
  });

  it('takes one step for two clicks while the next page loads', async () => {
    const adapter = deferredAdapter(capabilities);
    const provider = await mount(pages, adapter);
    adapter.last('listInvoices').answer({ rows: invoices(10), nextCursor: 'c2' });
    await settled();
    const changes = recordEvents(provider, 'invoice-page-change');
    byRole(provider, 'button', 'Next').click();
    byRole(provider, 'button', 'Next').click();
    await settled();
    byRole(provider, 'button', 'Next').click();
    await settled();
    expect(provider.store!.state.query).to.include({ page: 2, cursor: 'c2' });
    expect(changes.map(({ detail }) => detail.page)).to.deep.equal([2]);
  });
});

describe('the page numbers that are shown', () => {
  it('are the first, the last, the current one and its neighbours, in order, and gaps stand for at least two', () => {
    const cases = fc.integer({ min: 1, max: 2000 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        current: fc.integer({ min: 1, max: count }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ count, current: page }) => {
        const shown = pageWindow(page, count);
        const numbers = shown.filter((each) => each !== undefined);
        const around = [1, page - 1, page, page + 1, count].filter((each) => each >= 1 && each <= count);
        expect(numbers).to.include.members(around);
        expect(numbers).to.deep.equal([...new Set(numbers)].sort((a, b) => a - b));
        expect(shown).to.have.lengthOf(Math.min(count, 7));
        for (const [at, each] of shown.entries()) {
          if (each === undefined) expect(shown[at + 1]! - shown[at - 1]!).to.be.above(2);
        }
      }),
    );
  });
});
