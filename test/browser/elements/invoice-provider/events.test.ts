import { expect, html } from '@open-wc/testing';
import type { InvoiceEventMap } from '../../../../src/events.ts';
import { eur, invoice, invoices, paid, usd } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { byRole, allByRole } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const page = html`<my-invoices></my-invoices>`;

/** Every event of the page, and what a person does to cause it. */
const causes: { [K in keyof InvoiceEventMap]?: (root: Element) => void } = {
  'invoice-status-change': (root) => byRole(root, 'tab', /^Unpaid/).click(),
  'invoice-search-change': (root) => {
    (byRole(root, 'searchbox') as HTMLInputElement).value = 'INV';
    byRole(root, 'button', 'Search').click();
  },
  'invoice-page-change': (root) => byRole(root, 'button', 'Next').click(),
  'invoice-page-size-change': (root) => {
    const select = byRole(root, 'combobox', 'Show') as HTMLSelectElement;
    select.value = '20';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  },
  'invoice-sort-change': (root) => byRole(root, 'button', 'Due Date').click(),
  'invoice-selection-change': (root) => byRole(root, 'checkbox', 'Select invoice INV-1').click(),
  'invoice-load': (root) => byRole(root, 'tab', /^Paid/).click(),
  'invoice-view-request': (root) => byRole(root, 'link', 'INV-1').click(),
  'invoice-service-request': (root) => allByRole(root, 'link', 'View Service')[0]!.click(),
  'invoice-support-request': (root) => byRole(root, 'link', 'Online Support').click(),
};
const types = Object.keys(causes) as (keyof typeof causes)[];

const details: { [K in keyof InvoiceEventMap]?: object } = {
  'invoice-status-change': { status: 'unpaid' },
  'invoice-search-change': { search: 'INV' },
  'invoice-page-change': { page: 2 },
  'invoice-page-size-change': { pageSize: 20 },
  'invoice-sort-change': { sort: { key: 'due-date', descending: false } },
  'invoice-selection-change': { invoiceIds: ['inv_1'], totals: [usd(10000)] },
};

describe('the events of the page', () => {
  for (const type of types) {
    it(`${type} reaches the document, with a detail that nobody can change`, async () => {
      const { provider } = await mountMemory(
        page,
        { rows: invoices(30) },
        { sort: 'number', supportHref: '#/support' },
      );
      const events = preventEvents(document, type);
      causes[type]!(provider);
      await settled();
      expect(events).to.have.lengthOf(1);
      const [event] = events;
      expect(event).to.include({ bubbles: true, composed: true, cancelable: type.endsWith('-request') });
      expect(event!.detail).to.be.frozen;
      if (details[type]) expect(event!.detail).to.deep.equal(details[type]);
    });
  }

  it('tell which query a page answers', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(30) });
    const loads = recordEvents(provider, 'invoice-load');
    provider.store!.setPage(3);
    await settled();
    expect(loads[0]!.detail.query.page).to.equal(3);
    expect(loads[0]!.detail.page).to.deep.include({ total: 30 });
  });

  it('tell that the selection changed also when the server changed it', async () => {
    const { provider, adapter } = await mountMemory(page, { rows: [invoice(1), invoice(2, { total: eur(500) })] });
    provider.store!.select(adapter.invoices, true);
    await settled();
    const changes = recordEvents(provider, 'invoice-selection-change');
    adapter.update('inv_1', paid(1, { version: '2' }));
    provider.reload();
    await settled();
    expect(changes.map(({ detail }) => detail)).to.deep.equal([{ invoiceIds: ['inv_2'], totals: [eur(500)] }]);
  });

  it('say nothing of a choice that changes nothing', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(30) });
    const heard = types.flatMap((type) => [recordEvents(provider, type)]);
    byRole(provider, 'tab', /^All/).click();
    byRole(provider, 'button', 'Search').click();
    byRole(provider, 'button', 'Page 1').click();
    byRole(provider, 'button', 'Previous').click();
    await settled();
    expect(heard.flat()).to.be.empty;
  });
});
