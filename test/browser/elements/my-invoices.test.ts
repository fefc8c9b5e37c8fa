import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { deferredAdapter } from '../../helpers/deferred-adapter.ts';
import { invoice, invoices, pageOf, paid } from '../../helpers/invoices.ts';
import { mount, mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole, nameOf, perceivable, queryByRole, textOf } from '../../helpers/queries.ts';
import { preventEvents } from '../../helpers/record-events.ts';
import { settled } from '../../helpers/wait.ts';

const page = html`<my-invoices></my-invoices>`;
const support = { supportHref: '/support' };

describe('<my-invoices>', () => {
  it('is the whole page in the order of reading', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(12) }, support);
    const roles = ['tablist', 'search', 'combobox', 'table', 'navigation', 'region', 'complementary'];
    const named = new Set(roles.flatMap((role) => allByRole(provider, role)));
    const landmarks = [...perceivable(provider)].filter((element) => named.has(element as HTMLElement));
    expect(landmarks.map(nameOf)).to.deep.equal([
      'Invoice status',
      '',
      'Show',
      'Invoices',
      'Pages',
      'Mass Payment',
      'Online Support',
    ]);
  });

  it('finds, ticks and pays, from the first tab to the order', async () => {
    const { provider, adapter } = await mountMemory(page, { rows: [...invoices(3), paid(4)] });
    byRole(provider, 'tab', /^Unpaid/).click();
    await settled();
    byRole(provider, 'checkbox', 'Select invoice INV-1').click();
    byRole(provider, 'checkbox', 'Select invoice INV-3').click();
    await settled();
    const checkouts = preventEvents(provider, 'invoice-checkout-request');
    byRole(provider, 'button', 'Mass Payment').click();
    await settled();
    const [checkout] = checkouts;
    expect(checkout!.detail.order.allocations.map(({ invoiceId }) => invoiceId)).to.deep.equal(['inv_1', 'inv_3']);
    await adapter.payPaymentOrder(
      checkout!.detail.order.id,
      { gateway: 'card', idempotencyKey: 'k' },
      { signal: new AbortController().signal },
    );
    byRole(provider, 'tab', /^All/).click();
    await settled();
    expect(nameOf(byRole(provider, 'tab', /^Unpaid/))).to.equal('Unpaid 1');
    expect(nameOf(byRole(provider, 'tab', /^Paid/))).to.equal('Paid 3');
    expect(provider.store!.state.selection).to.be.empty;
  });

  it('leads to Online Support, and asks the host first', async () => {
    const { provider } = await mountMemory(page, { rows: [] }, { supportHref: '#/support' });
    const link = byRole(byRole(provider, 'complementary', 'Online Support'), 'link', 'Online Support');
    const requests = preventEvents(provider, 'invoice-support-request');
    link.click();
    expect(requests.map(({ detail }) => detail.href)).to.deep.equal([new URL('#/support', location.href).href]);
    expect(location.hash).to.equal('');
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true, cancelable: true }));
    expect(requests, 'a click for a new tab').to.have.lengthOf(1);
  });

  it('has no side without support, until the host has something to put there', async () => {
    const { provider } = await mountMemory(page, { rows: [] });
    expect(queryByRole(provider, 'complementary')).to.equal(undefined);
    const chat = Object.assign(document.createElement('button'), { slot: 'support', textContent: 'Chat' });
    provider.querySelector('my-invoices')!.append(chat);
    await settled();
    expect(nameOf(byRole(provider, 'complementary'))).to.equal('Online Support');
    chat.remove();
    await settled();
    expect(queryByRole(provider, 'complementary')).to.equal(undefined);
  });

  for (const supportHref of [undefined, 'javascript:alert(1)', 'http://evil.example/']) {
    it(`has no link to support at ${supportHref ?? 'nowhere'}`, async () => {
      const { provider } = await mountMemory(page, { rows: [] }, { supportHref });
      expect(queryByRole(provider, 'link', 'Online Support')).to.equal(undefined);
    });
  }

  const pieces: [slot: string, role: string, name?: RegExp][] = [
    ['tabs', 'tablist'],
    ['search', 'searchbox'],
    ['page-size', 'combobox'],
    ['list', 'table'],
    ['pagination', 'navigation'],
    ['pay', 'region'],
    ['support', 'link', /^Online Support$/],
  ];
  for (const [slot, role, name] of pieces) {
    it(`lets the host replace ${slot}, and keeps the rest`, async () => {
      const own = html`<my-invoices><p slot=${slot}>our own</p></my-invoices>`;
      const { provider } = await mountMemory(own, { rows: invoices(12) }, support);
      expect(textOf(provider)).to.contain('our own');
      expect(allByRole(provider, role, name)).to.be.empty;
      for (const [other, otherRole, otherName] of pieces) {
        if (other !== slot) expect(allByRole(provider, otherRole, otherName), other).to.have.lengthOf(1);
      }
    });
  }

  it('works with pieces that the host puts in from the library', async () => {
    const own = html`<my-invoices><invoice-list slot="list"></invoice-list></my-invoices>`;
    const { provider } = await mountMemory(own, { rows: invoices(2) });
    expect(allByRole(provider, 'row')).to.have.lengthOf(3);
  });

  it('passes on what the host says of nothing, of a failure and of the table', async () => {
    const own = html`
      <my-invoices>
        <span slot="caption">Our bills</span>
        <p slot="empty">Order your first server</p>
        <p slot="error">Call us</p>
      </my-invoices>
    `;
    const adapter = deferredAdapter();
    const provider = await mount(own, adapter);
    expect(byRole(provider, 'table', 'Our bills')).to.exist;
    adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.equal('Call us Try again');
    byRole(provider, 'button', 'Try again').click();
    await settled();
    adapter.last('listInvoices').answer(pageOf([]));
    await settled();
    expect(textOf(provider)).to.contain('Order your first server').and.not.to.contain('No invoices yet');
  });

  it('says our own words where the host says none', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(page, adapter);
    expect(byRole(provider, 'table', 'Invoices')).to.exist;
    adapter.last('listInvoices').fail(new InvoiceError('server', 'down'));
    await settled();
    expect(textOf(byRole(provider, 'alert'))).to.contain('could not be loaded');
    provider.reload();
    await settled();
    adapter.last('listInvoices').answer(pageOf([]));
    await settled();
    expect(textOf(provider)).to.contain('No invoices yet');
  });

  it('lets the host style every part that its pieces have', async () => {
    const overdue = invoice(1, { dueDate: '2020-01-01', balance: { ...invoice(1).total, amount: 1 } });
    // More than a page has, for a single one has no buttons.
    const rows = [overdue, ...Array.from({ length: 10 }, (_, at) => paid(at + 2))];
    const { provider } = await mountMemory(page, { rows }, { ...support, sort: 'number' });
    byRole(provider, 'checkbox', 'Select invoice INV-1').click();
    await settled();
    const shadow = provider.querySelector('my-invoices')!.shadowRoot!;
    const seen = new Set<string>();
    for (const piece of shadow.querySelectorAll<HTMLElement>('[exportparts]')) {
      const exported = piece.getAttribute('exportparts')!.split(/\s*,\s*/);
      for (const element of piece.shadowRoot!.querySelectorAll<HTMLElement>('[part]')) {
        for (const part of element.part) {
          seen.add(part);
          expect(exported, `${piece.localName} ${part}`).to.include(part);
        }
      }
    }
    expect(seen).to.include.keys('tab', 'search-button', 'page-size-select', 'cell', 'overdue', 'page-button', 'total');
  });

  it('styles through a part from the page', async () => {
    const { provider } = await mountMemory(page, { rows: [paid(1), invoice(2)] });
    const style = document.createElement('style');
    style.textContent = 'my-invoices::part(status-unpaid) { letter-spacing: 7px }';
    provider.append(style);
    const badges = [...perceivable(provider)].filter((element) => element.part.contains('status'));
    expect(badges.map((badge) => getComputedStyle(badge).letterSpacing).sort()).to.deep.equal(['7px', 'normal']);
  });
});
