import { expect, html, oneEvent } from '@open-wc/testing';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { eur, invoice, invoices, pageOf, paid, usd } from '../../../helpers/invoices.ts';
import { mount, mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, nameOf, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced } from '../../../helpers/spoken.ts';

const list = html`<invoice-list></invoice-list>`;
const today = { timeZone: 'UTC' };
/** The rows of the body, as texts of their cells. */
const cells = (root: Element) =>
  allByRole(root, 'row')
    .slice(1)
    .map((row) => allByRole(row, 'cell').map(textOf));
const rowOf = (root: Element, number: string) =>
  allByRole(root, 'row').find((row) => queryByRole(row, 'link', number) !== undefined)!;

describe('the table of <invoice-list>', () => {
  it('is a table "Invoices" with the eight columns in order', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(2) });
    expect(namesOf(byRole(provider, 'table', 'Invoices'), 'columnheader')).to.deep.equal([
      'Invoice #',
      'Hostname',
      'Primary IP',
      'Invoice Date',
      'Due Date',
      'Total (USD)',
      'Status',
      'Operation',
    ]);
  });

  it('shows what an invoice says, cell by cell', async () => {
    const { provider } = await mountMemory(list, { rows: [invoice(1, { dueDate: '2999-02-22' })] }, today);
    expect(cells(provider)).to.deep.equal([
      [
        '',
        'INV-1',
        'V20260208000001',
        '203.0.113.1',
        'Feb 8, 2026',
        'Feb 22, 2999',
        '$100.00',
        'Unpaid',
        'View Service View Invoice',
      ],
    ]);
  });

  it('has no place for a wrong value: what an invoice does not have is a dash', async () => {
    const bare = { hostname: undefined, primaryIp: undefined, dueDate: undefined, serviceId: undefined };
    const { provider } = await mountMemory(list, { rows: [invoice(1, { ...bare, links: undefined })] });
    expect(cells(provider)).to.deep.equal([['', 'INV-1', '–', '–', 'Feb 8, 2026', '–', '$100.00', 'Unpaid', '']]);
    expect(allByRole(provider, 'link')).to.be.empty;
  });

  it('leads to the service on the left and to the invoice on the right, and by the number', async () => {
    const { provider } = await mountMemory(list, { rows: [invoice(1)] });
    const links = allByRole(rowOf(provider, 'INV-1'), 'link');
    expect(links.map((link) => [nameOf(link), link.getAttribute('href')])).to.deep.equal([
      ['INV-1', '#/invoices/inv_1'],
      ['View Service', '#/services/srv_1'],
      ['View Invoice', '#/invoices/inv_1'],
    ]);
  });

  it('shows the number without a link where the link is not safe', async () => {
    const links = { invoice: 'javascript:alert(1)', service: 'data:text/html,x' };
    const { provider } = await mountMemory(list, { rows: [invoice(1, { links })] });
    expect(allByRole(provider, 'link')).to.be.empty;
    expect(textOf(provider)).to.contain('INV-1');
  });

  it('shows what data says as text, never as markup', async () => {
    const evil = '<img src=x onerror="document.title=1">';
    const rows = [invoice(1, { number: evil, hostname: evil, primaryIp: evil })];
    const { provider } = await mountMemory(list, { rows });
    expect(cells(provider)[0]!.slice(1, 4)).to.deep.equal([evil, evil, evil]);
    expect(allByRole(provider, 'img')).to.be.empty;
  });

  it('names the currency in the head when all rows share it, and always in the amount', async () => {
    const euros = await mountMemory(list, { rows: invoices(2, { total: eur(11940) }) });
    expect(queryByRole(euros.provider, 'columnheader', 'Total (EUR)')).to.exist;
    const mixed = await mountMemory(list, { rows: [invoice(1), invoice(2, { total: eur(11940) })] });
    expect(queryByRole(mixed.provider, 'columnheader', 'Total (USD)')).to.exist;
    expect(textOf(rowOf(mixed.provider, 'INV-2'))).to.contain('€119.40');
  });

  it('shows what is still due of an invoice that was paid in part, and of no other', async () => {
    const partly = invoice(2, { status: 'partially-paid', total: usd(10000), balance: usd(2500) });
    const { provider } = await mountMemory(list, { rows: [invoice(1), partly, paid(3)] });
    expect(textOf(rowOf(provider, 'INV-2')))
      .to.contain('$100.00 $25.00 due')
      .and.to.contain('Partially paid');
    expect(textOf(rowOf(provider, 'INV-1'))).not.to.contain(' due');
    expect(textOf(rowOf(provider, 'INV-3'))).not.to.contain(' due');
  });

  it('marks as overdue what can be paid and is past its due date', async () => {
    const rows = [
      invoice(1, { dueDate: '2020-01-01' }),
      invoice(2, { dueDate: '2999-01-01' }),
      paid(3, { dueDate: '2020-01-01' }),
    ];
    const { provider } = await mountMemory(list, { rows });
    const overdue = ['INV-1', 'INV-2', 'INV-3'].map((number) => textOf(rowOf(provider, number)).includes('Overdue'));
    expect(overdue).to.deep.equal([true, false, false]);
  });

  it('says how far a due date is that comes within a month, of what can be paid', async () => {
    const dueDates = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-04-01', '2026-04-02'];
    const rows = dueDates.map((dueDate, at) => invoice(at + 1, { dueDate }));
    const { provider } = await mountMemory(list, { rows: [...rows, paid(9, { dueDate: '2026-03-04' })] });
    provider.store!.configure({ today: '2026-03-01' });
    await settled();
    const cells = [1, 2, 3, 4, 5, 9].map((n) => textOf(rowOf(provider, `INV-${n}`).querySelector('.due-date')!));
    expect(cells).to.deep.equal([
      'Mar 1, 2026 today',
      'Mar 2, 2026 tomorrow',
      'Mar 4, 2026 in 3 days',
      'Apr 1, 2026 in 31 days',
      'Apr 2, 2026',
      'Mar 4, 2026',
    ]);
  });

  it('shows a status of which it never heard as the billing system spells it, neutrally, and not to be ticked', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(list, adapter);
    adapter.last('listInvoices').answer(pageOf([invoice(1, { status: 'On hold' as 'unknown', rawStatus: 'On hold' })]));
    await settled();
    const row = rowOf(provider, 'INV-1');
    expect(textOf(row)).to.contain('On hold');
    expect(allByRole(row, 'checkbox')).to.be.empty;
    const badge = provider.querySelector('invoice-list')!.shadowRoot!.querySelector('[part~=status]')!;
    expect([...badge.part]).to.deep.equal(['status', 'status-unknown']);
  });

  for (const status of ['paid', 'unpaid', 'cancelled', 'refunded', 'expired', 'draft', 'processing'] as const) {
    it(`says what ${status} means where one points at it`, async () => {
      const { provider } = await mountMemory(list, { rows: [invoice(1, { status, rawStatus: status })] });
      const badge = provider.querySelector('invoice-list')!.shadowRoot!.querySelector<HTMLElement>('[part~=status]')!;
      expect([...badge.part]).to.include(`status-${status}`);
      badge.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
      expect(badge.title).to.match(/\.$/);
    });
  }

  it('shows the rows of the next page in place of the last ones', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(15) }, { sort: 'number' });
    const before = cells(provider).map((row) => row[1]);
    provider.store!.setPage(2);
    await settled();
    const next = cells(provider).map((row) => row[1]);
    expect(next).to.have.lengthOf(5);
    expect(before.filter((number) => next.includes(number))).to.be.empty;
    provider.store!.setPage(1);
    await settled();
    expect(cells(provider).map((row) => row[1])).to.deep.equal(before);
  });

  it('says to a screen reader how many were found', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(24) });
    await announced(provider, '24 invoices, page 1 of 3');
  });
});

