import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { after, before, describe } from 'node:test';
import { expect } from 'chai';
import pg from 'pg';
import { createApp } from '../../../demo/server/app.ts';
import type { Database } from '../../../demo/server/db/database.ts';
import { migrate } from '../../../demo/server/db/migrate.ts';
import { openDatabase, type DatabaseLocation } from '../../../demo/server/db/open.ts';
import { createPortal, sandboxGateway, type Portal } from '../../../demo/server/portal.ts';
import { LARGE, SEED_TODAY, SMALL } from '../../../demo/server/seed/account.ts';
import { planSmall } from '../../../demo/server/seed/plans.ts';
import { createRandom } from '../../../demo/server/seed/random.ts';
import { seed, type AccountSeed } from '../../../demo/server/seed/seed.ts';
import { expectInContract } from './contract.ts';

export const ORIGIN = 'http://portal.test';
export const GATEWAY_ORIGIN = 'http://gateway.test';
/** Where the portal itself reaches it: behind the proxy. */
export const GATEWAY_API = 'http://gateway.internal';
/** What the portal and its gateway both know. */
export const GATEWAY_SECRET = 'a secret of the gateway';
export const NOW = new Date('2026-11-22T12:00:00Z');
const API = '/api/v1';

export interface Money {
  amount: number;
  currency: string;
}
export interface Invoice {
  id: string;
  number: string;
  version: string;
  status: string;
  hostname: string | null;
  primary_ip: string | null;
  service_id: string;
  invoice_date: string;
  due_date: string;
  total: Money;
  balance: Money;
  payable: boolean;
  minimum_payment: Money | null;
}
export interface Page {
  data: Invoice[];
  page: { size: number; number: number | null; total: number; next_cursor: string | null };
  counts: Record<string, number>;
}
export interface Order {
  id: string;
  status: string;
  total: Money;
  allocations: { invoice_id: string; amount: Money; invoice_number: string; description: string | null }[];
  checkout_url: string;
  expires_at: string | null;
  paid_at: string | null;
  receipt_url: string | null;
  return_url: string;
  credited: Money | null;
  payment: OrderPayment | null;
}
export interface OrderPayment {
  id: string;
  gateway: string;
  status: string;
  amount: Money;
  fee: Money;
  redirect_url: string | null;
  reason: string | null;
}
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}
export interface ProblemBody {
  code: string;
  pages?: number;
  order_id?: string;
  invoice_ids?: string[];
  errors?: { field: string }[];
}

