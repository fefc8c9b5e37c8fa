import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { InvoiceRow } from '../src/domain/invoice.ts';
import { inBox, withProvider } from './scene.ts';

/**
 * Hosts choose, order, rename and add columns. In HTML by `<invoice-column>` children of the list, from code by its
 * property `columns`. A column of your own has a template in `text`, or a function `render` that gives a text or a node.
 */
const meta: Meta = { title: 'Columns', component: 'invoice-column', decorators: [withProvider()] };
export default meta;

/** How much of an invoice is paid, as a bar with its percentage: any node will do, of any framework or none. */
function paidBar({ number, total, balance }: InvoiceRow): Node {
  const bar = document.createElement('meter');
  const share = total.amount > 0 ? 1 - balance.amount / total.amount : 1;
  bar.value = share;
  bar.title = `${Math.round(share * 100)} % of ${number} is paid`;
  bar.setAttribute('aria-label', bar.title);
  // A part of the list: the page's style sheet reaches it as `invoice-list::part(paid-bar)`.
  bar.part.add('paid-bar');
  return bar;
}

/** Declared in HTML, without script: a new name, a link of your own, and fields of the invoice in braces. */
export const Declarative: StoryObj = {
  render: () => html`
    <invoice-list>
      <invoice-column name="number"></invoice-column>
      <invoice-column name="product"></invoice-column>
      <invoice-column name="server" label="Server" text="{hostname} · {primaryIp}" href="#/servers/{serviceId}">
      </invoice-column>
      <invoice-column name="due-date" label="Pay by"></invoice-column>
      <invoice-column name="total"></invoice-column>
      <invoice-column name="status"></invoice-column>
    </invoice-list>
  `,
};

/** Fewer columns, in another order, one with a name of its own. */
export const RenamedAndFewer: StoryObj = {
  render: () => {
    const columns = ['number', { name: 'hostname', label: 'Server' }, 'due-date', 'total', 'status'];
    return html`<invoice-list .columns=${columns}></invoice-list>`;
  },
};

/** A function that gives a text, which is never read as HTML. */
export const AddedText: StoryObj = {
  render: () => {
    const cluster = {
      name: 'region',
      label: 'Region',
      width: '7rem',
      render: ({ primaryIp }: InvoiceRow) => (primaryIp?.endsWith('2') ? 'Frankfurt' : 'Dallas'),
    };
    const columns = ['number', 'hostname', cluster, 'invoice-date', 'total', 'balance', 'status', 'operation'];
    return html`<invoice-list .columns=${columns}></invoice-list>`;
  },
};

/** A function that gives a node. */
export const AddedNode: StoryObj = {
  render: () => {
    const progress = { name: 'paid', label: 'Paid so far', width: '9rem', render: paidBar };
    const columns = ['number', 'hostname', 'due-date', 'total', progress, 'status'];
    return html`<invoice-list .columns=${columns}></invoice-list>`;
  },
};

/** Every column that the list knows, and one more: a table with more than there is room for scrolls. */
export const Everything: StoryObj = {
  render: () => {
    const names = ['number', 'hostname', 'primary-ip', 'product', 'invoice-date', 'due-date', 'total', 'balance'];
    const columns = [...names, { name: 'note', label: 'Note', text: 'for {hostname}' }, 'status', 'operation'];
    return html`<invoice-list .columns=${columns}></invoice-list>`;
  },
};

/** Cards: what the list knows keeps its place, what is yours has a line with its header. */
export const Narrow: StoryObj = {
  render: () => {
    const columns = [
      ...['number', 'hostname', 'due-date', 'total', 'status', 'operation', 'product'],
      { name: 'paid', label: 'Paid so far', render: paidBar },
    ];
    return html`<invoice-list .columns=${columns}></invoice-list>`;
  },
  decorators: [inBox('narrow')],
};
