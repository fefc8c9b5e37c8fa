// Every engine: lifecycle
import { expect, fixtureSync, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { StoreController } from '../../../src/controllers/store-controller.ts';
import { InvoiceProvider } from '../../../src/elements/invoice-provider/invoice-provider.ts';
import { createInvoiceStore } from '../../../src/store/invoice-store.ts';
import { recordConsole } from '../../helpers/record-console.ts';
import { nextTask, settled } from '../../helpers/wait.ts';

class SearchReader extends LitElement {
  readonly reader = new StoreController(this, ({ query }) => ({ search: query.search, status: query.status }));
  renders = 0;
  override render() {
    this.renders++;
    const { slice } = this.reader;
    return slice ? `${slice.status}:${slice.search}` : 'no provider';
  }
}
class ListReader extends LitElement {
  readonly reader = new StoreController(this, ({ load }) => ({ load }), { open: (store) => store.addReader() });
}
customElements.define('search-reader', SearchReader);
customElements.define('list-reader', ListReader);

const shown = (element: Element | null) => element?.shadowRoot?.textContent;
const addTo = (parent: Element, tag: string) => parent.appendChild(document.createElement(tag));

describe('an element without a provider', () => {
  // First in this file: it needs a page on which nobody has defined the provider yet.
  it('waits without a word while the provider’s code is not there, then warns exactly once', async () => {
    const console = recordConsole('warn');
    const place = fixtureSync(html`<div><search-reader></search-reader><search-reader></search-reader></div>`);
    await settled(place);
    expect(console.texts, 'before the provider is defined').to.be.empty;
    customElements.define('invoice-provider', InvoiceProvider);
    await settled(place);
    addTo(place, 'search-reader');
    await settled(place);
    console.restore();
    const ours = console.texts.filter((text) => text.includes('search-reader'));
    expect(ours).to.have.lengthOf(1);
    expect(ours[0]).to.contain('<invoice-provider>');
    expect([...place.children].map(shown)).to.deep.equal(['no provider', 'no provider', 'no provider']);
  });

  it('does not warn when it is gone before the warning is due', async () => {
    const console = recordConsole('warn');
    const place = fixtureSync(html`<div><list-reader></list-reader></div>`);
    place.firstElementChild?.remove();
    await settled(place);
    console.restore();
    expect(console.texts).to.be.empty;
  });
});

describe('an element under a provider', () => {
  it('shows what the store says, and renders again only when its slice changed', async () => {
    const provider = fixtureSync<InvoiceProvider>(
      html`<invoice-provider><search-reader></search-reader></invoice-provider>`,
    );
    await settled(provider);
    const reader = provider.querySelector<SearchReader>('search-reader')!;
    expect(shown(reader)).to.equal('all:');
    const before = reader.renders;
    const store = provider.store!;

    store.setPage(2);
    store.loadStarted();
    store.addReader();
    await settled(provider);
    expect(reader.renders - before, 'renders for what it does not show').to.equal(0);

    store.setSearch('a');
    store.setStatus('paid');
    store.setSearch('ab');
    await settled(provider);
    expect(shown(reader)).to.equal('paid:ab');
    expect(reader.renders - before, 'renders for three changes of one turn').to.equal(1);
  });

  it('renders again when the language changes', async () => {
    const provider = fixtureSync<InvoiceProvider>(
      html`<invoice-provider locale="en"><search-reader></search-reader></invoice-provider>`,
    );
    await settled(provider);
    const reader = provider.querySelector<SearchReader>('search-reader')!;
    const before = reader.renders;
    provider.locale = 'de';
    await settled(provider);
    expect(reader.renders - before).to.equal(1);
    expect(reader.reader.localizer.locale).to.equal('de');
  });

  it('finds its provider through shadow roots and from any depth', async () => {
    const provider = fixtureSync<InvoiceProvider>(html`<invoice-provider search="deep"></invoice-provider>`);
    const host = addTo(addTo(provider, 'div'), 'div');
    const reader = document.createElement('search-reader');
    host.attachShadow({ mode: 'closed' }).append(reader);
    await settled(provider);
    expect(shown(reader)).to.equal('all:deep');
  });

  it('takes the nearest provider', async () => {
    const outer = fixtureSync(html`
      <invoice-provider search="outer">
        <invoice-provider search="inner"><search-reader></search-reader></invoice-provider>
      </invoice-provider>
    `);
    await settled(outer);
    expect(shown(outer.querySelector('search-reader'))).to.equal('all:inner');
  });

  it('goes over to another provider when it is moved, and lets the first one go', async () => {
    const place = fixtureSync(html`
      <div>
        <invoice-provider search="one"><search-reader></search-reader><list-reader></list-reader></invoice-provider>
        <invoice-provider search="two"></invoice-provider>
      </div>
    `);
    await settled(place);
    const [one, two] = [...place.querySelectorAll('invoice-provider')];
    const [reader, list] = [...one!.children] as [SearchReader, ListReader];
    expect(one!.store!.state.readers).to.equal(1);
    two!.append(reader, list);
    await settled(place);
    expect(shown(reader)).to.equal('all:two');
    expect([one, two].map((each) => each!.store!.state.readers)).to.deep.equal([0, 1]);
    const before = reader.renders;
    one!.store!.setSearch('nobody reads this');
    await settled(place);
    expect(reader.renders).to.equal(before);
  });

  it('is no reader of the list any more when it is removed', async () => {
    const provider = fixtureSync<InvoiceProvider>(
      html`<invoice-provider><list-reader></list-reader></invoice-provider>`,
    );
    await settled(provider);
    provider.firstElementChild?.remove();
    await settled(provider);
    expect(provider.store!.state.readers).to.equal(0);
  });

  it('keeps open what it opens again', async () => {
    const store = createInvoiceStore();
    const provider = fixtureSync<InvoiceProvider>(
      html`<invoice-provider .store=${store}><list-reader></list-reader></invoice-provider>`,
    );
    await settled(provider);
    const counts: number[] = [];
    const { addReader } = store;
    store.addReader = () => {
      const close = addReader();
      counts.push(store.state.readers);
      return () => {
        close();
        counts.push(store.state.readers);
      };
    };
    const { reader } = provider.querySelector<ListReader>('list-reader')!;
    reader.reopen();
    reader.reopen();
    expect(counts, 'opened first, closed after').to.deep.equal([2, 2, 1]);
    expect(store.state.readers).to.equal(1);
  });

  it('follows when the host swaps the store', async () => {
    const provider = fixtureSync<InvoiceProvider>(
      html`<invoice-provider><search-reader></search-reader></invoice-provider>`,
    );
    const store = createInvoiceStore();
    store.setSearch('from the host');
    provider.store = store;
    await settled(provider);
    expect(shown(provider.querySelector('search-reader'))).to.equal('all:from the host');
  });

  it('waits for a provider that is put around it later', async () => {
    const console = recordConsole('warn');
    const place = fixtureSync(html`<div><search-reader></search-reader></div>`);
    await settled(place);
    const provider = document.createElement('invoice-provider');
    provider.search = 'late';
    const reader = place.firstElementChild!;
    place.append(provider);
    provider.append(reader);
    await nextTask();
    await settled(place);
    console.restore();
    expect(shown(reader)).to.equal('all:late');
  });
});
