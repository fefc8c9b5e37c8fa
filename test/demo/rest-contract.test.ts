import { describe, it } from 'node:test';
import type { InvoiceAdapter } from '../../src/adapters/adapter.ts';
import { createRestAdapter, type RestAdapterOptions } from '../../src/adapters/rest/index.ts';
import { adapterContract } from '../helpers/adapter-contract.ts';
import { read } from './support/orders.ts';
import { describePortal, ORIGIN, type TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

describePortal('The REST adapter on the portal', (portal) => {
  const contextWith = (capabilities: RestAdapterOptions['capabilities']) => () => {
    const fetch = (request: Request) => portal.page(request.url.slice(ORIGIN.length), request);
    const adapter = createRestAdapter({ baseUrl: `${ORIGIN}/api/v1`, fetch, capabilities });
    return { adapter: approved(adapter, portal), returnUrl: `${ORIGIN}/billing/invoices` };
  };
  adapterContract({ describe, it }, 'REST adapter', contextWith({}));
  adapterContract({ describe, it }, 'REST adapter with cursors', contextWith({ paging: 'cursor' }));
});

/** The adapter beside a gateway that approves at once: what a person does on its page is no part of the contract. */
function approved(adapter: InvoiceAdapter, portal: TestPortal): InvoiceAdapter {
  return {
    ...adapter,
    async payPaymentOrder(id, request, options) {
      const order = await adapter.payPaymentOrder!(id, request, options);
      if (order.status !== 'processing') return order;
      await deliver(portal, eventOf(await read(portal, id), 'payment.succeeded'));
      return adapter.getPaymentOrder!(id, options);
    },
  };
}
