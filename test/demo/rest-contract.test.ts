import { describe, it } from 'node:test';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import { adapterContract, type AdapterContext } from '../helpers/adapter-contract.ts';
import { read } from './support/orders.ts';
import { describePortal, ORIGIN } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

describePortal('The REST adapter on the portal', (portal) => {
  const contextWith = (capabilities: RestAdapterOptions['capabilities']) => (): AdapterContext => {
    const fetch = (request: Request) => portal.page(request.url.slice(ORIGIN.length), request);
    return {
      adapter: createRestAdapter({ baseUrl: `${ORIGIN}/api/v1`, fetch, capabilities }),
      returnUrl: `${ORIGIN}/billing/invoices`,
      async endPayment(id, end) {
        await deliver(portal, eventOf(await read(portal, id), `payment.${end}`));
      },
    };
  };
  adapterContract({ describe, it }, 'REST adapter', contextWith({}));
  adapterContract({ describe, it }, 'REST adapter with cursors', contextWith({ paging: 'cursor' }));
});
