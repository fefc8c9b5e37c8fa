import { expect, html } from '@open-wc/testing';
import { deferredAdapter } from '../../helpers/deferred-adapter.ts';
import { invoice, paid, pageOf } from '../../helpers/invoices.ts';
import { mount, mountMemory } from '../../helpers/mount.ts';
import { allByRole, byRole, focused, nameOf, namesOf, textOf } from '../../helpers/queries.ts';
import { recordEvents } from '../../helpers/record-events.ts';
import { settled } from '../../helpers/wait.ts';

const tabs = html`<invoice-status-tabs></invoice-status-tabs>`;
const rows = [invoice(1), invoice(2), paid(3), invoice(4, { status: 'partially-paid', balance: paid(4).balance })];
const chosen = (root: Element) => allByRole(root, 'tab').filter((tab) => tab.ariaSelected === 'true');
const stops = (root: Element) => allByRole(root, 'tab').filter((tab) => tab.tabIndex === 0);
const press = (key: string) =>
  focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('<invoice-status-tabs>', () => {
  it('is a row of tabs whose names begin with the status, in order', async () => {
    const { provider } = await mountMemory(tabs, { rows });
    const list = byRole(provider, 'tablist', 'Invoice status');
    const words = namesOf(list, 'tab').map((name) => name.split(' ')[0]);
    expect(words).to.deep.equal(['All', 'Paid', 'Unpaid', 'Cancelled', 'Refunded', 'Expired']);
  });

  it('counts the invoices of each tab, also of those with nothing', async () => {
    const { provider } = await mountMemory(tabs, { rows });
    expect(namesOf(provider, 'tab')).to.deep.equal([
      'All 4',
      'Paid 1',
      'Unpaid 2',
      'Cancelled 0',
      'Refunded 0',
      'Expired 0',
    ]);
  });

  it('shows no numbers where the adapter does not count', async () => {
    const { provider } = await mountMemory(tabs, { rows, capabilities: { counts: false } });
    expect(namesOf(provider, 'tab')).to.deep.equal(['All', 'Paid', 'Unpaid', 'Cancelled', 'Refunded', 'Expired']);
  });

  it('writes large numbers as the reader does', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(tabs, adapter, { locale: 'de' });
    adapter.last('listInvoices').answer(pageOf(rows, { counts: { all: 12000 } }));
    await settled();
    expect(namesOf(provider, 'tab')[0]).to.contain('12.000');
    expect(namesOf(provider, 'tab')[1], 'a count that is not known').to.match(/^\D+$/);
  });

  it('is there before the first page, so that nothing moves when it comes', async () => {
    const provider = await mount(tabs, deferredAdapter());
    expect(allByRole(provider, 'tab')).to.have.lengthOf(6);
  });

  it('chooses the tab that is clicked, one at a time', async () => {
    const { provider, adapter } = await mountMemory(tabs, { rows });
    byRole(provider, 'tab', /^Unpaid/).click();
    await settled();
    expect(chosen(provider).map(nameOf)).to.deep.equal(['Unpaid 2']);
    expect(adapter.calls.at(-1)!.argument).to.include({ status: 'unpaid' });
  });

  it('chooses the tab also when its number is clicked', async () => {
    const { provider } = await mountMemory(tabs, { rows });
    byRole(provider, 'tab', /^Paid/).querySelector('span')!.click();
    await settled();
    expect(chosen(provider).map(nameOf)).to.deep.equal(['Paid 1']);
  });

  it('says nothing when the chosen tab is clicked again', async () => {
    const { provider, adapter } = await mountMemory(tabs, { rows });
    const changes = recordEvents(provider, 'invoice-status-change');
    byRole(provider, 'tab', /^All/).click();
    await settled();
    expect(changes).to.be.empty;
    expect(adapter.calls).to.have.lengthOf(1);
  });

  it('is one stop for the Tab key, at the chosen tab', async () => {
    const { provider } = await mountMemory(tabs, { rows }, { status: 'refunded' });
    expect(stops(provider).map(nameOf)).to.deep.equal(['Refunded 0']);
    byRole(provider, 'tab', /^Paid/).click();
    await settled();
    expect(stops(provider).map(nameOf)).to.deep.equal(['Paid 1']);
  });

  it('moves the focus with the arrows without choosing, and keeps it on the tab that is chosen', async () => {
    const { provider } = await mountMemory(tabs, { rows });
    byRole(provider, 'tab', /^All/).focus();
    press('ArrowRight');
    press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('Unpaid 2');
    expect(chosen(provider).map(nameOf)).to.deep.equal(['All 4']);
    // What Enter and Space do on a button.
    (focused() as HTMLElement).click();
    await settled();
    expect(chosen(provider).map(nameOf)).to.deep.equal(['Unpaid 2']);
    expect(nameOf(focused()!)).to.equal('Unpaid 2');
    press('End');
    expect(nameOf(focused()!)).to.equal('Expired 0');
  });

  it('says what the chosen status means, and on request what each means', async () => {
    const { provider } = await mountMemory(tabs, { rows }, { status: 'unpaid' });
    expect(textOf(provider)).to.contain('pay before the due date');
    expect(textOf(provider)).not.to.contain('original payment account');
    byRole(provider, 'button', 'What each status means').click();
    await settled();
    for (const word of ['active or renewed', 'original payment account', 'administrator', 'suspended']) {
      expect(textOf(provider)).to.contain(word);
    }
  });

  it('offers only the tabs that the adapter can filter by', async () => {
    const statuses = ['all', 'unpaid'] as const;
    const { provider } = await mountMemory(tabs, { rows, capabilities: { statuses } });
    expect(namesOf(provider, 'tab')).to.deep.equal(['All 4', 'Unpaid 2']);
  });

  it('shows the tab that is chosen elsewhere', async () => {
    const { provider } = await mountMemory(tabs, { rows });
    provider.store!.setStatus('expired');
    await settled();
    expect(chosen(provider).map(nameOf)).to.deep.equal(['Expired 0']);
  });
});
