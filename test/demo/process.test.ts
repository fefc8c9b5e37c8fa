import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import getPort from 'get-port';
import { StartError } from '../../demo/server/db/open.ts';
import { readSettings } from '../../demo/server/settings.ts';
import type { Invoice, Order, Page } from './support/portal.ts';

const MAIN = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));

interface Run {
  child: ChildProcess;
  /** Everything that it said. */
  output: () => string;
  /** Resolves with the URL, or with `undefined` when it ended first. */
  url: Promise<string | undefined>;
  /** The same of the gateway. */
  gateway: Promise<string | undefined>;
  /** Resolves with the exit code or the signal. */
  end: Promise<number | string | null>;
}

function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, DATABASE_URL: '', PORT: '0', GATEWAY_PORT: '', ...env },
  });
  let text = '';
  const end = once(child, 'close').then(([code, signal]: unknown[]) => (code ?? signal) as number | string | null);
  const addresses = new Promise<string[]>((resolve) => {
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      const said = /^The portal is at (\S+)\nThe sandbox gateway is at (\S+)\n/.exec(text);
      if (said) resolve(said.slice(1));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  const address = async (at: number) => (await Promise.race([addresses, end.then(() => [])])).at(at);
  return { child, output: () => text, end, url: address(0), gateway: address(1) };
}

describe('npm start', () => {
  let home: string;
  let folder: string;
  const runs: Run[] = [];
  const run = (env: Record<string, string> = {}) => {
    const each = start({ DATA_DIR: folder, ...env });
    runs.push(each);
    return each;
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'portal-test-'));
    folder = join(home, 'data');
  });
  after(async () => {
    for (const { child, end } of runs) {
      child.kill('SIGKILL');
      await end;
    }
    await rm(home, { recursive: true, force: true });
  });

  it('prints the URL, refuses a second process on the folder, and stops cleanly', async () => {
    const first = run();
    const url = await first.url;
    expect(url, first.output()).to.be.a('string');
    const page = await (await fetch(`${url}/billing/invoices`)).text();
    const gateway = await first.gateway;
    expect(page).to.contain(`checkout-origins="${gateway}"`);
    expect(new URL(gateway!).origin).to.not.equal(new URL(url!).origin);
    expect((await fetch(`${gateway}/pay`)).status).to.equal(403);

    const second = run();
    expect(await second.end).to.equal(1);
    expect(second.output().trim()).to.match(/^The database folder .* is in use by another process \(pid \d+\)\.$/);
    expect((await fetch(`${url}/support`)).status).to.equal(200);

    first.child.kill('SIGTERM');
    expect(await first.end).to.equal(0);
    expect(existsSync(`${folder}.lock`)).to.equal(false);
  });

  it('opens again in a moment, with the sessions it gave out', async () => {
    const { mtimeMs } = await stat(join(folder, 'PG_VERSION'));
    const again = run();
    const url = await again.url;
    expect((await stat(join(folder, 'PG_VERSION'))).mtimeMs, 'the database is the same').to.equal(mtimeMs);
    const signIn = await fetch(`${url}/account`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ account: 'meridian' }),
    });
    const cookie = signIn.headers.get('Set-Cookie')!.split(';', 1)[0]!;
    again.child.kill('SIGINT');
    expect(await again.end).to.equal(0);

    const later = run();
    const answer = await fetch(`${await later.url}/api/v1/invoices`, { headers: { Cookie: cookie } });
    expect(((await answer.json()) as Page).page.total).to.equal(12_000);
    later.child.kill('SIGINT');
    expect(await later.end).to.equal(0);
  });

  it('finishes a request that it has begun when it is told to stop', async () => {
    const portal = run();
    const url = await portal.url;
    const headers = { 'Idempotency-Key': 'half', Expect: '100-continue' };
    const sending = request(`${url}/api/v1/payment-orders`, { method: 'POST', headers });
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
    sending.flushHeaders();
    await once(sending, 'continue');
    portal.child.kill('SIGTERM');
    sending.end('{ "half": ');
    const [answer] = await answered;
    answer.resume();
    expect(answer.statusCode).to.equal(400);
    expect(await portal.end).to.equal(0);
    expect(portal.output().trim().split('\n')).to.have.length(2);
  });

  it('sends people to the public address of the gateway, and listens on its own', async () => {
    const portal = run({ GATEWAY_URL: 'https://pay.example.com' });
    const page = await (await fetch(`${await portal.url}/billing/invoices`)).text();
    expect(page).to.contain('checkout-origins="https://pay.example.com"');
    expect((await fetch(`${await portal.gateway}/gateway.css`)).status).to.equal(200);
    portal.child.kill('SIGTERM');
    expect(await portal.end).to.equal(0);
  });

  it('ends the streams that clients listen to when it is told to stop', async () => {
    const portal = run();
    const stream = await fetch(`${await portal.url}/api/v1/events`);
    const reader = stream.body!.getReader();
    expect((await reader.read()).done).to.equal(false);
    portal.child.kill('SIGTERM');
    // A connection that had to be cut would reject.
    while (!(await reader.read()).done);
    expect(await portal.end).to.equal(0);
  });

  it('settles after a kill what the gateway had captured before', async () => {
    // The same port again: webhooks go to the address that the payment was begun with.
    const PORT = String(await getPort());
    const portal = run({ PORT, GATEWAY_PORT: '0', GATEWAY_SILENCE: '1000' });
    const url = await portal.url;
    const post = async (path: string, body: unknown) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
      const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return (await answer.json()) as Order;
    };
    const list = (await (await fetch(`${url}/api/v1/invoices?status=unpaid&page_size=20`)).json()) as Page;
    const payable = list.data.filter((invoice) => invoice.payable).slice(0, 5);
    const orders: string[] = [];
    for (const { id, version, balance } of payable) {
      const invoices = [{ id, version, amount: balance }];
      const order = await post('/payment-orders', { currency: 'USD', invoices, return_url: '/' });
      const { payment } = await post(`/payment-orders/${order.id}/payments`, { gateway: 'card' });
      const approved = await fetch(`${payment!.redirect_url}&behaviour=silent`, { redirect: 'manual' });
      expect(approved.status).to.equal(303);
      orders.push(order.id);
    }
    expect(orders).to.have.length(5);
    portal.child.kill('SIGKILL');
    expect(await portal.end).to.equal('SIGKILL');
    expect(existsSync(`${folder}.lock`)).to.equal(true);

    const recovered = run({ PORT, GATEWAY_PORT: '0' });
    const again = await recovered.url;
    expect(again, recovered.output()).to.be.a('string');
    // Each piece of the stream may be the last one that was missing: no waiting for a while, no polling.
    const reader = (await fetch(`${again}/api/v1/events`)).body!.getReader();
    const statusOf = async (id: string) =>
      ((await (await fetch(`${again}/api/v1/payment-orders/${id}`)).json()) as Order).status;
    while ((await Promise.all(orders.map(statusOf))).some((status) => status !== 'settled')) await reader.read();
    await reader.cancel();
    for (const { id } of payable) {
      const invoice = (await (await fetch(`${again}/api/v1/invoices/${id}`)).json()) as Invoice;
      expect([invoice.status, invoice.balance.amount]).to.deep.equal(['paid', 0]);
    }
    recovered.child.kill('SIGTERM');
    expect(await recovered.end).to.equal(0);
  });

  it('takes over a lock whose process id now belongs to another program', async () => {
    await writeFile(`${folder}.lock`, JSON.stringify({ pid: process.pid, start: 'another time' }));
    const portal = run();
    expect(await portal.url, portal.output()).to.be.a('string');
    portal.child.kill('SIGTERM');
    expect(await portal.end).to.equal(0);
  });

  it('says in one sentence that the port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    for (const [setting, env] of [
      ['PORT', { PORT: String(port), GATEWAY_PORT: '0' }],
      ['GATEWAY_PORT', { GATEWAY_PORT: String(port) }],
    ] as const) {
      const portal = run(env);
      expect(await portal.end).to.equal(1);
      expect(portal.output().trim()).to.equal(`Port ${port} is taken: stop the other program or set ${setting}.`);
      expect(existsSync(`${folder}.lock`)).to.equal(false);
    }
    blocker.close();
  });

  it('says in one sentence that the database cannot be opened', async () => {
    const file = join(home, 'file');
    await writeFile(file, 'not a folder');
    const cases = [
      { env: { DATA_DIR: join(file, 'data') }, sentence: /^The database folder .* cannot be used: .*\.$/ },
      { env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, sentence: /^The database that DATABASE_URL names .*\.$/ },
      { env: { PORT: 'many' }, sentence: /^PORT must be a number from 0 to 65535, not many\.$/ },
      { env: { GATEWAY_PORT: '65536' }, sentence: /^GATEWAY_PORT must be a number from 0 to 65535, not 65536\.$/ },
      {
        env: { GATEWAY_URL: 'pay.example.com' },
        sentence: /^GATEWAY_URL must be an origin .*, not pay\.example\.com\.$/,
      },
      { env: { GATEWAY_SILENCE: '-1' }, sentence: /^GATEWAY_SILENCE must be a number from 0 to 3600000, not -1\.$/ },
    ];
    for (const { env, sentence } of cases) {
      const portal = run(env);
      expect(await portal.end).to.equal(1);
      expect(portal.output().trim()).to.match(sentence);
    }
  });

  it('puts the gateway on the port behind its own, where nothing else is said', () => {
    const ports = (env: Record<string, string>) => {
      const { port, gatewayPort } = readSettings(env);
      return [port, gatewayPort];
    };
    expect(ports({})).to.deep.equal([4000, 4001]);
    expect(ports({ PORT: '8080' })).to.deep.equal([8080, 8081]);
    expect(ports({ PORT: '0' })).to.deep.equal([0, 0]);
    expect(ports({ PORT: '65535' })).to.deep.equal([65535, 0]);
    expect(ports({ PORT: '8080', GATEWAY_PORT: '9000' })).to.deep.equal([8080, 9000]);
  });

  it('takes the public address of the gateway, which is an origin and no more', () => {
    const address = (text: string) => readSettings({ GATEWAY_URL: text }).gatewayUrl;
    expect(address(' https://pay.example.com/ ')).to.equal('https://pay.example.com');
    expect(address('http://pay.example.com:8443')).to.equal('http://pay.example.com:8443');
    expect(address('')).to.equal(undefined);
    for (const wrong of [
      '/pay',
      'https://pay.example.com/gateway',
      'https://a:b@pay.example.com',
      'ftp://pay.example.com',
    ]) {
      expect(() => address(wrong), wrong).to.throw(StartError, 'GATEWAY_URL must be an origin');
    }
  });

  it('says in one sentence that the folder holds no database', async () => {
    const broken = join(home, 'broken');
    await mkdir(broken);
    await writeFile(join(broken, 'PG_VERSION'), '7.4');
    const portal = run({ DATA_DIR: broken });
    expect(await portal.end).to.equal(1);
    expect(portal.output().trim()).to.match(/^The database in .* cannot be opened: .*\.$/);
    expect(existsSync(`${broken}.lock`)).to.equal(false);
  });
});
