import { beforeEach, it } from 'node:test';
import { expect } from 'chai';
import { beginPayment, steps, testGateway, type TestGateway } from './support/gateway.ts';
import { describeLightPortal, NOW } from './support/portal.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describeLightPortal('A webhook that does not arrive', (portal) => {
  let gateway: TestGateway;
  beforeEach(() => {
    portal.clock.now = NOW;
    gateway = testGateway(portal);
  });

  const { pass, stateOf } = steps(portal);

  /** Delivers what is due again and again, as the gateway's process does. */
  const insist = async (times: number) => {
    for (let at = 0; at < times; at++) {
      await gateway.deliverDue();
      pass(5 * MINUTE);
    }
  };

  for (const status of [400, 401, 404, 410, 422]) {
    it(`is given up after ten refusals with ${status}, and that is told`, async () => {
      const { url, order } = await beginPayment(portal);
      await gateway.choose(url, { behaviour: 'approve' });
      gateway.intercept = () => new Response('no', { status });
      await insist(9);
      expect(gateway.errors.map(String).join()).not.to.contain('given up');
      await insist(5);
      expect(gateway.sent).to.have.length(10);
      const told = gateway.errors.map(String).filter((each) => each.includes('given up'));
      expect(told).to.have.length(1);
      expect(told[0]).to.contain(order.payment!.id).and.to.contain('10 times');
      gateway.intercept = undefined;
      pass(30 * DAY);
      expect(await gateway.deliverDue()).to.equal(0);
    });
  }

  for (const status of [301, 408, 429, 500, 503]) {
    it(`comes again until it arrives when the shop answers ${status}`, async () => {
      const { url, order } = await beginPayment(portal);
      await gateway.choose(url, { behaviour: 'approve' });
      gateway.intercept = () => new Response('no', { status });
      await insist(15);
      expect(gateway.sent).to.have.length(15);
      pass(2 * DAY);
      gateway.intercept = undefined;
      expect(await gateway.deliverDue()).to.equal(1);
      expect(await stateOf(order.id)).to.deep.equal(['settled', 'succeeded']);
    });
  }

  it('is given up when it was refused for a day, counted from the first refusal', async () => {
    const { url } = await beginPayment(portal);
    await gateway.choose(url, { behaviour: 'approve' });
    gateway.intercept = () => new Response('no', { status: 500 });
    await insist(15);
    pass(2 * DAY);
    gateway.intercept = () => new Response('no', { status: 404 });
    await gateway.deliverDue();
    pass(DAY - 1);
    await gateway.deliverDue();
    expect(gateway.errors.map(String).join()).not.to.contain('given up');
    pass(5 * MINUTE);
    await gateway.deliverDue();
    expect(gateway.errors.map(String).at(-1)).to.contain('given up');
    expect(gateway.sent).to.have.length(18);
    pass(DAY);
    expect([await gateway.deliverDue(), gateway.sent.length]).to.deep.equal([0, 18]);
  });
});
