import { describe, it } from 'node:test';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import { adapterContract } from '../helpers/adapter-contract.ts';
import { describePortal, ORIGIN } from './support/portal.ts';

describePortal('The REST adapter on the portal', (portal) => {
  const contextWith = (capabilities: RestAdapterOptions['capabilities']) => () => {
    const fetch = (request: Request) => portal.page(request.url.slice(ORIGIN.length), request);
    const adapter = createRestAdapter({ baseUrl: `${ORIGIN}/api/v1`, fetch, capabilities });
    return { adapter, returnUrl: `${ORIGIN}/billing/invoices` };
  };
  adapterContract({ describe, it }, 'REST adapter', contextWith({}));
  adapterContract({ describe, it }, 'REST adapter with cursors', contextWith({ paging: 'cursor' }));
});
