import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { html } from 'lit';
import {
  barText,
  failedWith,
  listAndBar,
  lookedAgain,
  payButton,
  press,
  ready,
  sent,
} from '../../../helpers/bar-scene.ts';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { eur, invoice, invoices, order, pageOf, paid, usd } from '../../../helpers/invoices.ts';
import { mount } from '../../../helpers/mount.ts';
import { allByRole, byRole, focused, namesOf, nameOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';

const ticked = (root: { store?: { state: { selection: ReadonlyMap<string, unknown> } } | undefined }) => [
  ...root.store!.state.selection.keys(),
];
const changed = new InvoiceError('conflict', 'x', { problem: 'changed' });

/** Mass Payment of `INV-1` and `INV-2`, which are these by now. */
async function found(...rows: Parameters<typeof lookedAgain>[1] & object) {
  const [provider, adapter] = await ready();
  payButton(provider).focus();
  payButton(provider).click();
  await lookedAgain(adapter, rows);
  return { provider, adapter };
}

describe('what changed before it is paid', () => {
  it('is shown with the new sum and asked about; nothing is sent before the person agrees', async () => {
    const { provider, adapter } = await found(paid(1), invoice(2, { balance: usd(2200), version: '2' }));
    const alert = byRole(provider, 'alert');
    expect(allByRole(alert, 'listitem').map(textOf)).to.deep.equal([
      'INV-1 was paid meanwhile.',
      'INV-2 is now $22.00.',
    ]);
    expect(textOf(alert)).to.contain('New sum: $22.00');
    expect(sent(adapter)).to.be.empty;
    expect(namesOf(byRole(provider, 'region', 'Mass Payment'), 'button'), 'nothing but the answers').to.deep.equal([
      'Not now',
      'Pay $22.00',
    ]);
    expect(ticked(provider)).to.deep.equal(['inv_2']);
    byRole(provider, 'button', 'Pay $22.00').click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(sent(adapter)[0]!.items).to.deep.equal([{ id: 'inv_2', version: '2', amount: usd(2200) }]);
    expect(adapter.callsOf('getInvoices'), 'what was agreed to is sent').to.have.lengthOf(1);
  });

  it('shows in the list as well, which is loaded again', async () => {
    const { provider, adapter } = await found(paid(1), invoice(2));
    expect(adapter.callsOf('listInvoices')).to.have.lengthOf(2);
    adapter.last('listInvoices').answer(pageOf([paid(1), invoice(2), invoice(3)]));
    await settled();
    expect(textOf(byRole(provider, 'row', /INV-1/))).to.contain('Paid');
    expect(byRole(provider, 'alert'), 'the question is still there').to.exist;
  });

  it('is agreed to once by seven clicks', async () => {
    const { provider, adapter } = await found(paid(1), invoice(2));
    const confirm = byRole(provider, 'button', 'Pay $100.00');
    for (let at = 0; at < 7; at++) confirm.click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
  });

  it('is not paid when the person does not agree', async () => {
    const { provider, adapter } = await found(paid(1), invoice(2));
    byRole(provider, 'button', 'Not now').click();
    await settled();
    expect(sent(adapter)).to.be.empty;
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(payButton(provider).disabled).to.equal(false);
    expect(ticked(provider)).to.deep.equal(['inv_2']);
  });

  it('leaves nothing to pay, and nothing to press', async () => {
    const { provider, adapter } = await found(paid(1));
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('INV-1 was paid meanwhile.')
      .and.to.contain('INV-2 is no longer there.')
      .and.to.contain('Nothing is left to pay.');
    expect(namesOf(byRole(provider, 'alert'), 'button')).to.deep.equal(['Dismiss']);
    expect(ticked(provider)).to.be.empty;
    byRole(provider, 'button', 'Dismiss').click();
    await settled();
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(sent(adapter)).to.be.empty;
  });

  it('is told of what can not be paid now', async () => {
    const { provider } = await found(invoice(1), invoice(2, { payable: false, status: 'expired' }));
    expect(textOf(byRole(provider, 'alert'))).to.contain('INV-2 can’t be paid now.');
    expect(byRole(provider, 'button', 'Pay $100.00')).to.exist;
  });

  it('is nothing to talk about when only the version moved', async () => {
    const { provider, adapter } = await found(invoice(1, { version: '5' }), invoice(2));
    expect(queryByRole(provider, 'alert')).to.equal(undefined);
    expect(sent(adapter)[0]!.items.map(({ version }) => version)).to.deep.equal(['5', '1']);
  });

  it('is shown as text, whatever an invoice is called', async () => {
    const number = '<img src=x onerror=alert(1)>';
    const adapter = deferredAdapter();
    const provider = await mount(listAndBar, adapter);
    adapter.last('listInvoices').answer(pageOf([invoice(1, { number })]));
    await settled();
    provider.store!.select([invoice(1, { number })], true);
    await settled();
    payButton(provider).click();
    await lookedAgain(adapter, [paid(1, { number })]);
    expect(textOf(byRole(provider, 'alert'))).to.contain(`${number} was paid meanwhile.`);
    expect(provider.querySelector('mass-pay-bar')!.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('is asked about one currency alone; the other group stays as it is', async () => {
    const adapter = deferredAdapter();
    const rows = [invoice(1), invoice(2, { total: eur(1234) })];
    const provider = await mount(listAndBar, adapter);
    adapter.last('listInvoices').answer(pageOf(rows));
    await settled();
    provider.store!.select(rows, true);
    await settled();
    byRole(provider, 'button', 'Mass Payment (USD)').click();
    await settled();
    expect(adapter.last('getInvoices').argument).to.deep.equal(['inv_1']);
    await lookedAgain(adapter, [invoice(1, { balance: usd(1) })]);
    byRole(provider, 'button', 'Pay $0.01').click();
    await settled();
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(sent(adapter)[0]).to.deep.include({ currency: 'USD' });
    expect(sent(adapter)[0]!.items.map(({ id }) => id)).to.deep.equal(['inv_1']);
    expect(ticked(provider)).to.deep.equal(['inv_1', 'inv_2']);
  });
});

describe('what the server says has changed', () => {
  it('is read again, shown, and asked about; then it is sent under a new key', async () => {
    const { provider, adapter } = await failedWith(changed);
    expect(barText(provider)).to.contain('Checking your invoices');
    await lookedAgain(adapter, [invoice(1, { balance: usd(2500), version: '2' }), paid(2, { version: '2' })]);
    expect(textOf(byRole(provider, 'alert')))
      .to.contain('INV-1 is now $25.00.')
      .and.to.contain('INV-2 was paid meanwhile.');
    expect(ticked(provider)).to.deep.equal(['inv_1']);
    byRole(provider, 'button', 'Pay $25.00').click();
    await settled();
    expect(sent(adapter)[1]!.items).to.deep.equal([{ id: 'inv_1', version: '2', amount: usd(2500) }]);
    expect(sent(adapter)[1]!.idempotencyKey).not.to.equal(sent(adapter)[0]!.idempotencyKey);
  });

  it('is not sent again by itself, though nothing of it can be seen', async () => {
    const { provider, adapter } = await failedWith(changed);
    await lookedAgain(adapter);
    expect(sent(adapter)).to.have.lengthOf(1);
    expect(byRole(provider, 'button', 'Pay $200.00')).to.exist;
  });

  it('keeps every tick when it can not be read', async () => {
    const { provider, adapter } = await failedWith(changed);
    adapter.last('getInvoices').fail(new InvoiceError('network', 'down'));
    await settled();
    expect(ticked(provider)).to.deep.equal(['inv_1', 'inv_2']);
    expect(textOf(byRole(provider, 'alert'))).to.contain('can’t be reached');
  });

  it('unticks what is gone', async () => {
    const { provider, adapter } = await failedWith(new InvoiceError('invalid', 'x', { problem: 'unknown-invoice' }));
    await lookedAgain(adapter, [invoice(2)]);
    expect(ticked(provider)).to.deep.equal(['inv_2']);
    expect(textOf(byRole(provider, 'alert'))).to.contain('INV-1 is no longer there.');
  });
});

describe('the focus, when the button that was pressed goes away', () => {
  const name = () => nameOf(focused()!);

  it('goes to the answer that pays nothing, for a second Enter must not agree unread; then back to Mass Payment', async () => {
    const { provider } = await found(paid(1), invoice(2));
    expect(name()).to.equal('Not now');
    byRole(provider, 'button', 'Not now').click();
    await settled();
    expect(name()).to.equal('Mass Payment');
  });

  it('goes to what asks again after a lost answer', async () => {
    const [provider, adapter] = await ready();
    payButton(provider).focus();
    await press(provider, adapter);
    adapter.last('createPaymentOrder').fail(new InvoiceError('timeout', 'x'));
    await settled();
    adapter.last('findPaymentOrder').answer(undefined);
    await settled();
    expect(name()).to.equal('Check again');
  });

  it('is not lost after a refusal', async () => {
    const [provider, adapter] = await ready();
    payButton(provider).focus();
    await press(provider, adapter);
    adapter.last('createPaymentOrder').fail(new InvoiceError('forbidden', 'x'));
    await settled();
    expect(['Mass Payment', 'Dismiss']).to.include(name());
  });

  it('comes back to Mass Payment when the host takes the order over', async () => {
    const [provider, adapter] = await ready();
    preventEvents(provider, 'invoice-checkout-request');
    payButton(provider).focus();
    await press(provider, adapter);
    adapter.last('createPaymentOrder').answer(order());
    await settled();
    expect(name()).to.equal('Mass Payment');
  });

  it('stays with a person who went on elsewhere', async () => {
    const [provider, adapter] = await ready(undefined, {}, html`${listAndBar}<input aria-label="Elsewhere" />`);
    payButton(provider).focus();
    await press(provider, adapter);
    byRole(provider, 'textbox', 'Elsewhere').focus();
    adapter.last('createPaymentOrder').fail(new InvoiceError('forbidden', 'x'));
    await settled();
    expect(name()).to.equal('Elsewhere');
  });
});

describe('the rows behind a payment', () => {
  it('are loaded again when an order has been found, so that the list tells of it', async () => {
    const [provider, adapter] = await ready();
    await press(provider, adapter);
    adapter
      .last('createPaymentOrder')
      .fail(new InvoiceError('conflict', 'x', { problem: 'payment-in-progress', orderId: 'po_9' }));
    await settled();
    adapter.last('getPaymentOrder').answer(order({ id: 'po_9', status: 'processing' }));
    await settled();
    adapter.last('listInvoices').answer(pageOf(invoices(3, { status: 'processing', payable: false })));
    await settled();
    expect(ticked(provider)).to.be.empty;
  });
});
