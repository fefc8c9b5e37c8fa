import { expect, html } from '@open-wc/testing';
import { InvoiceError, type InvoiceErrorCode } from '../../../../src/domain/errors.ts';
import { invalidate } from '../../../../src/store/news.ts';
import { order } from '../../../helpers/invoices.ts';
import { withInstantClock } from '../../../helpers/clock.ts';
import { mount } from '../../../helpers/mount.ts';
import { byRole, focused, queryByRole, textOf } from '../../../helpers/queries.ts';
import { recordConsole } from '../../../helpers/record-console.ts';
import { recordEvents } from '../../../helpers/record-events.ts';
import { settled } from '../../../helpers/wait.ts';
import { answer, begin, gateways, paymentCard, paymentText, show } from './scene.ts';

const error = (code: InvoiceErrorCode, retryAfter?: number) => new InvoiceError(code, code, { retryAfter });
const retry = (element: Element) => byRole(element, 'button', 'Try again') as HTMLButtonElement;
/** The states that a host can style. */
const statesOf = (element: Element) =>
  ['loading', 'empty', 'error', 'stale', 'busy'].filter((name) => element.matches(`:state(${name})`));

describe('loading <invoice-checkout>', () => {
  it('keeps the place of the order while it is on its way, and says so to a screen reader', async () => {
    const { element } = await begin();
    expect(statesOf(element)).to.deep.equal(['loading']);
    const article = byRole(element, 'article');
    expect(article.getAttribute('aria-busy')).to.equal('true');
    expect(textOf(article)).to.contain('Loading the order…');
    expect(article.getBoundingClientRect().height).to.be.greaterThan(150);
  });

  it('shows the order once it is there', async () => {
    const { element } = await show();
    expect(statesOf(element)).to.deep.equal([]);
    expect(byRole(element, 'article', 'Checkout').getAttribute('aria-busy')).to.equal('false');
  });

  it('asks for the order once, and again only when another one is to be shown', async () => {
    const scene = await show();
    const asked = () => scene.adapter.callsOf('getPaymentOrder').map(({ argument }) => argument);
    expect(asked()).to.deep.equal(['po_1']);
    scene.element.setAttribute('order-id', 'po_2');
    await settled();
    expect(asked()).to.deep.equal(['po_1', 'po_2']);
    expect(statesOf(scene.element)).to.deep.equal(['loading']);
    await answer(scene, order({ id: 'po_2' }));
    expect(textOf(scene.element)).to.contain('Order po_2');
  });

  it('forgets the chosen gateway with the order that it was chosen for', async () => {
    const scene = await show();
    byRole(scene.element, 'radio', 'Account balance').click();
    scene.element.orderId = 'po_2';
    await settled();
    await answer(scene, order({ id: 'po_2' }));
    expect((byRole(scene.element, 'radio', 'Credit card') as HTMLInputElement).checked).to.equal(true);
  });

  it('says what failed, tries again when asked, and then shows the order', async () => {
    const scene = await begin();
    const { adapter, element } = scene;
    const errors = recordEvents(scene.provider, 'invoice-error');
    adapter.last('getPaymentOrder').fail(error('network'));
    await settled();
    expect(statesOf(element)).to.deep.equal(['error']);
    expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['network']);
    const alert = textOf(byRole(element, 'alert'));
    expect(alert).to.contain('This order could not be loaded');
    expect(alert).to.contain('The billing server can’t be reached.');
    retry(element).click();
    await settled();
    expect(statesOf(element)).to.deep.equal(['loading']);
    await answer(scene, order());
    expect(statesOf(element)).to.deep.equal([]);
    expect(queryByRole(element, 'alert')).to.equal(undefined);
  });

  it('says plainly that there is no such order, which no second try changes', async () => {
    const { adapter, element } = await begin();
    adapter.last('getPaymentOrder').fail(error('not-found'));
    await settled();
    expect(textOf(byRole(element, 'alert'))).to.contain('This order is not there');
    expect(queryByRole(element, 'button')).to.equal(undefined);
    expect(queryByRole(element, 'link')).to.equal(undefined);
  });

  it('offers help with an order that is not there, where the host has some', async () => {
    const { adapter, element } = await begin({ properties: { supportHref: '#/support' } });
    adapter.last('getPaymentOrder').fail(error('not-found'));
    await settled();
    expect(byRole(element, 'link', 'Online Support').getAttribute('href')).to.equal('#/support');
  });

  it('waits with the next try as long as the server asks for', async () => {
    const { adapter, element } = await begin();
    adapter.last('getPaymentOrder').fail(error('rate-limited', 60));
    await settled();
    expect(textOf(byRole(element, 'alert'))).to.contain('Please wait 60 seconds');
    expect(retry(element).disabled).to.equal(true);
  });

  it('keeps the order when it can’t be loaded again, and says that it may be old', async () => {
    const scene = await show();
    const { adapter, element, provider } = scene;
    invalidate(provider.store!, {});
    await settled();
    expect(statesOf(element), 'a refresh blanks nothing').to.deep.equal([]);
    adapter.last('getPaymentOrder').fail(error('server'));
    await settled();
    expect(statesOf(element)).to.deep.equal(['stale']);
    expect(textOf(byRole(element, 'alert'))).to.contain('You see the order as it was loaded last.');
    byRole(element, 'button', 'Pay $103.20');
    retry(element).click();
    await settled();
    await answer(scene, order({ status: 'expired' }));
    expect(statesOf(element)).to.deep.equal([]);
    expect(paymentText(scene)).to.contain('The time to pay ran out');
  });

  it('keeps the focus in the checkout when what had it goes away', async () => {
    const scene = await begin();
    scene.adapter.last('getPaymentOrder').fail(error('network'));
    await settled();
    retry(scene.element).focus();
    retry(scene.element).click();
    await settled();
    expect(textOf(focused()!)).to.equal('Checkout');
    await answer(scene, order());
    expect(textOf(focused()!)).to.equal('Payment');
  });

  it('asks the server what became of the order when the time to pay is over, once', async () => {
    await withInstantClock(async () => {
      const scene = await show({ expiresAt: new Date(Date.now() + 20_000).toISOString() });
      const { adapter } = scene;
      await settled();
      expect(adapter.callsOf('getPaymentOrder')).to.have.lengthOf(2);
      await answer(scene, scene.provider.store!.state.orders.get('po_1')!.value!);
      expect(adapter.callsOf('getPaymentOrder'), 'its clock may be another').to.have.lengthOf(2);
      expect(paymentText(scene)).to.contain('Pay $103.20');
    });
  });

  it('shows nothing without a provider, and what the host says without an order', async () => {
    const console = recordConsole('warn');
    const alone = document.createElement('invoice-checkout');
    document.body.append(alone);
    await settled();
    console.restore();
    expect(textOf(alone)).to.equal('');
    alone.remove();
    const provider = await mount(html`<invoice-checkout><p slot="empty">Choose an order.</p></invoice-checkout>`);
    const element = provider.querySelector('invoice-checkout')!;
    expect(textOf(element)).to.equal('Choose an order.');
    expect(statesOf(element)).to.deep.equal(['empty']);
  });

  it('says in the host’s words that the order could not be loaded, and lets one try again', async () => {
    const content = html`<invoice-checkout order-id="po_1"><p slot="error">Call us: 555-0100</p></invoice-checkout>`;
    const { adapter, element } = await begin({ content });
    adapter.last('getPaymentOrder').fail(error('network'));
    await settled();
    expect(textOf(byRole(element, 'alert'))).to.equal('Call us: 555-0100 Try again');
  });
});

