import { expect } from '@open-wc/testing';
import { order, usd } from '../../../helpers/invoices.ts';
import { nextTask } from '../../../helpers/wait.ts';
import { hostileUrls } from '../../../helpers/hostile-urls.ts';
import { allByRole, byRole, queryByRole } from '../../../helpers/queries.ts';
import { show, tried } from './scene.ts';

/** The tests' own page is plain http on this machine: there such a link is one like any other. */
const hostile = hostileUrls.filter((url) => url !== 'http://localhost/');
const hrefs = (element: Element) => allByRole(element, 'link').map((link) => link.getAttribute('href'));
const covering = (invoiceLink: string) => [
  { invoiceId: 'inv 1', invoiceNumber: 'INV-1', amount: usd(10000), invoiceLink },
];

describe('links of <invoice-checkout>', () => {
  for (const status of ['open', 'processing', 'settled', 'expired'] as const) {
    it(`are none where the URLs of an order ${status} are hostile`, async () => {
      const { provider, element } = await show({ status, checkoutUrl: undefined }, { gateways: [] });
      const store = provider.store!;
      for (const url of hostile) {
        const payment = status === 'processing' ? tried('processing', { redirectUrl: url }) : undefined;
        const urls = { checkoutUrl: url, returnUrl: url, receiptUrl: url, allocations: covering(url) };
        store.patchOrder('po_1', { value: order({ status, payment, ...urls }), payment: { phase: 'idle' } });
        await nextTask();
        await element.updateComplete;
        expect(hrefs(element), url).to.deep.equal([]);
      }
      store.patchOrder('po_1', {
        value: order({ status, checkoutUrl: undefined, returnUrl: '/billing', allocations: covering('/1') }),
      });
      await nextTask();
      await element.updateComplete;
      expect(hrefs(element), 'with URLs that are not').to.have.lengthOf(2);
    });
  }

  it('lead to an invoice by the host’s template first, with the id encoded', async () => {
    const properties = { invoiceHref: '#/invoice/{id}' };
    const { element } = await show({ allocations: covering('/elsewhere') }, { properties });
    expect(byRole(element, 'link', 'INV-1').getAttribute('href')).to.equal('#/invoice/inv%201');
  });

  it('lead to a gateway’s page only where the host allows its origin', async () => {
    const payment = tried('processing', { redirectUrl: 'https://pay.example/1' });
    const change = { status: 'processing', payment } as const;
    const refused = await show(change);
    expect(queryByRole(refused.element, 'link', 'Continue to the payment')).to.equal(undefined);
    refused.provider.remove();
    const { element } = await show(change, { properties: { checkoutOrigins: 'https://pay.example' } });
    expect(byRole(element, 'link', 'Continue to the payment').getAttribute('href')).to.equal('https://pay.example/1');
  });

  it('go back from where one pays and from where one waits', async () => {
    for (const status of ['open', 'processing'] as const) {
      const { provider, element } = await show({ status, returnUrl: '/billing' });
      expect(byRole(element, 'link', 'Go back').getAttribute('href')).to.match(/\/billing$/);
      provider.remove();
    }
  });
});
