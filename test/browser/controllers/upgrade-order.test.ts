// Every engine: lifecycle
import { expect, fixtureSync, html } from '@open-wc/testing';
import { createMemoryAdapter } from '../../../src/adapters/memory/index.ts';
import type { InvoiceProvider } from '../../../src/elements/invoice-provider/invoice-provider.ts';
import { byRole, namesOf, textOf } from '../../helpers/queries.ts';
import { recordConsole } from '../../helpers/record-console.ts';
import { settled } from '../../helpers/wait.ts';

// One file, one page: what is defined stays defined, so the tests stand in the order of a page that loads slowly.
describe('a page whose code arrives in the wrong order', () => {
  let provider: InvoiceProvider;
  const warnings = recordConsole('warn');
  after(() => warnings.restore());

  it('shows nothing and says nothing while no code is there', async () => {
    provider = fixtureSync<InvoiceProvider>(html`
      <invoice-provider status="unpaid" page-size="10">
        <my-invoices></my-invoices>
      </invoice-provider>
    `);
    // Set by the host before the upgrade, as a framework does.
    provider.adapter = createMemoryAdapter({ count: 24 });
    expect(textOf(provider)).to.equal('');
    document.body.append(provider);
  });

  it('works once the tags come one by one, the provider last', async () => {
    const { MyInvoices } = await import('../../../src/elements/my-invoices.ts');
    customElements.define('my-invoices', MyInvoices);
    const { InvoiceList } = await import('../../../src/elements/invoice-list/invoice-list.ts');
    customElements.define('invoice-list', InvoiceList);
    await settled(provider);
    expect(textOf(provider), 'still inert').to.equal('');
    await import('../../../src/define/invoice-provider.ts');
    await settled(provider);
    expect(namesOf(provider, 'checkbox').length, 'rows to tick').to.be.greaterThan(1);
    expect(provider.store!.state.query.status, 'the attributes of the markup').to.equal('unpaid');
  });

  it('takes in tags that come later still', async () => {
    await import('../../../src/define/mass-pay-bar.ts');
    await import('../../../src/define/invoice-status-tabs.ts');
    await settled(provider);
    expect(byRole(provider, 'tab', /^Unpaid/).ariaSelected).to.equal('true');
    expect(byRole(provider, 'button', 'Mass Payment')).to.exist;
  });

  it('lets everything be defined again, as two bundles on one page do', async () => {
    const list = customElements.get('invoice-list');
    await import('../../../src/define.ts');
    const again = '?again';
    await import(`../../../src/define/invoice-list.ts${again}`);
    await import(`../../../src/define.ts${again}`);
    await settled(provider);
    expect(customElements.get('invoice-list')).to.equal(list);
    expect(byRole(provider, 'table')).to.exist;
  });

  it('never warned', () => {
    expect(warnings.texts.filter((text) => text.includes('invoice-elements'))).to.be.empty;
    provider.remove();
  });
});
