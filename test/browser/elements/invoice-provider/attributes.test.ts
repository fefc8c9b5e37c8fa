import { expect, fixtureSync, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import { todayIn } from '../../../../src/domain/dates.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { createInvoiceStore } from '../../../../src/store/invoice-store.ts';
import { invoice, paid } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, namesOf, textOf } from '../../../helpers/queries.ts';
import { recordConsole } from '../../../helpers/record-console.ts';
import { settled } from '../../../helpers/wait.ts';

const page = html`<my-invoices></my-invoices>`;
const rows = [invoice(1), paid(2)];

/** What is warned while the action runs. */
async function warnings(action: () => unknown): Promise<readonly string[]> {
  const console = recordConsole('warn');
  try {
    await action();
    await settled();
  } finally {
    console.restore();
  }
  return console.texts.filter((text) => text.includes('invoice-elements'));
}

describe('the attributes of <invoice-provider>', () => {
  it('make the first query', async () => {
    const adapter = createMemoryAdapter({ count: 60 });
    const provider = fixtureSync<InvoiceProvider>(html`
      <invoice-provider
        .adapter=${adapter}
        status="unpaid"
        search="INV"
        sort="-total"
        page-size="20"
        page-sizes="20 40"
        statuses="unpaid,all"
      >
        <my-invoices></my-invoices>
      </invoice-provider>
    `);
    await settled();
    expect(adapter.calls, 'one load, not one for each attribute').to.have.lengthOf(1);
    expect(adapter.calls[0]!.argument).to.deep.include({
      status: 'unpaid',
      search: 'INV',
      sort: { key: 'total', descending: true },
      pageSize: 20,
    });
    expect(namesOf(provider, 'tab').map((name) => name.split(' ')[0])).to.deep.equal(['Unpaid', 'All']);
    expect(namesOf(provider, 'option')).to.deep.equal(['20', '40']);
    expect((byRole(provider, 'searchbox') as HTMLInputElement).value).to.equal('INV');
  });

  it('leave the person on their page when one that is not of the query changes', async () => {
    const { provider, adapter } = await mountMemory(page, { count: 60 }, { status: 'all' });
    provider.store!.setPage(3);
    await settled();
    const loads = adapter.calls.length;
    provider.setAttribute('invoice-href', '/i/{id}');
    provider.setAttribute('scope', 'acme');
    await settled();
    expect(provider.store!.state.query.page).to.equal(3);
    expect(adapter.calls).to.have.lengthOf(loads);
  });

  it('may be taken away again: what they set falls back to the default', async () => {
    const { provider } = await mountMemory(page, { count: 60 });
    const values = {
      statuses: 'paid,all',
      'page-sizes': '20 40',
      search: 'INV',
      sort: 'total',
      scope: 'acme',
      api: '/api',
    };
    for (const [name, value] of Object.entries(values)) provider.setAttribute(name, value);
    await settled();
    expect(namesOf(provider, 'tab')).to.have.lengthOf(2);
    const told = await warnings(() => {
      for (const name of Object.keys(values)) provider.removeAttribute(name);
    });
    expect(told).to.deep.equal([]);
    expect(provider.store!.state.settings.scope).to.equal(undefined);
    expect(namesOf(provider, 'tab')).to.have.lengthOf(6);
    expect(namesOf(provider, 'option')).to.have.lengthOf(4);
  });

  it('ask anew when the host changes one, and leave the rest as the person set it', async () => {
    const { provider, adapter } = await mountMemory(page, { count: 60 }, { status: 'paid' });
    provider.store!.setSearch('INV');
    await settled();
    provider.status = 'unpaid';
    await settled();
    expect(adapter.calls.at(-1)!.argument).to.include({ status: 'unpaid', search: 'INV' });
    provider.setAttribute('locale', 'de');
    await settled();
    expect(adapter.calls.at(-1)!.argument).to.include({ status: 'unpaid', search: 'INV' });
  });

  const wrong: [attribute: string, value: string][] = [
    ['status', 'overdue'],
    ['sort', 'price'],
    ['page-size', '33'],
    ['page-size', 'many'],
    ['page-sizes', '10,-5'],
    ['page-sizes', '10.5'],
    ['statuses', 'all,unpayed'],
    ['time-zone', 'Mars/Olympus'],
  ];
  for (const [attribute, value] of wrong) {
    it(`warn once about ${attribute}="${value}" and go on without it`, async () => {
      const texts = await warnings(async () => {
        for (let at = 0; at < 2; at++) {
          const { provider } = await mountMemory(page, { rows });
          provider.setAttribute(attribute, value);
          await settled();
          expect(provider.store!.state.query).to.include({ status: 'all', pageSize: 10 });
          expect(namesOf(provider, 'option')).to.deep.equal(['10', '20', '50', '100']);
          expect(allByRole(provider, 'row')).to.have.lengthOf(3);
        }
      });
      expect(texts).to.have.lengthOf(1);
      expect(texts[0]).to.contain(`<invoice-provider ${attribute}=`);
    });
  }

  it('leave out the tabs that are none, and keep the others', async () => {
    await warnings(async () => {
      const { provider } = await mountMemory(page, { rows }, { statuses: 'unpaid, nonsense paid' });
      expect(namesOf(provider, 'tab')).to.deep.equal(['Unpaid 1', 'Paid 1']);
    });
  });

  it('begin with the first tab and the first "Show" of the host when the default is not among them', async () => {
    const { adapter } = await mountMemory(page, { rows }, { statuses: 'paid,unpaid', pageSizes: '25,75' });
    expect(adapter.calls[0]!.argument).to.include({ status: 'paid', pageSize: 25 });
  });

  it('say nothing about attributes that are right', async () => {
    const texts = await warnings(() =>
      mountMemory(
        page,
        { rows },
        {
          status: 'paid',
          sort: 'due-date',
          pageSize: 50,
          statuses: 'all paid unpaid',
          pageSizes: '10, 50',
          timeZone: 'Europe/Berlin',
          checkoutOrigins: 'https://pay.example, https://other.example:8443',
        },
      ),
    );
    expect(texts).to.be.empty;
  });

  it('count a due date as passed by today in the account’s zone', async () => {
    // The two zones are 25 hours apart: whatever the instant, their calendars show different days.
    const [west, east] = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'];
    const dueDate = todayIn(west, new Date());
    const list = html`<invoice-list></invoice-list>`;
    const overdue = async (timeZone: string) => {
      const { provider } = await mountMemory(list, { rows: [invoice(1, { dueDate })] }, { timeZone });
      return textOf(provider).includes('Overdue');
    };
    expect(await overdue(west)).to.equal(false);
    expect(await overdue(east)).to.equal(true);
  });

  it('follow the nearest lang, shadow roots included, unless a locale is given', async () => {
    const place = fixtureSync<HTMLElement>(html`<div lang="de"><p></p></div>`);
    const host = place.querySelector('p')!;
    const provider = document.createElement('invoice-provider');
    provider.adapter = createMemoryAdapter({ rows: [invoice(1)] });
    provider.append(document.createElement('invoice-list'));
    host.attachShadow({ mode: 'open' }).append(provider);
    await settled();
    expect(textOf(provider)).to.contain('08.02.2026');
    provider.locale = 'en';
    await settled();
    expect(textOf(provider)).to.contain('Feb 8, 2026');
    provider.locale = 'no such language';
    await settled();
    expect(textOf(provider)).to.contain('08.02.2026');
  });

  it('fill the links of invoices and services', async () => {
    const { provider } = await mountMemory(
      html`<invoice-list></invoice-list>`,
      { rows: [invoice(1, { id: 'a/b' })] },
      { invoiceHref: '/invoices/{id}', serviceHref: '/services/{id}/manage' },
    );
    const hrefs = allByRole(provider, 'link').map((link) => link.getAttribute('href'));
    expect(hrefs).to.deep.equal(['/invoices/a%2Fb', '/services/srv_1/manage', '/invoices/a%2Fb']);
  });

  it('let the host’s own texts replace ours', async () => {
    const { provider } = await mountMemory(page, { rows }, { messages: { massPayment: 'Pay the lot' } });
    expect(byRole(provider, 'button', 'Pay the lot')).to.exist;
    expect(byRole(provider, 'button', 'Search')).to.exist;
  });
});

