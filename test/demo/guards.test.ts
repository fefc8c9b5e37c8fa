import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { addDays } from '../../demo/server/dates.ts';
import type { Database } from '../../demo/server/db/database.ts';
import { migrate } from '../../demo/server/db/migrate.ts';
import { openDatabase } from '../../demo/server/db/open.ts';
import { SEED_TODAY } from '../../demo/server/seed/account.ts';
import { seed } from '../../demo/server/seed/seed.ts';
import { hold, moment, through, untilItWaits } from './support/apart.ts';
import { expectBooksBalance } from './support/books.ts';
import { makeInvoices } from './support/invoices.ts';
import { orderFor, pay, read, readInvoice } from './support/orders.ts';
import { later, money, paying } from './support/paying.ts';
import { LIGHT, temporaryDatabase, testPortal, type TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

/** Key of the advisory lock that a search waits for. */
const GATE = 4711;

const url = process.env.TEST_DATABASE_URL;
// Two connections that are held apart: the embedded database has one.
if (url) {
  describe('Two processes that touch the same order in the same moment', () => {
    let database: Database;
    let portal: TestPortal;
    let drop: () => Promise<void>;
    before(async () => {
      const temporary = await temporaryDatabase(url);
      drop = temporary.drop;
      database = await openDatabase(temporary.location);
      await migrate(database);
      await seed(database, SEED_TODAY, LIGHT);
      portal = testPortal(database);
    });
    after(async () => {
      await database.close();
      await drop();
    });

    it('do not settle what the other one ends: a capture waits for the order, and then sees what it has become', async () => {
      const { order, invoices } = await paying(portal, 2);
      const key = ['acme', order.id];
      const other = await hold(database, async (tx) => {
        for (const change of [
          `update payment_orders set status = 'cancelled' where account_id = $1 and id = $2`,
          'update payment_order_allocations set live = false where account_id = $1 and order_id = $2',
          `update order_payments set status = 'cancelled' where account_id = $1 and order_id = $2`,
        ]) {
          await tx.query(change, key);
        }
      });
      const capture = deliver(portal, eventOf(order, 'payment.succeeded'));
      await untilItWaits(database, capture);
      await other.release();
      expect((await capture).body).to.deep.equal({ outcome: 'credited' });
      expect(await money(portal, order)).to.deep.equal({ payments: 0, credits: order.total.amount });
      expect((await read(portal, order.id)).status).to.equal('cancelled');
      await expectBooksBalance(
        database,
        invoices.map(({ id }) => id),
      );
    });

    it('do not expire an order whose payment the other one is beginning', async () => {
      const invoices = await makeInvoices(portal, 2);
      const { id } = await orderFor(portal, invoices);
      const begun = moment();
      const go = moment();
      const payer = testPortal(
        through(database, async (tx, text, values) => {
          if (text.startsWith('insert into order_payments')) {
            begun.now();
            await go.come;
          }
          return tx.query(text, values);
        }),
      );
      payer.clock.now = later(30 - 1 / 60_000);
      const payment = pay(payer, id);
      await Promise.race([begun.come, payment]);
      portal.clock.now = later(30);
      await runJobs(portal.server);
      go.now();
      expect((await payment).body.status).to.equal('processing');
      await runJobs(portal.server);
      expect((await read(portal, id)).status).to.equal('processing');
      await expectBooksBalance(
        database,
        invoices.map((invoice) => invoice.id),
      );
      portal.clock.now = later(0);
    });

    it('do not expire an invoice whose payment began while the other one was searching', async () => {
      const [invoice] = await makeInvoices(portal, 1, { dueDate: addDays(SEED_TODAY, -40) });
      const order = await orderFor(portal, [invoice!]);
      let gates = 0;
      const searcher = testPortal(
        through(database, (tx, text, values) => {
          if (!text.includes('for update of i skip locked')) return tx.query(text, values);
          gates++;
          // It stands still when it has decided what it sees, and has locked nothing yet.
          const slow = text.replace('and not exists', `and pg_advisory_xact_lock_shared(${GATE})::text is not null $&`);
          expect(slow).not.to.equal(text);
          return tx.query(slow, values);
        }),
      );
      const gate = await hold(database, (tx) => tx.query('select pg_advisory_xact_lock($1)', [GATE]));
      const jobs = runJobs(searcher.server);
      await untilItWaits(database, jobs);
      const { body } = await pay(portal, order.id);
      expect(body.status).to.equal('processing');
      await gate.release();
      await jobs;
      expect(gates).to.be.greaterThan(0);
      expect(await readInvoice(portal, invoice!.id)).to.deep.include({
        status: 'processing',
        payment_order_id: order.id,
      });
      expect((await deliver(portal, eventOf(body, 'payment.succeeded'))).body).to.deep.equal({ outcome: 'settled' });
      expect((await readInvoice(portal, invoice!.id)).status).to.equal('paid');
      await expectBooksBalance(database, [invoice!.id]);
    });
  });
}
