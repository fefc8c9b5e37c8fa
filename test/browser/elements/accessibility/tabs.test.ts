// Every engine: focus and keys
// Tabs with manual activation: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { invoice, paid } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, focused, nameOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';
import { findDeep } from '../look/deep.ts';

const page = html`<my-invoices></my-invoices>`;
const rows = [invoice(1), paid(2)];
const tab = (root: Element, name: RegExp) => byRole(root, 'tab', name);
const stops = (root: Element) =>
  allByRole(root, 'tab')
    .filter(({ tabIndex }) => tabIndex === 0)
    .map(nameOf);
const press = (key: string) =>
  focused()!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

/** What elements tell of themselves besides their attributes; filled while elements are made. */
const internalsOf = new WeakMap<Element, ElementInternals>();
const attach = HTMLElement.prototype.attachInternals;
const panelOf = (root: Element) => {
  const { role, ariaLabel } = internalsOf.get(findDeep(root, 'invoice-list'))!;
  return [role, ariaLabel];
};
const show = async (content: TemplateResult = page) => (await mountMemory(content, { rows })).provider;

describe('the tabs pattern', () => {
  before(() => {
    HTMLElement.prototype.attachInternals = function () {
      const internals = attach.call(this);
      internalsOf.set(this, internals);
      return internals;
    };
  });
  after(() => {
    HTMLElement.prototype.attachInternals = attach;
  });

  it('Tab: when focus moves into the tab list, places focus on the active tab', async () => {
    const provider = await show();
    expect(stops(provider)).to.deep.equal(['All 2']);
  });

  it('Tab: when the tab list contains the focus, moves on to the next element, also from a tab that is not chosen', async () => {
    const provider = await show();
    tab(provider, /^All/).focus();
    press('ArrowRight');
    // What the browser tells while the page is in front.
    focused()!.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(stops(provider), 'no tab before or behind is another stop').to.deep.equal(['Paid 1']);
    focused()!.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(stops(provider), 'on the way back').to.deep.equal(['All 2']);
  });

  it('Tab: places focus on the first tab where none is active, for what is shown has no tab', async () => {
    const { provider } = await mountMemory(page, { rows }, { statuses: 'unpaid,paid,expired' });
    expect(stops(provider)).to.deep.equal(['Unpaid 1']);
    provider.store!.setStatus('paid');
    await settled();
    expect(stops(provider)).to.deep.equal(['Paid 1']);
    provider.store!.setStatus('all');
    await settled();
    expect(stops(provider), 'all are shown again').to.deep.equal(['Unpaid 1']);
    tab(provider, /^Paid/).focus();
    provider.store!.setSearch('INV-2');
    await settled();
    expect(stops(provider), 'the counts have changed around the focus').to.deep.equal(['Paid 1']);
    focused()!.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(stops(provider), 'on the way back').to.deep.equal(['Unpaid 0']);
  });

  it('Right Arrow and Left Arrow: move focus, around the ends, and do not activate', async () => {
    const provider = await show();
    tab(provider, /^All/).focus();
    press('ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Expired 0');
    press('ArrowRight');
    press('ArrowRight');
    expect(nameOf(focused()!)).to.equal('Paid 1');
    expect(provider.store!.state.query.status).to.equal('all');
  });

  it('Right Arrow and Left Arrow: follow the direction of the text', async () => {
    const { provider } = await mountMemory(page, { rows });
    fixtureSync(html`<div dir="rtl">${provider}</div>`);
    await settled();
    tab(provider, /^All/).focus();
    press('ArrowLeft');
    expect(nameOf(focused()!)).to.equal('Paid 1');
  });

  it('Home and End: move focus to the first and to the last tab', async () => {
    const provider = await show();
    tab(provider, /^Paid/).focus();
    press('End');
    expect(nameOf(focused()!)).to.equal('Expired 0');
    press('Home');
    expect(nameOf(focused()!)).to.equal('All 2');
  });

  it('Space or Enter: activates the tab; they are the keys of a button', async () => {
    const provider = await show();
    expect(tab(provider, /^Paid/)).to.be.instanceOf(HTMLButtonElement);
    tab(provider, /^Paid/).click();
    await settled();
    expect(provider.store!.state.query.status).to.equal('paid');
  });

  it('role tablist with a label, which contains the tabs, of which one is aria-selected', async () => {
    const provider = await show();
    const tabs = allByRole(byRole(provider, 'tablist', 'Invoice status'), 'tab');
    expect(tabs.map(({ ariaSelected }) => ariaSelected)).to.deep.equal(['true', ...Array<string>(5).fill('false')]);
  });

  it('role tabpanel: the list, labelled by the chosen tab, in whatever language', async () => {
    const provider = await show();
    expect(panelOf(provider)).to.deep.equal(['tabpanel', 'All']);
    tab(provider, /^Paid/).click();
    await settled();
    expect(panelOf(provider)).to.deep.equal(['tabpanel', 'Paid']);
    provider.locale = 'de';
    await settled();
    expect(panelOf(provider)).to.deep.equal(['tabpanel', 'Bezahlt']);
  });

  it('aria-controls: each tab refers to its panel, where the engine lets elements do so', async function () {
    if (!('ariaControlsElements' in Element.prototype)) this.skip();
    for (const provider of [
      await show(),
      await show(html`<invoice-list></invoice-list><invoice-status-tabs></invoice-status-tabs>`),
    ]) {
      expect(tab(provider, /^All/).ariaControlsElements).to.deep.equal([findDeep(provider, 'invoice-list')]);
    }
  });

  it('a list without tabs is no panel; tabs may come and go, and be somewhere else', async () => {
    const provider = await show(html`<invoice-list></invoice-list>`);
    expect(panelOf(provider)).to.deep.equal([null, null]);
    const tabs = document.createElement('invoice-status-tabs');
    provider.append(tabs);
    await settled();
    expect(panelOf(provider)).to.deep.equal(['tabpanel', 'All']);
    tabs.remove();
    expect(panelOf(provider)).to.deep.equal([null, null]);
    const other = await show(html`<invoice-status-tabs></invoice-status-tabs>`);
    expect(panelOf(provider), 'tabs of another provider').to.deep.equal([null, null]);
    const list = findDeep(provider, 'invoice-list');
    other.append(list);
    await settled();
    expect(panelOf(other)).to.deep.equal(['tabpanel', 'All']);
  });
});
