import { it } from 'node:test';
import { expect } from 'chai';
import { change, readInvoice } from './support/orders.ts';
import { paying } from './support/paying.ts';
import { describeLightPortal, everyInvoice, type Invoice } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const FILTERS = 'all paid unpaid cancelled refunded expired draft processing partially-paid collections'.split(' ');

describeLightPortal('An invoice whose payment is under way', (portal) => {
  const query = (invoices: readonly Invoice[]) => invoices.map(({ id }) => `id=${id}`).join('&');
  /** Where these invoices stand: how many of them each tab counts, where there are any. */
  async function tabs(invoices: readonly Invoice[]): Promise<Record<string, number>> {
    const { counts } = (await portal.get(`/invoices?${query(invoices)}`)).body;
    for (const filter of FILTERS) {
      const { body } = await portal.get(`/invoices?${query(invoices)}&status=${filter}`);
      expect([body.data.length, body.page.total], filter).to.deep.equal([counts[filter], counts[filter]]);
    }
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  }

  it('says so in the list, by its id and in its detail, and is written down as it was', async () => {
    const { invoices, order } = await paying(portal);
    const [before] = invoices as [Invoice];
    const now = { ...before, status: 'processing', payable: false, minimum_payment: null };
    const says = { ...now, not_payable_reason: 'payment-in-progress', payment_order_id: order.id };
    expect((await everyInvoice(portal)).find(({ id }) => id === before.id)).to.deep.equal(says);
    expect((await portal.get(`/invoices?id=${before.id}`)).body.data).to.deep.equal([says]);
    expect(await readInvoice(portal, before.id)).to.deep.include(says);
    const stored = await portal.database.query('select status, version from invoices where id = $1', [before.id]);
    expect(stored).to.deep.equal([{ status: 'unpaid', version: Number(before.version) }]);
  });

  it('stands under its own tab and under Unpaid, and under no other', async () => {
    const { invoices } = await paying(portal, 3);
    await change(portal, invoices[1]!, `status = 'partially-paid', balance = 2000`);
    await change(portal, invoices[2]!, `status = 'collections'`);
    expect(await tabs(invoices)).to.deep.equal({ all: 3, unpaid: 3, processing: 3 });
    for (const status of ['processing', 'unpaid']) {
      const rows = (await portal.get(`/invoices?${query(invoices)}&status=${status}`)).body.data;
      expect(rows.map((row) => row.status)).to.deep.equal(['processing', 'processing', 'processing']);
    }
  });

  it('is found page by page', async () => {
    const { invoices } = await paying(portal, 3);
    const rows = await everyInvoice(portal, `${query(invoices)}&status=processing&page_size=2`);
    expect(rows.map(({ id }) => id).sort()).to.deep.equal(invoices.map(({ id }) => id).sort());
  });

  it('is what it was when the payment was declined, and paid when it was not', async () => {
    const { invoices, order } = await paying(portal);
    await deliver(portal, eventOf(order, 'payment.declined'));
    expect(await readInvoice(portal, invoices[0]!.id)).to.deep.include({ status: 'unpaid', payable: true });
    expect(await tabs(invoices)).to.deep.equal({ all: 1, unpaid: 1 });
    const next = await paying(portal);
    await deliver(portal, eventOf(next.order, 'payment.succeeded'));
    expect(await tabs([...invoices, ...next.invoices])).to.deep.equal({ all: 2, unpaid: 1, paid: 1 });
  });

  it('is one of its own account only', async () => {
    await paying(portal);
    const { counts, data } = (await portal.get('/invoices?status=processing', 'meridian')).body;
    expect([counts.processing, data]).to.deep.equal([0, []]);
  });
});