describe('a store of the host', () => {
  it('drives the elements, and is there before and after the provider', async () => {
    const store = createInvoiceStore();
    store.setStatus('paid');
    const { provider, adapter } = await mountMemory(page, { rows }, { store });
    expect(provider.store).to.equal(store);
    expect(adapter.calls[0]!.argument).to.include({ status: 'paid' });
    expect(namesOf(provider, 'link')).to.include('INV-2').and.not.to.include('INV-1');
    store.setStatus('all');
    await settled();
    expect(namesOf(provider, 'link')).to.include('INV-1');
  });

  it('keeps what is ticked, and the page, when another provider takes it over with the same adapter', async () => {
    const store = createInvoiceStore();
    const { provider, adapter } = await mountMemory(page, { count: 60 }, { store });
    store.setPage(2);
    await settled();
    store.select(store.state.page!.rows, true);
    await settled();
    const ticked = [...store.state.selection.keys()];
    expect(ticked).not.to.be.empty;
    provider.remove();
    await settled();

    const next = document.createElement('invoice-provider');
    Object.assign(next, { store, adapter });
    next.append(document.createElement('my-invoices'));
    fixtureSync(html`<div>${next}</div>`);
    await settled();
    expect([...store.state.selection.keys()]).to.deep.equal(ticked);
    expect(store.state.query.page).to.equal(2);
  });

  it('is left alone once it is replaced', async () => {
    const { provider, adapter } = await mountMemory(page, { rows });
    const old = provider.store!;
    const selections: unknown[] = [];
    provider.store = createInvoiceStore();
    await settled();
    provider.addEventListener('invoice-selection-change', ({ detail }) => selections.push(detail));
    const calls = adapter.calls.length;
    old.select([invoice(1)], true);
    old.setStatus('paid');
    await settled();
    expect(selections).to.be.empty;
    expect(adapter.calls).to.have.lengthOf(calls);
  });
});
