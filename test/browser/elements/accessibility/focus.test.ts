// Every engine: focus and keys
import { expect, html } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { ready } from '../../../helpers/bar-scene.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { detailOf, invoice, invoices, pageOf, paid } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { byRole, focused, nameOf } from '../../../helpers/queries.ts';
import { settled } from '../../../helpers/wait.ts';

const page = html`<my-invoices></my-invoices>`;
const down = new InvoiceError('server', 'down');
const name = () => nameOf(focused()!);

async function shown(rows = invoices(5), total = rows.length) {
  const adapter = deferredAdapter();
  const provider = await mount(page, adapter);
  const answer = async (next = rows, all = total) => {
    adapter.last('listInvoices').answer(pageOf(next, { total: all }));
    await settled();
  };
  const fail = async () => {
    adapter.last('listInvoices').fail(down);
    await settled();
  };
  const reload = async () => {
    provider.reload();
    await settled();
  };
  await answer();
  return { adapter, provider, answer, fail, reload };
}
const press = async (element: HTMLElement) => {
  element.focus();
  element.click();
  await settled();
};

describe('the focus in the list', () => {
  it('goes with the invoice when rows move', async () => {
    const { provider, reload, answer } = await shown();
    byRole(provider, 'link', 'INV-4').focus();
    await reload();
    await answer([invoice(9), invoice(8), ...invoices(5)]);
    expect(name()).to.equal('INV-4');
    byRole(provider, 'checkbox', 'Select invoice INV-2').focus();
    await reload();
    await answer(invoices(5).reverse());
    expect(name()).to.equal('Select invoice INV-2');
  });

  it('stays in the row, where its box is gone because it was paid', async () => {
    const { provider, reload, answer } = await shown();
    byRole(provider, 'checkbox', 'Select invoice INV-2').focus();
    await reload();
    await answer([invoice(1), paid(2), invoice(3)]);
    expect(name()).to.equal('INV-2');
  });

  it('goes to who took the place of an invoice that is gone, at the end to the last one, and never to the page', async () => {
    const { provider, reload, answer } = await shown();
    byRole(provider, 'link', 'INV-3').focus();
    await reload();
    await answer([invoice(1), invoice(2), invoice(4), invoice(5)]);
    expect(name()).to.equal('INV-4');
    byRole(provider, 'link', 'INV-5').focus();
    await reload();
    await answer([invoice(1)]);
    expect(name()).to.equal('INV-1');
    await reload();
    await answer([]);
    expect(name()).to.equal('Invoices');
  });

  it('goes from Try again to the table, and to the next notice when it fails again', async () => {
    const { provider, reload, answer, fail } = await shown();
    await reload();
    await fail();
    await press(byRole(provider, 'button', 'Try again'));
    expect([name(), focused()!.localName]).to.deep.equal(['Invoices', 'table']);
    await fail();
    expect(name()).to.equal('Try again');
    await press(byRole(provider, 'button', 'Try again'));
    await answer();
    expect(name()).to.equal('Invoices');
    // A page that is not in front gets no such event from its browser.
    focused()!.dispatchEvent(new FocusEvent('blur'));
    expect(byRole(provider, 'table').hasAttribute('tabindex'), 'no stop for a click later').to.equal(false);
  });

  it('goes from Try again of a first page to the table', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(page, adapter);
    adapter.last('listInvoices').fail(down);
    await settled();
    await press(byRole(provider, 'button', 'Try again'));
    expect(name()).to.equal('Invoices');
    adapter.last('listInvoices').answer(pageOf(invoices(2)));
    await settled();
    expect(name()).to.equal('Invoices');
  });

  it('goes from Show all to the table', async () => {
    const { provider, answer } = await shown();
    provider.store!.setStatus('expired');
    await settled();
    await answer([]);
    await press(byRole(provider, 'button', 'Show all invoices'));
    await answer();
    expect(name()).to.equal('Invoices');
  });

  it('goes from a header that a notice covers to the notice', async () => {
    const { provider, reload, fail } = await shown();
    byRole(provider, 'button', 'Due Date').focus();
    await reload();
    await fail();
    expect(name()).to.equal('Try again');
  });

  it('is taken from nobody who is elsewhere', async () => {
    const { provider, reload, answer, fail } = await shown();
    byRole(provider, 'searchbox').focus();
    const there = focused();
    await reload();
    await fail();
    await reload();
    await answer([]);
    expect(focused()).to.equal(there);
  });
});

describe('the focus in the pages', () => {
  it('stays on the page that was pressed, wherever its button is', async () => {
    const { provider, answer } = await shown(invoices(10), 200);
    await press(byRole(provider, 'button', 'Page 5'));
    await answer(invoices(10), 200);
    expect([name(), focused()!.ariaCurrent]).to.deep.equal(['Page 5', 'page']);
  });

  it('stays on Next at the last page', async () => {
    const { provider, answer } = await shown(invoices(10), 20);
    await press(byRole(provider, 'button', 'Next'));
    await answer(invoices(10), 20);
    expect([name(), focused()!.ariaDisabled]).to.deep.equal(['Next', 'true']);
  });

  it('goes to the text when there is one page left', async () => {
    const { provider, answer, reload } = await shown(invoices(10), 20);
    byRole(provider, 'button', 'Page 1').focus();
    await reload();
    await answer(invoices(10), 10);
    expect(focused()!.textContent).to.contain('1–10 of 10');
  });
});

describe('the focus in the bar', () => {
  it('goes from Clear selection to what the bar says then', async () => {
    const [provider] = await ready();
    await press(byRole(provider, 'button', 'Clear selection'));
    expect(focused()!.textContent).to.contain('Tick unpaid invoices');
  });

  it('stays on Mass Payment while the payment is made', async () => {
    const [provider, adapter] = await ready();
    await press(byRole(provider, 'button', 'Mass Payment'));
    expect([name(), focused()!.ariaDisabled]).to.deep.equal(['Mass Payment', 'true']);
    adapter.last('getInvoices').fail(down);
    await settled();
    expect([name(), focused()!.ariaDisabled]).to.deep.equal(['Mass Payment', null]);
    await press(byRole(provider, 'button', 'Dismiss'));
    expect(name()).to.equal('Mass Payment');
  });
});

describe('the focus in an invoice', () => {
  it('goes from Try again to the invoice that came', async () => {
    const adapter = deferredAdapter();
    const provider = await mount(html`<invoice-detail invoice-id="inv_1"></invoice-detail>`, adapter);
    adapter.last('getInvoice').fail(down);
    await settled();
    await press(byRole(provider, 'button', 'Try again'));
    expect(focused(), 'while it loads').not.to.equal(document.body);
    adapter.last('getInvoice').fail(down);
    await settled();
    expect(name()).to.equal('Try again');
    await press(byRole(provider, 'button', 'Try again'));
    adapter.last('getInvoice').answer(detailOf(paid(1)));
    await settled();
    expect(focused()!.textContent).to.contain('INV-1');
  });
});