describe('the ways to pay', () => {
  const fields = html`<invoice-checkout order-id="po_1"><input slot="payment" aria-label="Card" /></invoice-checkout>`;

  it('leave room for the gateway’s own fields, in the page of the host, below the chosen one', async () => {
    const { element } = await show({}, { content: fields });
    const card = byRole(paymentCard(element), 'textbox', 'Card');
    expect(card.parentElement).to.equal(element);
    const below = byRole(element, 'group', 'Pay by').getBoundingClientRect().bottom;
    expect(card.getBoundingClientRect().top).to.be.at.least(below);
    expect(card.getBoundingClientRect().bottom).to.be.below(
      byRole(element, 'button', /^Pay/).getBoundingClientRect().top,
    );
  });

  it('are not judged before they are known', async () => {
    const scene = await begin();
    scene.adapter.last('getPaymentOrder').answer(order());
    await settled();
    expect(textOf(scene.element)).not.to.contain('no way to pay');
    scene.adapter.last('listGateways').answer(gateways);
    await settled();
    byRole(scene.element, 'button', 'Pay $103.20');
  });

  it('are missing where there are none: that is said, with no button', async () => {
    const scene = await show({ checkoutUrl: undefined }, { gateways: [] });
    expect(paymentText(scene)).to.contain('There is no way to pay here at the moment.');
    expect(queryByRole(scene.element, 'button')).to.equal(undefined);
    expect(queryByRole(paymentCard(scene.element), 'link')).to.equal(undefined);
  });

  it('are the host’s alone where the adapter has none', async () => {
    const scene = await show({}, { gateways: [], content: fields });
    expect(paymentText(scene)).not.to.contain('There is no way to pay');
    byRole(scene.element, 'textbox', 'Card');
  });

  it('are found at another checkout, unless that is this very page', async () => {
    const other = await show({ checkoutUrl: '/other-checkout' }, { gateways: [] });
    const link = byRole(other.element, 'link', 'Go to the checkout');
    expect(link.getAttribute('href')).to.equal(new URL('/other-checkout', location.href).href);
    expect(paymentText(other), 'there is a way').not.to.contain('no way to pay');
    other.provider.remove();
    const here = await show({ checkoutUrl: location.href }, { gateways: [] });
    expect(queryByRole(here.element, 'link', 'Go to the checkout')).to.equal(undefined);
  });
});
