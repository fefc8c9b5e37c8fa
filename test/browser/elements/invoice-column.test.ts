// Every engine: lifecycle
import { expect, html } from '@open-wc/testing';
import type { InvoiceColumnElement } from '../../../src/elements/invoice-column.ts';
import { deferredAdapter } from '../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../helpers/invoices.ts';
import { mount, mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole, namesOf, textOf } from '../../helpers/queries.ts';
import { recordConsole } from '../../helpers/record-console.ts';
import { settled } from '../../helpers/wait.ts';

const declared = html`<invoice-list>
  <invoice-column name="number"></invoice-column>
  <invoice-column name="hostname" label="Server"></invoice-column>
  <invoice-column name="where" label="Where" text="{hostname} · {primaryIp}" href="#/s/{serviceId}"></invoice-column>
</invoice-list>`;
const show = async (content = declared) => {
  const { provider } = await mountMemory(content, { rows: invoices(1) });
  const list = provider.querySelector('invoice-list')!;
  const columns = () => [...list.children] as InvoiceColumnElement[];
  const headers = async () => {
    await settled();
    return namesOf(provider, 'columnheader');
  };
  return { provider, list, columns, headers };
};
const cells = (root: Element) => allByRole(allByRole(root, 'row')[1]!, 'cell').slice(1).map(textOf);

describe('<invoice-column>', () => {
  it('describes the columns of the list in the order of the children, without script', async () => {
    const { provider, headers } = await show();
    expect(await headers()).to.deep.equal(['Invoice #', 'Server', 'Where']);
    expect(cells(provider)).to.deep.equal(['INV-1', 'V20260208000001', 'V20260208000001 · 203.0.113.1']);
    expect(byRole(provider, 'link', /·/).getAttribute('href')).to.equal('#/s/srv_1');
  });

  it('takes part as soon as it is added, moved or removed', async () => {
    const { list, columns, headers } = await show();
    const total = Object.assign(document.createElement('invoice-column'), { name: 'total' });
    list.prepend(total);
    expect(await headers()).to.deep.equal(['Total (USD)', 'Invoice #', 'Server', 'Where']);
    list.append(total);
    expect(await headers()).to.deep.equal(['Invoice #', 'Server', 'Where', 'Total (USD)']);
    columns()[1]!.remove();
    expect(await headers()).to.deep.equal(['Invoice #', 'Where', 'Total (USD)']);
    list.replaceChildren();
    expect(await headers()).to.have.lengthOf(8);
  });

  it('takes part again after all were away, and from nothing', async () => {
    const { list, headers } = await show(html`<invoice-list></invoice-list>`);
    expect(await headers()).to.have.lengthOf(8);
    list.innerHTML = '<invoice-column name="status"></invoice-column>';
    expect(await headers()).to.deep.equal(['Status']);
  });

  it('changes the table with each of its attributes and properties', async () => {
    const { provider, columns, headers } = await show();
    const [number, , where] = columns();
    number!.setAttribute('label', 'No.');
    where!.setAttribute('text', '{product}');
    where!.removeAttribute('href');
    expect(await headers()).to.deep.equal(['No.', 'Server', 'Where']);
    expect(cells(provider)[2]).to.equal('VPS');
    number!.label = undefined;
    where!.render = ({ id }) => `id ${id}`;
    expect(await headers()).to.deep.equal(['Invoice #', 'Server', 'Where']);
    expect(cells(provider)[2]).to.equal('id inv_1');
    where!.name = 'status';
    where!.removeAttribute('label');
    where!.render = undefined;
    where!.removeAttribute('text');
    expect(await headers()).to.deep.equal(['Invoice #', 'Server', 'Status']);
  });

  it('has what was set before its class was there', async () => {
    const { provider, list, headers } = await show(html`<invoice-list></invoice-list>`);
    const template = document.createElement('template');
    template.innerHTML = '<invoice-column name="own" label="Own"></invoice-column>';
    const early = template.content.firstElementChild as InvoiceColumnElement;
    early.render = () => 'early';
    list.append(early);
    expect(await headers()).to.deep.equal(['Own']);
    expect(cells(provider)).to.deep.equal(['early']);
  });

  it('is less than the property of the list', async () => {
    const { list, headers } = await show();
    list.columns = ['status'];
    expect(await headers()).to.deep.equal(['Status']);
    list.columns = undefined;
    expect(await headers()).to.deep.equal(['Invoice #', 'Server', 'Where']);
  });

  it('shows nothing itself, nor does what else stands in the list', async () => {
    const { provider } = await show(
      html`<invoice-list>Loading…<invoice-column name="number">x</invoice-column></invoice-list>`,
    );
    expect(textOf(provider)).not.to.contain('Loading…').and.not.to.contain('x');
  });

  it('does not draw the table anew when its list hears of nothing new', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(declared, adapter);
    let drawn = 0;
    const list = provider.querySelector('invoice-list')!;
    (list.children[2] as InvoiceColumnElement).render = () => `${++drawn}`;
    adapter.last('listInvoices').answer(pageOf(invoices(1)));
    await settled();
    expect(drawn).to.equal(1);
    byRole(provider, 'checkbox', 'Select invoice INV-1').click();
    list.requestUpdate();
    await settled();
    expect(drawn).to.equal(1);
  });

  it('in a list that replaces the one of <my-invoices>', async () => {
    const page = html`<my-invoices>
      <invoice-list slot="list"><invoice-column name="status"></invoice-column></invoice-list>
    </my-invoices>`;
    const { headers } = await show(page);
    expect(await headers()).to.deep.equal(['Status']);
  });

  it('says once what it can not show', async () => {
    const warn = recordConsole('warn');
    try {
      const wrong = html`<invoice-list><invoice-column name="nobody-knows"></invoice-column></invoice-list>`;
      const { headers } = await show(wrong);
      expect(await headers()).to.have.lengthOf(8);
      expect(warn.texts).to.have.lengthOf(1);
    } finally {
      warn.restore();
    }
  });
});
