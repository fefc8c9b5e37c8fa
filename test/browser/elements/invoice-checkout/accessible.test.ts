import { expect } from '@open-wc/testing';
import { InvoiceError } from '../../../../src/domain/errors.ts';
import { invalidate } from '../../../../src/store/news.ts';
import { order, usd } from '../../../helpers/invoices.ts';
import { settled } from '../../../helpers/wait.ts';
import { answer, begin, pay, show, tried, type CheckoutScene } from './scene.ts';

type Make = () => Promise<CheckoutScene>;

const lost: Make = async () => {
  const scene = await show();
  await pay(scene);
  scene.adapter.last('payPaymentOrder').fail(new InvoiceError('forbidden', 'no'));
  await settled();
  return scene;
};
const busy: Make = async () => {
  const scene = await show();
  await pay(scene);
  return scene;
};
const changed: Make = async () => {
  const scene = await show();
  await pay(scene, order({ total: usd(9000) }));
  return scene;
};
const failed: Make = async () => {
  const scene = await begin();
  scene.adapter.last('getPaymentOrder').fail(new InvoiceError('network', 'down'));
  await settled();
  return scene;
};
const stale: Make = async () => {
  const scene = await show();
  invalidate(scene.provider.store!, {});
  await settled();
  scene.adapter.last('getPaymentOrder').fail(new InvoiceError('network', 'down'));
  await settled();
  return scene;
};
const redirectUrl = '#/gateway';
const links = { returnUrl: '/billing', receiptUrl: '/receipt', expiresAt: '2999-01-01T00:00:00Z' };

const scenes: [name: string, make: Make][] = [
  ['a checkout that loads', () => begin()],
  ['a checkout that waits for the person', () => show(links)],
  ['a checkout without ways to pay', () => show({ checkoutUrl: '/other' }, { gateways: [] })],
  ['a checkout that pays', busy],
  ['a checkout that asks again', changed],
  ['a checkout that was refused', lost],
  ['a declined payment', () => show({ payment: tried('declined') })],
  [
    'a payment under way',
    () => show({ ...links, status: 'processing', payment: tried('processing', { redirectUrl }) }),
  ],
  ['a paid order', () => show({ ...links, status: 'settled', payment: tried('succeeded') })],
  ['an expired order with credit', () => show({ ...links, status: 'expired', credited: usd(100) })],
  ['a checkout that could not be loaded', failed],
  ['a stale checkout', stale],
];

describe('axe finds nothing', () => {
  for (const [name, make] of scenes) {
    it(`in ${name}`, async () => {
      const { provider } = await make();
      await expect(provider).to.be.accessible();
      provider.parentElement!.style.cssText += 'color-scheme: dark; background: Canvas; inline-size: 320px';
      await expect(provider, 'in the dark, on a narrow screen').to.be.accessible();
    });
  }

  it('and nothing is wider than a narrow screen', async () => {
    const long = 'x'.repeat(80);
    const allocations = [{ invoiceId: 'a', invoiceNumber: long, description: long, amount: usd(10000) }];
    const scene = await begin();
    scene.provider.parentElement!.style.inlineSize = '280px';
    await answer(scene, order({ allocations }), [{ id: 'a', label: long, description: long, fee: usd(123456789) }]);
    const article = scene.element.shadowRoot!.querySelector('article')!;
    expect(article.scrollWidth).to.be.at.most(280);
  });
});
