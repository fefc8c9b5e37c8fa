import { expect, fixtureSync, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../../src/adapters/memory/index.ts';
import { createInvoiceStore } from '../../../../src/store/invoice-store.ts';
import { holdLanguage, textsOf } from '../../../helpers/catalogues.ts';
import { invoice } from '../../../helpers/invoices.ts';
import { mountMemory, place } from '../../../helpers/mount.ts';
import { byRole, queryByRole, textOf } from '../../../helpers/queries.ts';
import { recordConsole } from '../../../helpers/record-console.ts';
import { nextTask, settled, waitUntil } from '../../../helpers/wait.ts';

const page = html`<my-invoices></my-invoices>`;
const rows = [invoice(1)];
const language = (provider: Element) => textOf(byRole(provider, 'table').querySelector('caption')!);
const GERMAN = 'Rechnungen';
const FRENCH = 'Factures';
const ENGLISH = 'Invoices';

/** Until everything but what the test holds back has happened. */
async function calm(): Promise<void> {
  for (let at = 0; at < 20; at++) await nextTask();
}

describe('the first texts of a page', () => {
  it('are those of the provider’s language, never English ones that change, and no request waits for them', async () => {
    const german = holdLanguage('de');
    try {
      const adapter = createMemoryAdapter({ rows });
      const provider = place(page, adapter, { locale: 'de-CH' });
      await waitUntil(() => adapter.calls.length > 0);
      await calm();
      expect(textOf(provider)).to.equal('');
      await german.come();
      expect(language(provider)).to.equal(GERMAN);
      expect(byRole(provider, 'button', 'Sammelzahlung')).to.exist;
      expect(textOf(provider))
        .to.contain('08.02.2026')
        .and.not.match(/Invoice|Mass Payment/);
      expect(adapter.calls, 'loaded once').to.have.lengthOf(1);
    } finally {
      german.restore();
    }
  });

  it('are English with one warning, and the formats stay, where the file can’t be loaded', async () => {
    const console = recordConsole('warn');
    const german = holdLanguage('de');
    try {
      const providers = [1, 2].map(() => place(page, createMemoryAdapter({ rows }), { locale: 'de' }));
      await calm();
      await german.fail();
      for (const provider of providers) {
        expect(language(provider)).to.equal(ENGLISH);
        expect(textOf(provider)).to.contain('08.02.2026');
      }
      expect(console.texts.filter((text) => text.includes('invoice-elements'))).to.have.lengthOf(1);
      expect(console.texts[0]).to.contain('"de"').and.contain('Failed to fetch');
      german.restore();
      providers[0]!.locale = 'de-AT';
      await settled();
      expect(language(providers[0]!), 'asked again by the next change').to.equal(GERMAN);
    } finally {
      console.restore();
      german.restore();
    }
  });
});

describe('the language of a provider', () => {
  it('stays until the next one is there', async () => {
    const { provider } = await mountMemory(page, { rows });
    const german = holdLanguage('de');
    try {
      provider.locale = 'de';
      await calm();
      expect(language(provider)).to.equal(ENGLISH);
      expect(textOf(provider), 'texts and formats together').to.contain('Feb 8, 2026');
      await german.come();
      expect(language(provider)).to.equal(GERMAN);
      expect(textOf(provider)).to.contain('08.02.2026');
    } finally {
      german.restore();
    }
  });

  it('is the last that was asked for, in whatever order they come', async () => {
    const { provider } = await mountMemory(page, { rows });
    const [german, french] = [holdLanguage('de'), holdLanguage('fr')];
    try {
      provider.locale = 'de';
      await calm();
      provider.locale = 'fr';
      await calm();
      await french.come();
      expect(language(provider)).to.equal(FRENCH);
      await german.come();
      expect(language(provider)).to.equal(FRENCH);
      provider.locale = 'de';
      await calm();
      provider.locale = 'en';
      await calm();
      await german.come();
      expect(language(provider)).to.equal(ENGLISH);
    } finally {
      german.restore();
      french.restore();
    }
  });

  it('is its own: two of them on one page', async () => {
    await textsOf('fr');
    const german = await mountMemory(page, { rows }, { locale: 'de' });
    const french = await mountMemory(page, { rows }, { lang: 'fr' });
    const english = await mountMemory(page, { rows });
    const shown = [german, french, english].map(({ provider }) => language(provider));
    expect(shown).to.deep.equal([GERMAN, FRENCH, ENGLISH]);
    german.provider.locale = 'fr';
    await settled();
    expect([german, french, english].map(({ provider }) => language(provider))).to.deep.equal([
      FRENCH,
      FRENCH,
      ENGLISH,
    ]);
  });

  it('is told to a store that the host brings later', async () => {
    const { provider } = await mountMemory(page, { rows }, { locale: 'de' });
    provider.store = createInvoiceStore();
    await settled();
    expect(language(provider)).to.equal(GERMAN);
  });

  it('is what the next request is sent in', async () => {
    const adapter = createMemoryAdapter({ rows });
    const { listInvoices } = adapter;
    const locales: unknown[] = [];
    adapter.listInvoices = (query, options) => (locales.push(options.locale), listInvoices(query, options));
    const provider = place(page, adapter, { locale: 'de' });
    await settled();
    provider.locale = 'zh-HK';
    await textsOf('zh-HK');
    await settled();
    provider.reload();
    await settled();
    expect(locales).to.deep.equal(['de', 'zh-HK']);
  });

  it('takes the host’s texts in place of its own, and those of a language that has none', async () => {
    const { provider } = await mountMemory(page, { rows }, { locale: 'de', messages: { massPayment: 'Alles zahlen' } });
    expect(language(provider)).to.equal(GERMAN);
    expect(byRole(provider, 'button', 'Alles zahlen')).to.exist;
    provider.locale = 'pl';
    provider.messages = { invoices: 'Faktury' };
    await settled();
    expect(language(provider)).to.equal('Faktury');
    expect(queryByRole(provider, 'button', 'Mass Payment'), 'English where it says nothing').to.exist;
    expect(textOf(provider)).to.contain('8 lut 2026');
  });

  it('takes single labels of the host, and keeps the others', async () => {
    const { provider } = await mountMemory(page, { rows }, { messages: { statuses: { unpaid: 'To pay' } } });
    expect(byRole(provider, 'tab', /^To pay/)).to.exist;
    expect(byRole(provider, 'tab', /^Paid/)).to.exist;
  });
});

describe('the nearest lang', () => {
  /** A provider without a locale, inside of a shadow tree inside of an element. */
  async function inside() {
    const outer = fixtureSync<HTMLElement>(html`<div><p></p></div>`);
    const host = outer.querySelector('p')!;
    const provider = document.createElement('invoice-provider');
    provider.adapter = createMemoryAdapter({ rows });
    provider.append(document.createElement('my-invoices'));
    const inner = document.createElement('div');
    inner.append(provider);
    host.attachShadow({ mode: 'open' }).append(inner);
    await textsOf('fr');
    await settled();
    return { outer, host, inner, provider };
  }

  it('is followed when it changes, on whatever is around the provider', async () => {
    const { outer, host, inner, provider } = await inside();
    expect(language(provider), 'of the page').to.equal(ENGLISH);
    const steps: [of: Element, lang: string | null, shown: string][] = [
      [outer, 'de', GERMAN],
      [outer, 'fr-BE', FRENCH],
      [inner, 'de', GERMAN],
      [outer, 'en', GERMAN],
      [inner, null, ENGLISH],
      [host, 'fr', FRENCH],
      [provider, 'de', GERMAN],
      [provider, null, FRENCH],
      [host, '', ENGLISH],
      [host, null, ENGLISH],
      [document.documentElement, 'de', ENGLISH],
      [outer, null, GERMAN],
      [document.documentElement, 'en', ENGLISH],
    ];
    for (const [of, lang, shown] of steps) {
      if (lang === null) of.removeAttribute('lang');
      else of.setAttribute('lang', lang);
      await settled();
      expect(language(provider), `<${of.localName} lang=${lang}>`).to.equal(shown);
    }
  });

  it('draws nothing anew where something else of the page has another language', async () => {
    const { outer, provider } = await inside();
    const other = document.createElement('i');
    outer.append(other);
    const { settings } = provider.store!.state;
    for (const lang of ['fr', 'fr', 'de']) {
      other.setAttribute('lang', lang);
      await settled();
    }
    expect(provider.store!.state.settings === settings).to.equal(true);
  });

  it('is asked for again where the provider is moved to', async () => {
    const { inner, provider } = await inside();
    const other = fixtureSync<HTMLElement>(html`<div lang="de"></div>`);
    other.append(provider);
    await settled();
    expect(language(provider)).to.equal(GERMAN);
    inner.setAttribute('lang', 'fr');
    await settled();
    expect(language(provider), 'what it left says nothing').to.equal(GERMAN);
    other.setAttribute('lang', 'fr');
    await settled();
    expect(language(provider)).to.equal(FRENCH);
  });

  it('says nothing against a locale, nor to a provider that is gone', async () => {
    const { outer, provider } = await inside();
    const { store } = provider;
    provider.locale = 'fr';
    await settled();
    outer.setAttribute('lang', 'de');
    await settled();
    expect(language(provider)).to.equal(FRENCH);
    provider.locale = undefined;
    await settled();
    expect(language(provider)).to.equal(GERMAN);
    provider.remove();
    outer.setAttribute('lang', 'fr');
    await settled();
    expect(store!.state.settings.localizer.locale).to.equal('de');
  });
});
