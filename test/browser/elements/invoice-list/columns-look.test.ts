// Every engine: layout
import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf } from '../../../helpers/invoices.ts';
import { mount, mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, nameOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';
import { list, listIn, NAMES, rows, type Columns } from './columns-scene.ts';

describe('columns in a narrow container', () => {
  const narrow = async (columns: Columns, change = {}) => {
    const { provider } = await mountMemory(list(columns), { rows: [invoice(1, change)] });
    provider.parentElement!.style.inlineSize = '360px';
    await settled();
    const at = (name: string) =>
      listIn(provider).shadowRoot!.querySelector(`tbody [part~=cell-${name}]`)!.getBoundingClientRect();
    const header = (name: string) => {
      const cell = listIn(provider).shadowRoot!.querySelector<HTMLElement>(`tbody [part~=cell-${name}]`)!;
      const { content } = getComputedStyle(cell, '::before');
      // Engines differ in whether the computed value is the attribute's.
      return content.replace('attr(data-header)', cell.dataset['header']!).replaceAll('"', '');
    };
    return { provider, at, header };
  };

  it('have their places in a card, those of the host a line each, in order, above the links', async () => {
    const { provider, at, header } = await narrow([
      { name: 'note', label: 'Note', text: 'first' },
      'operation',
      'status',
      'number',
      'product',
      { name: 'more', label: 'More', text: 'last' },
    ]);
    expect(at('status').left).to.be.above(at('number').left);
    expect(at('status').top).to.be.closeTo(at('number').top, 8);
    const lines = ['number', 'note', 'product', 'more', 'operation'].map((name) => at(name).top);
    expect(lines).to.deep.equal([...lines].sort((a, b) => a - b));
    expect(new Set(lines)).to.have.property('size', 5);
    expect([header('note'), header('product'), header('more')]).to.deep.equal(['Note', 'Product', 'More']);
    expect(rows(provider)).to.have.lengthOf(1);
    expect(nameOf(allByRole(provider, 'columnheader')[0]!)).to.equal('Note');
  });

  it('say the label of a date as the host does', async () => {
    const { header } = await narrow([{ name: 'due-date', label: 'Pay by' }, 'number']);
    expect(header('due-date')).to.equal('Pay by');
  });

  it('leave the labels of the default table as they were', async () => {
    const { provider } = await narrow(['due-date', 'number']);
    listIn(provider).columns = undefined;
    await settled();
    const labels = ['invoice-date', 'due-date'].map((name) => {
      const cell = listIn(provider).shadowRoot!.querySelector(`tbody [part~=cell-${name}]`)!;
      return getComputedStyle(cell, '::before').content;
    });
    expect(labels).to.deep.equal(['"Invoice Date"', '"Due Date"']);
  });

  it('keep the mark of a passed date in its cell, so off the line below', async () => {
    const { provider, at } = await narrow(['number', 'due-date', 'product'], { dueDate: '2020-01-01' });
    const mark = listIn(provider).shadowRoot!.querySelector('[part~=overdue]')!;
    expect(mark.textContent).to.equal('Overdue');
    expect(mark.getBoundingClientRect().bottom).to.be.at.most(at('due-date').bottom);
  });

  it('never make the page wider', async () => {
    const { provider } = await narrow([...NAMES, { name: 'x', text: 'x'.repeat(200) }]);
    expect(listIn(provider).scrollWidth).to.be.at.most(360);
  });
});

describe('a notice over columns', () => {
  for (const [name, columns] of [
    ['the default ones', undefined],
    [
      'those of a host, more than there is room for',
      [...NAMES, ...['a', 'b', 'c'].map((each) => ({ name: each, text: each }))],
    ],
  ] as const) {
    it(`stays in sight while one scrolls: ${name}`, async () => {
      const adapter = deferredAdapter();
      const provider = await mount(list(columns), adapter);
      adapter.last('listInvoices').answer(pageOf(invoices(60)));
      await settled();
      provider.reload();
      await settled();
      adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
      await settled();
      rows(provider)[40]!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { top, bottom } = byRole(provider, 'alert').getBoundingClientRect();
      expect(top, 'its top').to.be.closeTo(0, 1);
      expect(bottom).to.be.below(rows(provider)[40]!.getBoundingClientRect().top);
    });
  }
});

describe('the widths of columns', () => {
  it('are those that the host says, beside others that share the rest', async () => {
    const columns = [
      'number',
      { name: 'a', text: 'a', width: '9rem' },
      { name: 'b', text: 'b', width: '200px', align: 'end' as const },
    ];
    const { provider } = await mountMemory(list(columns), { rows: invoices(1) });
    const widths = allByRole(provider, 'columnheader').map((each) => Math.round(each.getBoundingClientRect().width));
    expect(widths.slice(1)).to.deep.equal([144, 200]);
    expect(getComputedStyle(allByRole(rows(provider)[0]!, 'cell')[3]!).textAlign).to.equal('end');
  });

  it('have their texts where the host says, also those that stand elsewhere by themselves', async () => {
    const { provider } = await mountMemory(list(['number', { name: 'total', align: 'start' }]), { rows: [invoice(1)] });
    const [header, cell] = ['th.total', 'td.total'].map((of) => listIn(provider).shadowRoot!.querySelector(of)!);
    expect([header, cell].map((each) => getComputedStyle(each!).textAlign)).to.deep.equal(['start', 'start']);
    expect(getComputedStyle(header!.querySelector('button')!).flexDirection).to.equal('row');
  });

  it('leave room for every column: a table with more than there is room for scrolls', async () => {
    const more = Array.from({ length: 4 }, (_, at) => ({ name: `more-${at}`, text: 'x' }));
    const { provider } = await mountMemory(list([...NAMES, ...more]), { rows: invoices(1) });
    const widths = allByRole(provider, 'columnheader').map((each) => each.getBoundingClientRect().width);
    expect(Math.min(...widths)).to.be.above(80);
    const viewport = byRole(provider, 'table').parentElement!;
    expect(viewport.scrollWidth).to.be.above(viewport.clientWidth);
    expect(getComputedStyle(viewport).overflowX).to.equal('auto');
  });

  it('are drawn from right to left where the page is', async () => {
    const provider = await mount(list(['number', 'total']), deferredAdapter());
    provider.parentElement!.dir = 'rtl';
    const [first, second] = [...listIn(provider).shadowRoot!.querySelectorAll('th')];
    expect(first!.getBoundingClientRect().left).to.be.above(second!.getBoundingClientRect().left);
  });
});
