import { expect, html } from '@open-wc/testing';
import { eur, invoice, invoices, usd } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, descriptionOf, namesOf, queryByRole, textOf } from '../../../helpers/queries.ts';
import { preventEvents, recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { announced } from '../../../helpers/spoken.ts';

const bar = html`<invoice-list></invoice-list><mass-pay-bar></mass-pay-bar>`;
const euros = (serial: number) => invoice(serial, { total: eur(1234) });
const payButtons = (root: Element) => allByRole(root, 'button', /^Mass Payment/) as HTMLButtonElement[];
const hasState = (root: Element, state: string) => root.querySelector('mass-pay-bar')!.matches(`:state(${state})`);

async function tick(root: Element, ...serials: number[]): Promise<void> {
  for (const serial of serials) byRole(root, 'checkbox', `Select invoice INV-${serial}`).click();
  await settled();
}

describe('<mass-pay-bar>', () => {
  it('says what to do while nothing is ticked, and can not be pressed', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(2) });
    expect(byRole(provider, 'region', 'Mass Payment')).to.exist;
    expect(textOf(byRole(provider, 'region'))).to.contain('Tick unpaid invoices');
    expect(payButtons(provider).map(({ disabled }) => disabled)).to.deep.equal([true]);
    expect(queryByRole(provider, 'button', 'Clear selection')).to.equal(undefined);
    expect(hasState(provider, 'empty')).to.equal(true);
  });

  it('says how many are ticked and what they sum up to', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(3) });
    await tick(provider, 1, 3);
    const region = byRole(provider, 'region');
    expect(textOf(region)).to.contain('2 selected').and.to.contain('$200.00');
    expect(payButtons(provider)[0]!.disabled).to.equal(false);
    expect(descriptionOf(payButtons(provider)[0]!)).to.equal('$200.00');
    expect(hasState(provider, 'empty')).to.equal(false);
  });

  it('sums what is still owed, not what was billed', async () => {
    const partly = invoice(2, { status: 'partially-paid', balance: { ...invoice(2).total, amount: 2550 } });
    const { provider } = await mountMemory(bar, { rows: [invoice(1), partly] });
    await tick(provider, 1, 2);
    expect(textOf(byRole(provider, 'region'))).to.contain('$125.50');
  });

  it('keeps the sum while other pages are shown', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(24) }, { sort: 'number' });
    await tick(provider, 1);
    provider.store!.setPage(2);
    await settled();
    const [other] = namesOf(provider, 'checkbox').slice(-1);
    byRole(provider, 'checkbox', other).click();
    await settled();
    expect(textOf(byRole(provider, 'region')))
      .to.contain('2 selected')
      .and.to.contain('$200.00');
  });

  it('tells a screen reader of each change', async () => {
    const { provider } = await mountMemory(bar, { rows: [invoice(1), euros(2)] });
    await tick(provider, 1);
    await announced(provider, '1 invoice selected, $100.00');
    await tick(provider, 2);
    await announced(provider, '2 invoices selected, $100.00 and €12.34');
  });

  it('has one sum and one button for each currency, and never adds them up', async () => {
    const { provider } = await mountMemory(bar, { rows: [invoice(1), euros(2), invoice(3), euros(4)] });
    await tick(provider, 1, 2, 3, 4);
    expect(payButtons(provider).map((button) => [textOf(button), descriptionOf(button)])).to.deep.equal([
      ['Mass Payment (USD)', '$200.00'],
      ['Mass Payment (EUR)', '€24.68'],
    ]);
    const requests = preventEvents(provider, 'invoice-pay-request');
    payButtons(provider)[1]!.click();
    expect(requests.map(({ detail }) => [detail.total, detail.items.map(({ id }) => id)])).to.deep.equal([
      [eur(2468), ['inv_2', 'inv_4']],
    ]);
  });

  it('unticks everything on request', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(2) });
    await tick(provider, 1, 2);
    byRole(provider, 'button', 'Clear selection').click();
    await settled();
    expect(provider.store!.state.selection).to.be.empty;
    expect(textOf(byRole(provider, 'region'))).to.contain('Tick unpaid invoices');
  });

  it('asks the host first, with what the person saw', async () => {
    const { provider, adapter } = await mountMemory(bar, { rows: invoices(2, { version: '7' }) });
    await tick(provider, 2);
    const requests = preventEvents(provider, 'invoice-pay-request');
    byRole(provider, 'button', 'Mass Payment').click();
    await settled();
    expect(requests.map(({ detail }) => detail)).to.deep.equal([
      {
        items: [{ id: 'inv_2', number: 'INV-2', version: '7', amount: usd(10000), balance: usd(10000) }],
        total: usd(10000),
      },
    ]);
    expect(requests[0]!.detail).to.be.frozen;
    expect(adapter.calls.filter(({ method }) => method === 'createPaymentOrder')).to.be.empty;
    expect(provider.store!.state.payment.phase).to.equal('idle');
    expect(payButtons(provider)[0]!.disabled, 'ready for the next try').to.equal(false);
  });

  it('pays one at a time where the adapter has no orders of many', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(2), capabilities: { massPay: 'sequential' } });
    await tick(provider, 1);
    expect(payButtons(provider)[0]!.disabled).to.equal(false);
    await tick(provider, 2);
    expect(payButtons(provider)[0]!.disabled).to.equal(true);
    expect(textOf(byRole(provider, 'region'))).to.contain('one invoice at a time');
    const requests = recordEvents(provider, 'invoice-pay-request');
    payButtons(provider)[0]!.click();
    expect(requests).to.be.empty;
  });

  it('is not there where the adapter takes no payment', async () => {
    const { provider } = await mountMemory(bar, { rows: invoices(2), capabilities: { massPay: 'none' } });
    expect(queryByRole(provider, 'region')).to.equal(undefined);
    expect(payButtons(provider)).to.be.empty;
  });
});