/** A portal on its own database; every answer of the API is held against the contract. */
export interface TestPortal {
  database: Database;
  /** What the server's own functions work with. */
  server: Portal;
  errors: unknown[];
  /** Moves the clock. */
  clock: { now: Date };
  /** Answers the portal's questions about payments; without a gateway it cannot be reached. */
  reach: { gateway: (request: Request) => Response | Promise<Response> };
  page(path: string, init?: RequestInit): Promise<Response>;
  get<Body = Page>(path: string, account?: string): Promise<Answer<Body>>;
  post<Body = Order>(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  /** The session cookie of an account. */
  cookieOf(account: string): Promise<string>;
}

/** Both accounts, the large one without its 12,000 invoices, which take seconds. */
export const LIGHT: readonly AccountSeed[] = [
  { account: SMALL, plan: (today) => planSmall(createRandom(24), today) },
  { account: LARGE, plan: () => ({ services: [], invoices: [] }) },
];

/** Runs the tests with an account that has 24 invoices and one that has none; see {@link describePortal}. */
export const describeLightPortal = (title: string, tests: (portal: TestPortal) => void) =>
  describePortal(title, tests, LIGHT);

/** Runs the tests on the embedded database, and on PostgreSQL where `TEST_DATABASE_URL` names a server. */
export function describePortal(
  title: string,
  tests: (portal: TestPortal) => void,
  accounts?: readonly AccountSeed[],
): void {
  const url = process.env.TEST_DATABASE_URL;
  for (const engine of url ? ['PGlite', 'PostgreSQL'] : ['PGlite']) {
    describe(`${title} on ${engine}`, () => {
      // The tests close over it before it is filled.
      const portal = {} as TestPortal;
      let end: () => Promise<void>;
      before(async () => {
        const { location, drop } = engine === 'PGlite' ? await embeddedDatabase() : await temporaryDatabase(url!);
        const database = await openDatabase(location);
        await migrate(database);
        await seed(database, SEED_TODAY, accounts);
        Object.assign(portal, testPortal(database));
        end = async () => {
          await database.close();
          await drop();
        };
      });
      after(() => end());
      tests(portal);
    });
  }
}

/** A database for one test file, and how it goes. */
interface TemporaryDatabase {
  location: DatabaseLocation;
  drop(): Promise<void>;
}

/** An empty database in memory: a copy of the one that `DATABASE_IMAGE` names, for making one takes seconds. */
export async function embeddedDatabase(): Promise<TemporaryDatabase> {
  const image = process.env.DATABASE_IMAGE;
  const location = { memory: true, image: image ? await openAsBlob(image) : undefined } as const;
  return { location, drop: () => Promise.resolve() };
}

/** An empty database on a server, with a name of its own. */
export async function temporaryDatabase(url: string): Promise<TemporaryDatabase> {
  const name = `portal_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { location: { url: own.href }, drop: () => run(`drop database ${name} with (force)`) };
}

/** A portal on a database; two on one database are two processes, as far as the database can tell. */
export function testPortal(database: Database): TestPortal {
  const errors: unknown[] = [];
  const clock = { now: NOW };
  const reach: TestPortal['reach'] = {
    gateway: () => {
      throw new TypeError('fetch failed');
    },
  };
  const server = createPortal({
    database,
    secret: 'a secret for tests',
    gateway: sandboxGateway(
      GATEWAY_SECRET,
      () => ({ site: GATEWAY_ORIGIN, api: GATEWAY_API, webhook: `${ORIGIN}/webhooks/sandbox` }),
      async (url, init) => reach.gateway(new Request(url, init)),
    ),
    now: () => clock.now,
    onError: (error) => errors.push(error),
  });
  const app = createApp(server);
  const cookies = new Map<string, string>();
  const page = async (path: string, init?: RequestInit) => app.fetch(new Request(ORIGIN + path, init));

  const call = async <Body>(method: string, path: string, init: RequestInit): Promise<Answer<Body>> => {
    const response = await page(API + path, { method, ...init });
    await expectInContract(method, path.split('?', 1)[0]!, response);
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  };
  const cookieOf = async (account: string) => {
    const known = cookies.get(account);
    if (known) return known;
    const response = await page('/account', { method: 'POST', body: new URLSearchParams({ account }) });
    const cookie = response.headers.get('Set-Cookie')!.split(';', 1)[0]!;
    cookies.set(account, cookie);
    return cookie;
  };
  return {
    database,
    server,
    errors,
    clock,
    reach,
    page,
    cookieOf,
    get: async (path, account) => call('GET', path, { headers: account ? { Cookie: await cookieOf(account) } : {} }),
    post: (path, body, headers = {}) =>
      call('POST', path, {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...headers },
      }),
  };
}

/** Fails unless the answer is a problem with this status and code. */
export function expectProblem(answer: Answer<unknown>, status: number, code: string): ProblemBody {
  const body = answer.body as ProblemBody;
  expect([answer.status, body.code]).to.deep.equal([status, code]);
  return body;
}

/** Every invoice of a query, page by page. */
export async function everyInvoice(portal: TestPortal, query = '', account?: string): Promise<Invoice[]> {
  const rows: Invoice[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body }: Answer<Page> = await portal.get(
      `/invoices?page_size=100&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      account,
    );
    rows.push(...body.data);
    cursor = body.page.next_cursor;
  }
  return rows;
}
