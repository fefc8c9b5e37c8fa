import { expect } from '@open-wc/testing';
import { invoice, invoices, order, paid, usd } from '../../../helpers/invoices.ts';
import { allByRole, byRole, nameOf } from '../../../helpers/queries.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';
import { withClock } from '../../../helpers/clock.ts';
import { begin, listed, SHORT, type Scene } from './speech-scene.ts';

async function isSettled({ adapter }: Scene): Promise<void> {
  adapter.last('getPaymentOrder').answer(order({ status: 'settled' }));
  await settled();
}

describe('what is told of several things at once', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('is the payment first, then the list that came meanwhile', () =>
    withClock(async (timers) => {
      history.replaceState(null, '', '?invoice-order=po_1');
      const scene = await begin(timers);
      await isSettled(scene);
      await scene.list(...invoices(3));
      await scene.pass(SHORT);
      expect(scene.texts).to.deep.equal(['$100.00 paid. Thank you! 3 invoices']);
    }));

  it('is the payment first, then what was ticked meanwhile', () =>
    withClock(async (timers) => {
      history.replaceState(null, '', '?invoice-order=po_1');
      const scene = await listed(timers);
      await isSettled(scene);
      scene.provider.store!.select([invoice(2)], true);
      await settled();
      await scene.pass(SHORT);
      expect(scene.texts).to.deep.equal(['$100.00 paid. Thank you! 1 invoice selected, $100.00']);
    }));

  it('is not what was paid, but what is unticked after a payment', () =>
    withClock(async (timers) => {
      history.replaceState(null, '', '?invoice-order=po_1');
      const scene = await listed(timers);
      scene.provider.store!.select(invoices(3), true);
      await settled();
      await scene.pass(SHORT);
      await isSettled(scene);
      expect([...scene.provider.store!.state.selection.keys()]).to.deep.equal(['inv_2', 'inv_3']);
      await scene.pass(SHORT);
      scene.provider.store!.deselect(['inv_2']);
      await settled();
      await scene.pass(SHORT);
      expect(scene.texts.slice(1)).to.deep.equal(['$100.00 paid. Thank you!', '1 invoice selected, $100.00']);
    }));

  it('is the list first, then what is no longer ticked because of it', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      scene.provider.store!.select([invoice(1)], true);
      await settled();
      await scene.pass(SHORT);
      scene.provider.store!.setStatus('paid');
      await settled();
      await scene.list(paid(1));
      await scene.pass(SHORT);
      expect(scene.texts.slice(1)).to.deep.equal(['1 paid invoice. No invoice selected']);
    }));

  it('is what is ticked once, with the sum that the bar knows', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      const { provider, texts } = scene;
      provider.store!.select(invoices(2, { minimumPayment: usd(1000) }), true);
      await settled();
      byRole(provider, 'button', 'Change amounts').click();
      await settled();
      const amount = byRole(provider, 'textbox', /INV-1/) as HTMLInputElement;
      amount.value = '40.50';
      amount.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
      await scene.pass(SHORT);
      provider.store!.select([invoice(3)], true);
      await settled();
      await scene.pass(SHORT);
      expect(texts).to.deep.equal(['2 invoices selected, $140.50', '3 invoices selected, $240.50']);
    }));

  it('is not lost while the provider moves to another place', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      scene.provider.store!.select([invoice(1)], true);
      await settled();
      const place = document.createElement('div');
      scene.provider.parentElement!.append(place);
      place.append(scene.provider);
      await settled();
      await scene.pass(SHORT);
      expect(scene.texts).to.deep.equal(['1 invoice selected, $100.00']);
    }));

  it('is not what is ticked, when only the language changes', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      scene.provider.store!.select([invoice(1)], true);
      await settled();
      await scene.pass(SHORT);
      scene.provider.locale = 'de';
      await settled();
      await scene.pass(SHORT);
      expect(scene.texts).to.deep.equal(['1 invoice selected, $100.00']);
      scene.provider.store!.select([invoice(2)], true);
      await settled();
      await scene.pass(SHORT);
      expect(scene.texts.slice(1).map((text) => text.replace(/\s/gu, ' '))).to.deep.equal([
        '2 Rechnungen ausgewählt, 200,00 $',
      ]);
    }));

  it('is told in sentences of the script', () =>
    withClock(async (timers) => {
      const scene = await begin(timers, { locale: 'zh-CN' });
      await waitUntil(() => allByRole(scene.provider, 'region').some((region) => nameOf(region) === '批量支付'));
      scene.provider.store!.select([invoice(1)], true);
      await scene.list(...invoices(3));
      await scene.pass(SHORT);
      expect(scene.texts).to.deep.equal(['3 张账单。 已选 1 张账单，US$100.00']);
    }));

  it('is the rest, where a text of the host fails, which is reported', async () => {
    const { reportError } = globalThis;
    const reported: unknown[] = [];
    globalThis.reportError = (error) => reported.push(error);
    const fault = new Error('no plural');
    const loaded = () => {
      throw fault;
    };
    try {
      await withClock(async (timers) => {
        const scene = await begin(timers, { messages: { loaded } });
        await scene.list(invoice(1));
        await scene.pass(SHORT);
        scene.provider.store!.select([invoice(1)], true);
        await settled();
        await scene.pass(SHORT);
        expect(scene.texts).to.deep.equal(['1 invoice selected, $100.00']);
      });
      expect(reported).to.deep.equal([fault]);
    } finally {
      globalThis.reportError = reportError;
    }
  });
});
