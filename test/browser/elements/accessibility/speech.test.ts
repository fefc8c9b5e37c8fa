// WCAG 3.1.2, language of parts: https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
import { expect, html } from '@open-wc/testing';
import { InvoiceStatusTabs } from '../../../../src/elements/invoice-status-tabs.ts';
import { invoices } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { settled } from '../../../helpers/wait.ts';

const page = html`<my-invoices><p slot="support">Call us</p></my-invoices><invoice-search></invoice-search>`;

/** The language that an engine takes for an element. */
const langOf = (element: Element): string => {
  const root = element.getRootNode();
  return element.closest<HTMLElement>('[lang]')?.lang ?? (root instanceof ShadowRoot ? langOf(root.host) : '');
};
const searchIn = (root: Element) => root.querySelector('invoice-search')!.shadowRoot!.querySelector('input')!;

describe('the language of what the elements say', () => {
  it('is marked where the page speaks another one, and the words and attributes of the host stay as they are', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(1) }, { locale: 'de' });
    expect(searchIn(provider).ariaLabel).to.contain('Rechnungen');
    expect(langOf(searchIn(provider))).to.equal('de');
    expect(langOf(provider.querySelector('p')!)).to.equal('en');
    for (const tag of provider.querySelectorAll('*:not([role=status])')) {
      expect(tag.hasAttribute('lang'), tag.localName).to.equal(false);
    }
  });

  it('follows the texts, also in what is drawn inside another element', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(1) }, { locale: 'de' });
    const tabs = provider.querySelector('my-invoices')!.shadowRoot!.querySelector('invoice-status-tabs')!;
    expect(tabs).to.be.instanceOf(InvoiceStatusTabs);
    expect(langOf(tabs.shadowRoot!.querySelector('[role=tab]')!)).to.equal('de');
    provider.locale = 'en-GB';
    await settled();
    expect(langOf(tabs.shadowRoot!.querySelector('[role=tab]')!)).to.equal('en');
  });

  it('is English where there are no texts of the language, whose formats are used nevertheless', async () => {
    const { provider } = await mountMemory(page, { rows: invoices(1) }, { locale: 'nl' });
    expect([searchIn(provider).ariaLabel, langOf(searchIn(provider))]).to.deep.equal(['Search invoices', 'en']);
  });
});
