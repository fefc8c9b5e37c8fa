import { it } from 'node:test';
import { expect } from 'chai';
import { makeInvoices } from './support/invoices.ts';
import { newKey, orderFor, pay } from './support/orders.ts';
import { describeLightPortal, expectProblem } from './support/portal.ts';

interface WireGateway {
  id: string;
  label: string;
  description: string;
  minimums: { amount: number; currency: string }[];
  fee: { amount: number; currency: string } | null;
}

describeLightPortal('The gateways', (portal) => {
  const ask = async (query = '') => (await portal.get<{ data: WireGateway[] }>(`/gateways${query}`)).body.data;

  it('are three, with what each takes', async () => {
    const gateways = await ask();
    expect(gateways.map(({ id, fee }) => [id, fee])).to.deep.equal([
      ['card', null],
      ['bank', null],
      ['wallet', null],
    ]);
    expect(gateways[1]!.minimums).to.deep.equal([
      { amount: 10_000, currency: 'USD' },
      { amount: 10_000, currency: 'EUR' },
      { amount: 10_000, currency: 'JPY' },
    ]);
    expect(gateways.every(({ label, description }) => label !== '' && description !== '')).to.equal(true);
  });

  // 2.9 % and 0.30 of the major unit, worked out by hand; half a unit goes up.
  const fees: [total: number, currency: string, fee: number][] = [
    [10_000, 'USD', 320],
    [1_000, 'EUR', 59],
    [50, 'USD', 31],
    [500, 'USD', 45],
    [499, 'USD', 44],
    [1, 'USD', 30],
    [12_000, 'JPY', 348],
    [10_024, 'JPY', 291],
    [6, 'JPY', 0],
    [7, 'JPY', 1],
    [10_000, 'KWD', 590],
    [500, 'KWD', 315],
    [1_234_567, 'HUF', 35_832],
    [9_007_199_254_740_991, 'JPY', 261_208_778_387_489],
  ];
  for (const [amount, currency, fee] of fees) {
    it(`take ${fee} of ${amount} ${currency} by the wallet, and nothing by the others`, async () => {
      const gateways = await ask(`?amount=${amount}&currency=${currency}`);
      const none = { amount: 0, currency };
      expect(gateways.map((each) => each.fee)).to.deep.equal([none, none, { amount: fee, currency }]);
    });
  }

  const minimums: [currency: string, card: number, bank: number][] = [
    ['USD', 100, 10_000],
    ['EUR', 100, 10_000],
    ['JPY', 1, 10_000],
    ['KWD', 1_000, 30_000],
    ['HUF', 100, 4_000_000],
  ];
  for (const [currency, card, bank] of minimums) {
    it(`name their minimums in ${currency}, and keep to them`, async () => {
      const gateways = await ask(`?amount=5&currency=${currency}`);
      expect(gateways.map((each) => each.minimums)).to.deep.equal([
        [{ amount: card, currency }],
        [{ amount: bank, currency }],
        [],
      ]);
      const [small, enough] = [bank - 1, bank].map((total) => makeInvoices(portal, 1, { total, currency }));
      const refused = await orderFor(portal, await small!);
      expectProblem(await pay(portal, refused.id, newKey(), { gateway: 'bank' }), 422, 'below-minimum');
      const taken = await orderFor(portal, await enough!);
      expect((await pay(portal, taken.id, newKey(), { gateway: 'bank' })).status).to.equal(200);
    });
  }

  it('look at the combined total, not at each invoice', async () => {
    const invoices = await makeInvoices(portal, 2, { total: 5_000 });
    const { id } = await orderFor(portal, invoices);
    const { body } = await pay(portal, id, newKey(), { gateway: 'bank' });
    expect(body.status).to.equal('processing');
    const together = await orderFor(portal, await makeInvoices(portal, 3, { total: 50 }));
    const wallet = await pay(portal, together.id, newKey(), { gateway: 'wallet' });
    // Each alone would be 31.
    expect(wallet.body.payment!.fee.amount).to.equal(34);
  });

  it('refuse a total that is none', async () => {
    const queries = [
      'amount=1',
      'currency=USD',
      'amount=0&currency=USD',
      'amount=-5&currency=USD',
      'amount=1.5&currency=USD',
    ];
    for (const query of [...queries, 'amount=1&currency=usd', 'amount=9007199254740993&currency=USD']) {
      expectProblem(await portal.get(`/gateways?${query}`), 400, 'invalid-amount');
    }
  });
});