describe('the links of <invoice-list>', () => {
  it('ask the host first, who gets the invoice and an absolute URL', async () => {
    const { provider } = await mountMemory(list, { rows: invoices(2) });
    const views = preventEvents(provider, 'invoice-view-request');
    const services = preventEvents(provider, 'invoice-service-request');
    byRole(provider, 'link', 'INV-2').click();
    allByRole(provider, 'link', 'View Invoice')[0]!.click();
    allByRole(provider, 'link', 'View Service')[1]!.click();
    const first = namesOf(provider, 'link')[0];
    expect(views.map(({ detail }) => detail.invoice.number)).to.deep.equal(['INV-2', first]);
    expect(services).to.have.lengthOf(1);
    expect(services[0]!.detail.href).to.equal(
      new URL(`#/services/${services[0]!.detail.invoice.serviceId!}`, location.href).href,
    );
  });

  it('are followed unless the host prevents it', async () => {
    const { provider } = await mountMemory(list, { rows: [invoice(1)] });
    const followed = oneEvent(window, 'hashchange');
    byRole(provider, 'link', 'INV-1').click();
    await followed;
    expect(location.hash).to.equal('#/invoices/inv_1');
    history.replaceState(null, '', location.pathname + location.search);
    preventEvents(provider, 'invoice-view-request');
    byRole(provider, 'link', 'INV-1').click();
    expect(location.hash).to.equal('');
  });

  const modified: [name: string, init: MouseEventInit][] = [
    ['the middle button', { button: 1 }],
    ['Ctrl', { ctrlKey: true }],
    ['Cmd', { metaKey: true }],
    ['Shift', { shiftKey: true }],
    ['Alt', { altKey: true }],
  ];
  for (const [name, init] of modified) {
    it(`belong to the browser when they are clicked with ${name}`, async () => {
      const { provider } = await mountMemory(list, { rows: [invoice(1)] });
      const views = recordEvents(provider, 'invoice-view-request');
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init });
      let prevented: boolean | undefined;
      const stop = (event: Event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', stop, { once: true });
      byRole(provider, 'link', 'INV-1').dispatchEvent(click);
      expect(views).to.be.empty;
      expect(prevented).to.equal(false);
    });
  }
});
