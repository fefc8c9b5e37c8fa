import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { runJobs } from '../../demo/server/billing/jobs.ts';
import { addDays } from '../../demo/server/dates.ts';
import { migrate } from '../../demo/server/db/migrate.ts';
import { openDatabase } from '../../demo/server/db/open.ts';
import type { Database } from '../../demo/server/db/database.ts';
import type { GatewayEvent } from '../../demo/server/billing/gateway-event.ts';
import { SEED_TODAY, SMALL } from '../../demo/server/seed/account.ts';
import { createRandom, type Random } from '../../demo/server/seed/random.ts';
import { insertRows } from '../../demo/server/db/rows.ts';
import { expectBooksBalance } from './support/books.ts';
import { makeInvoices } from './support/invoices.ts';
import { orderOf } from './support/orders.ts';
import { temporaryDatabase, testPortal } from './support/portal.ts';
import type { Answer, Invoice, Order, ProblemBody, TestPortal } from './support/portal.ts';
import { deliver, eventOf } from './support/webhooks.ts';

const ATTEMPTS = 200;
const ACCOUNTS = ['one', 'two', 'three'];
const INVOICES = 40;
/** So many of them are so old that the jobs expire them, unless somebody is paying. */
const OLD = 10;
/** The jobs run when so many events have settled an order. */
const JOBS_AT = 5;
/** Refusals that say no for good; the person would look again. */
const REFUSALS = new Set(['changed', 'invoice-not-payable', 'payment-in-progress', 'order-over', 'below-minimum']);

/** What a gateway may tell of a payment, in the order that it sends; the deliveries all run at once. */
const STORIES: readonly (readonly GatewayEvent['type'][])[] = [
  ['payment.succeeded'],
  ['payment.succeeded', 'payment.succeeded', 'payment.processing'],
  ['payment.declined', 'payment.succeeded'],
  ['payment.declined'],
  ['payment.cancelled', 'payment.succeeded', 'payment.succeeded'],
  ['payment.cancelled', 'payment.processing'],
];

const url = process.env.TEST_DATABASE_URL;
// It needs a server with real concurrency: the embedded database has one connection.
if (url) {
  describe('200 tabs that pay overlapping invoices at once', () => {
    const databases: Database[] = [];
    const portals: TestPortal[] = [];
    const invoices = new Map<string, string[]>();
    const outcomes = new Map<string, number>();
    let drop: () => Promise<void>;
    const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

    before(async () => {
      const temporary = await temporaryDatabase(url);
      drop = temporary.drop;
      // Two pools are two processes: neither knows which requests the other one runs.
      for (let process = 0; process < 2; process++) databases.push(await openDatabase(temporary.location));
      await migrate(databases[0]!);
      await insertRows(
        databases[0]!,
        'accounts',
        ACCOUNTS.map((account_id) => ({ ...SMALL, account_id, last_invoice_number: 0 })),
      );
      portals.push(...databases.map(testPortal));
      for (const account of ACCOUNTS) {
        const old = await makeInvoices(portals[0]!, OLD, { account, dueDate: addDays(SEED_TODAY, -40) });
        const made = await makeInvoices(portals[0]!, INVOICES - OLD, { account });
        invoices.set(
          account,
          [...old, ...made].map(({ id }) => id),
        );
      }
    });
    after(async () => {
      for (const database of databases) await database.close();
      await drop();
    });

    /** Sends a request again while its twin, or a lock that it waits for, is in the way. */
    const insist = async (send: () => Promise<Answer<Order>>): Promise<Order | undefined> => {
      for (;;) {
        const { status, body } = await send();
        if (status < 300) return body;
        const { code } = body as unknown as ProblemBody;
        count(code);
        if (REFUSALS.has(code)) return undefined;
        expect([status, code]).to.deep.equal([409, 'in-progress']);
      }
    };

    /** One tab: looks at some invoices and pays them, and looks again when it was refused. */
    const attempt = async (number: number) => {
      const random = createRandom(number);
      for (let round = 0; round < 4; round++) if (await payOnce(random, number, round)) return;
    };

    /** Pays some invoices, whole or in part, and the gateway tells how that ended; `false` when it was refused. */
    const payOnce = async (random: Random, number: number, round: number): Promise<boolean> => {
      const account = ACCOUNTS[number % ACCOUNTS.length]!;
      const [here, there] = number % 2 ? portals : [...portals].reverse();
      const own = invoices.get(account)!;
      const some = new Set(Array.from({ length: 1 + random.below(3) }, () => own[random.below(own.length)]!));
      const query = [...some].map((id) => `id=${id}`).join('&');
      const { body: page } = await here!.get(`/invoices?${query}&page_size=10`, account);
      const wanted = page.data.filter(({ payable }) => payable).map((invoice) => inPart(invoice, random.percent(30)));
      if (wanted.length === 0) return false;
      const headers = async (key: string) => ({
        'Idempotency-Key': `${key}-${number}-${round}`,
        Cookie: await here!.cookieOf(account),
      });
      const orderHeaders = await headers('order');
      const order = await insist(() => here!.post('/payment-orders', orderOf(wanted), orderHeaders));
      if (!order) return false;
      const gateway = random.pick(['card', 'wallet']);
      const payHeaders = await headers('pay');
      // Both processes get the same request: a person who clicks twice, behind a load balancer.
      const paths = [here!, there!].map((portal) =>
        insist(() => portal.post(`/payment-orders/${order.id}/payments`, { gateway }, payHeaders)),
      );
      const paying = (await Promise.all(paths)).find((each) => each?.payment?.status === 'processing');
      if (!paying) return false;
      const events = random
        .pick(STORIES as [(typeof STORIES)[0]])
        .map((type) => eventOf(paying, type, { account_id: account }));
      const deliveries = [...events, ...events].map((event, at) => deliver(at % 2 ? here! : there!, event));
      for (const { status, body } of await Promise.all(deliveries)) {
        expect(status).to.equal(200);
        count(body.outcome!);
        if (outcomes.get('settled') === JOBS_AT) await Promise.all(portals.map(({ server }) => runJobs(server)));
      }
      return true;
    };

    it('settle no invoice twice and no order by half, and every unit is in the books', async () => {
      await Promise.all(Array.from({ length: ATTEMPTS }, (_, number) => attempt(number)));
      expect(portals.flatMap(({ errors }) => errors)).to.deep.equal([]);
      await expectBooksBalance(databases[0]!, [...invoices.values()].flat());
      const expired = await databases[0]!.query(`select 1 from invoices where status = 'expired'`);
      expect(expired).not.to.be.empty;
      // It was a fight: some won, some lost, and some money came too late.
      expect(outcomes.get('settled')).to.be.greaterThan(20);
      for (const outcome of ['credited', 'declined', 'duplicate', 'payment-in-progress']) {
        expect(outcomes.get(outcome) ?? 0, outcome).to.be.greaterThan(0);
      }
    });
  });
}

/** The invoice with half of its balance, where it may be paid in parts. */
function inPart(invoice: Invoice, half: boolean): Invoice {
  if (!half || !invoice.minimum_payment) return invoice;
  const amount = Math.max(invoice.minimum_payment.amount, Math.ceil(invoice.balance.amount / 2));
  return { ...invoice, balance: { ...invoice.balance, amount } };
}
