// Every engine: forms
import { expect, html } from '@open-wc/testing';
import { deferredAdapter } from '../../helpers/deferred-adapter.ts';
import { invoices } from '../../helpers/invoices.ts';
import { mount, mountMemory } from '../../helpers/mount.ts';
import { byRole, focused, queryByRole } from '../../helpers/queries.ts';
import { recordEvents } from '../../helpers/record-events.ts';
import { settled } from '../../helpers/wait.ts';

const search = html`<invoice-search></invoice-search><invoice-list></invoice-list>`;
const box = (root: Element) => byRole(root, 'searchbox') as HTMLInputElement;

function type(root: Element, text: string): void {
  box(root).value = text;
  box(root).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('<invoice-search>', () => {
  it('is a search with a box and a button', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) });
    expect(byRole(provider, 'search')).to.exist;
    expect(byRole(provider, 'searchbox', 'Search invoices')).to.exist;
    expect(byRole(provider, 'button', 'Search')).to.exist;
    expect(box(provider).placeholder).to.match(/Invoice #.*hostname.*IP/i);
  });

  it('searches with the button, not while one types', async () => {
    const { provider, adapter } = await mountMemory(search, { rows: invoices(3) });
    const changes = recordEvents(provider, 'invoice-search-change');
    type(provider, '203.0.113.2');
    await settled();
    expect(adapter.calls).to.have.lengthOf(1);
    byRole(provider, 'button', 'Search').click();
    await settled();
    expect(adapter.calls.at(-1)!.argument).to.include({ search: '203.0.113.2', page: 1 });
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ search: '203.0.113.2' }]);
    expect(queryByRole(provider, 'link', 'INV-2')).to.exist;
    expect(queryByRole(provider, 'link', 'INV-1')).to.equal(undefined);
  });

  it('searches with Enter, which sends a form, and stays on the page', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) });
    type(provider, 'INV-3');
    const { href } = location;
    box(provider).form!.requestSubmit();
    await settled();
    expect(provider.store!.state.query.search).to.equal('INV-3');
    expect(location.href).to.equal(href);
  });

  it('sends one line without outer white space, and shows what was searched', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) });
    type(provider, '  INV-1   V2026  ');
    byRole(provider, 'button', 'Search').click();
    await settled();
    expect(provider.store!.state.query.search).to.equal('INV-1 V2026');
    expect(box(provider).value).to.equal('INV-1 V2026');
  });

  it('asks nothing when the same is searched again', async () => {
    const { provider, adapter } = await mountMemory(search, { rows: invoices(3) });
    const changes = recordEvents(provider, 'invoice-search-change');
    for (const text of ['INV-1', ' INV-1 ']) {
      type(provider, text);
      byRole(provider, 'button', 'Search').click();
      await settled();
    }
    expect(changes).to.have.lengthOf(1);
    expect(adapter.calls).to.have.lengthOf(2);
  });

  it('ends the search at once when the box is emptied', async () => {
    const { provider, adapter } = await mountMemory(search, { rows: invoices(3) }, { search: 'INV-1' });
    expect(box(provider).value).to.equal('INV-1');
    type(provider, '');
    await settled();
    expect(adapter.calls.at(-1)!.argument).to.include({ search: '' });
    expect(queryByRole(provider, 'link', 'INV-3')).to.exist;
  });

  it('empties the box when the search ends elsewhere, also what was typed meanwhile', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) }, { search: 'nothing like it' });
    type(provider, 'nothing like it at all');
    byRole(provider, 'button', 'Show all invoices').click();
    await settled();
    expect(box(provider).value).to.equal('');
  });

  it('keeps what one types while a page loads', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(search, adapter);
    type(provider, 'half a w');
    adapter.last('listInvoices').answer({ rows: invoices(3), total: 3 });
    await settled();
    expect(box(provider).value).to.equal('half a w');
  });

  it('sends no more than can be sent', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) });
    type(provider, 'x'.repeat(1000));
    byRole(provider, 'button', 'Search').click();
    expect(provider.store!.state.query.search).to.equal('x'.repeat(200));
  });

  it('is not there where the adapter can not search', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3), capabilities: { search: false } });
    expect(queryByRole(provider, 'searchbox')).to.equal(undefined);
    expect(queryByRole(provider, 'button', 'Search')).to.equal(undefined);
  });

  it('takes the focus into its box', async () => {
    const { provider } = await mountMemory(search, { rows: invoices(3) });
    provider.querySelector('invoice-search')!.focus();
    expect(focused()).to.equal(box(provider));
  });
});
