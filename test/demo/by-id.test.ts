import { it } from 'node:test';
import { expect } from 'chai';
import { unpaid } from './support/orders.ts';
import { describePortal, expectProblem } from './support/portal.ts';

describePortal('Invoices asked for by id', (portal) => {
  it('come as they are now, and unknown ones are left out', async () => {
    const invoices = await unpaid(portal, 3);
    const ids = invoices.map(({ id }) => id);
    const foreign = (await portal.get('/invoices', 'meridian')).body.data[0]!.id;
    const query = [...ids, 'inv_unknown', foreign].map((id) => `id=${id}`).join('&');
    const { body } = await portal.get(`/invoices?${query}&page_size=5&sort=number`);
    expect(body.data.map(({ id }) => id).sort()).to.deep.equal([...ids].sort());
    expect([body.page.total, body.page.size, body.page.next_cursor]).to.deep.equal([3, 5, null]);
  });

  it('can be a hundred, and no more', async () => {
    const hundred = Array.from({ length: 100 }, (_, at) => `id=inv_${at}`);
    expect((await portal.get(`/invoices?${hundred.join('&')}&page_size=100`)).body.data).to.deep.equal([]);
    expectProblem(await portal.get(`/invoices?${[...hundred, 'id=x'].join('&')}`), 400, 'invalid-id');
    expectProblem(await portal.get('/invoices?id=a%20b'), 400, 'invalid-id');
    expectProblem(await portal.get('/invoices?id=a&page_size=101'), 400, 'invalid-page-size');
    expectProblem(await portal.get('/invoices?page_size=5'), 400, 'invalid-page-size');
  });

  it('have links to their pages and their PDF', async () => {
    const [invoice] = await unpaid(portal, 1);
    expect(invoice).to.deep.include({
      links: {
        invoice: `/billing/invoices/${invoice!.id}`,
        service: `/services/${invoice!.service_id}`,
        pdf: `/billing/invoices/${invoice!.id}/pdf`,
      },
    });
  });
});
