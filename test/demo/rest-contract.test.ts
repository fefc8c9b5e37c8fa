import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import { adapterContract } from '../helpers/adapter-contract.ts';
import { read } from './support/orders.ts';
import { describePortal, ORIGIN } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

describePortal('The REST adapter on the portal', (portal) => {
  const contextWith = (capabilities: RestAdapterOptions['capabilities']) => () => {
    const fetch = (request: Request) => portal.page(request.url.slice(ORIGIN.length), request);
    const adapter = createRestAdapter({ baseUrl: `${ORIGIN}/api/v1`, fetch, capabilities });
    const endPayment = async (orderId: string, end: 'succeeded' | 'declined') => {
      const { status } = await deliver(portal, eventOf(await read(portal, orderId), `payment.${end}`));
      expect(status).to.equal(200);
    };
    return { adapter, returnUrl: '/billing/invoices', endPayment };
  };
  adapterContract({ describe, it }, 'REST adapter', contextWith({}));
  adapterContract({ describe, it }, 'REST adapter with cursors', contextWith({ paging: 'cursor' }));
});
