// Its name puts it first: it waits longest, and the other files run meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createParser } from 'eventsource-parser';
import { expect } from 'chai';
import { openDatabase, type DatabaseLocation } from '../../demo/server/db/open.ts';
import { expectBooksBalance } from './support/books.ts';
import { temporaryDatabase, type Invoice, type Order, type Page } from './support/portal.ts';
import { freePorts, startServer, type RunningServer } from './support/server.ts';

const PAYMENTS = 50;
/** So many captures are acknowledged when the server dies. */
const KILLED_AT = 15;
const LANES = 10;

/** One payment, with what the server has acknowledged of it so far. */
interface Attempt {
  readonly number: number;
  readonly invoice: Invoice;
  orderId?: string;
  paymentId?: string;
  captured?: true;
}

/** A person of the account with many invoices, in a browser that keeps its cookie. */
class Person {
  readonly #url: string;
  readonly #cookie: string;

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  static async signIn(url: string): Promise<Person> {
    const body = new URLSearchParams({ account: 'meridian' });
    const answer = await fetch(`${url}/account`, { method: 'POST', redirect: 'manual', body });
    return new Person(url, answer.headers.get('Set-Cookie')!.split(';', 1)[0]!);
  }

  fetch(path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.#url}/api/v1${path}`, { ...init, headers: { Cookie: this.#cookie, ...headers } });
  }

  async get<Body>(path: string): Promise<Body> {
    const answer = await this.fetch(path);
    expect(answer.status, path).to.equal(200);
    return (await answer.json()) as Body;
  }

  async post(path: string, body: unknown, key: string): Promise<Order> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    const answer = await this.fetch(path, headers, { method: 'POST', body: JSON.stringify(body) });
    const order = (await answer.json()) as Order;
    expect([200, 201], JSON.stringify(order)).to.include(answer.status);
    return order;
  }

  /** Pays one invoice, step by step, always with the same keys. What was acknowledged before must still be so. */
  async pay(attempt: Attempt, onCapture: () => void = () => undefined): Promise<void> {
    const { number, invoice } = attempt;
    const { id, version, balance } = invoice;
    const request = { currency: balance.currency, invoices: [{ id, version, amount: balance }], return_url: '/' };
    const order = await this.post('/payment-orders', request, `order-${number}`);
    expect(attempt.orderId ?? order.id).to.equal(order.id);
    attempt.orderId = order.id;
    const { payment } = await this.post(`/payment-orders/${order.id}/payments`, { gateway: 'card' }, `pay-${number}`);
    expect(attempt.paymentId ?? payment!.id).to.equal(payment!.id);
    attempt.paymentId = payment!.id;
    if (payment!.redirect_url === null) return;
    const page = await fetch(`${payment!.redirect_url}&behaviour=approve`, { redirect: 'manual' });
    // A payment that was captured before says so, and is not captured again.
    expect([303, 200]).to.include(page.status);
    attempt.captured = true;
    onCapture();
  }

  /** Waits until the orders are settled: whatever happens to one is told. */
  async settled(orderIds: Iterable<string>): Promise<void> {
    const open = new Set(orderIds);
    const stream = await this.fetch('/events');
    const told: string[] = [...open];
    const parser = createParser({
      onEvent: ({ data }) => told.push((JSON.parse(data) as { order_id: string }).order_id),
    });
    const decoder = new TextDecoder();
    const reader = stream.body!.getReader();
    while (open.size > 0) {
      for (const id of told.splice(0).filter((each) => open.has(each))) {
        const { status } = await this.get<Order>(`/payment-orders/${id}`);
        expect(['processing', 'settled']).to.include(status);
        if (status === 'settled') open.delete(id);
      }
      if (open.size === 0) break;
      const { done, value } = await reader.read();
      expect(done, 'the stream has ended').to.equal(false);
      parser.feed(decoder.decode(value, { stream: true }));
    }
    await reader.cancel();
  }
}

const url = process.env.TEST_DATABASE_URL;
for (const engine of url ? ['PGlite', 'PostgreSQL'] : ['PGlite']) {
  describe(`A server that is killed in the middle of ${PAYMENTS} payments, on ${engine}`, () => {
    let home: string;
    let location: DatabaseLocation;
    let drop = () => Promise.resolve();
    let env: Record<string, string>;
    let server: RunningServer | undefined;

    before(async () => {
      home = await mkdtemp(join(tmpdir(), 'portal-killed-'));
      const folder = join(home, 'data');
      if (engine === 'PGlite') location = { folder };
      else ({ location, drop } = await temporaryDatabase(url!));
      const DATABASE_URL = 'url' in location ? location.url : '';
      env = { ...(await freePorts()), DATA_DIR: folder, DATABASE_URL };
    });
    after(async () => {
      await server?.kill();
      await drop();
      await rm(home, { recursive: true, force: true });
    });

    it('has lost nothing that it acknowledged, and every other payment ends once with its old keys', async () => {
      server = await startServer(env);
      const person = await Person.signIn(server.url);
      const { data } = await person.get<Page>('/invoices?status=unpaid&page_size=100&sort=number');
      const attempts: Attempt[] = data.slice(0, PAYMENTS).map((invoice, number) => ({ number, invoice }));
      expect(attempts).to.have.length(PAYMENTS);

      const dying = server;
      let dead: Promise<void> | undefined;
      let captures = 0;
      const capture = () => {
        if (++captures === KILLED_AT) dead = dying.kill();
      };
      const waiting = [...attempts];
      const lane = async () => {
        // The first request that the dead server does not answer ends the lane.
        for (let next = waiting.shift(); next; next = waiting.shift()) await person.pay(next, capture);
      };
      const lanes = await Promise.allSettled(Array.from({ length: LANES }, lane));
      expect(lanes.some(({ status }) => status === 'rejected')).to.equal(true);
      await dead;
      const acknowledged = attempts.filter(({ captured }) => captured);
      expect(acknowledged.length).to.be.within(KILLED_AT, PAYMENTS - 1);
      const orders = attempts.filter(({ orderId }) => orderId);

      server = await startServer(env);
      for (const { orderId, paymentId } of orders) {
        const order = await person.get<Order>(`/payment-orders/${orderId!}`);
        expect(['open', 'processing', 'settled']).to.include(order.status);
        if (paymentId) expect([order.payment?.id, order.status === 'open']).to.deep.equal([paymentId, false]);
      }
      // Captured is captured: nobody has to do anything for these.
      await person.settled(acknowledged.map(({ orderId }) => orderId!));

      for (const attempt of attempts) await person.pay(attempt);
      await person.settled(attempts.map(({ orderId }) => orderId!));
      expect(new Set(attempts.map(({ orderId }) => orderId)).size).to.equal(PAYMENTS);
      expect(await server.stop()).to.equal(0);
      server = undefined;

      const database = await openDatabase(location);
      try {
        const ids = attempts.map(({ invoice }) => invoice.id);
        const paid = await database.query(
          `select i.id from invoices i join payments p on p.account_id = i.account_id and p.invoice_id = i.id
           where i.id = any($1) and i.status = 'paid' and p.amount = i.total`,
          [ids],
        );
        expect(paid).to.have.length(PAYMENTS);
        await expectBooksBalance(database, ids);
      } finally {
        await database.close();
      }
    });
  });
}
