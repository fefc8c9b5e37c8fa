import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createRestAdapter } from '../../../src/adapters/rest/index.ts';
import { validateRows } from '../../../src/adapters/boundary.ts';
import { isAbort } from '../../../src/domain/errors.ts';
import { quiet } from '../../helpers/event-scene.ts';
import { baseUrl, options } from '../../helpers/rest-scene.ts';
import { problem } from '../../helpers/scripted-fetch.ts';
import { waitUntil } from '../../helpers/wait.ts';
import { wireInvoice } from '../../helpers/wire-samples.ts';

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `inv_${at}`);

/** A server that answers when the test lets it. */
function slowServer() {
  const requests: { readonly ids: string[]; readonly url: URL; answer(response?: Response): void }[] = [];
  const fetch = (request: Request) =>
    new Promise<Response>((resolve, reject) => {
      const url = new URL(request.url);
      const ids = url.searchParams.getAll('id');
      const page = () => Response.json({ data: ids.map((id) => ({ ...wireInvoice, id })), page: { size: 100 } });
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
      requests.push({ ids, url, answer: (response = page()) => resolve(response) });
    });
  const { getInvoices } = createRestAdapter({ baseUrl, fetch });
  return { requests, read: (ids: readonly string[], signal = options.signal) => getInvoices!(ids, { signal }) };
}

describe('REST adapter: many invoices at once', () => {
  it('asks for a hundred in one request, each once', async () => {
    const { requests, read } = slowServer();
    const reading = read([...idsOf(100), 'inv_0']);
    await waitUntil(() => requests.length === 1);
    const [{ url, ids, answer }] = requests as [(typeof requests)[number]];
    expect([url.pathname, url.searchParams.get('page_size'), url.searchParams.has('page')]).to.deep.equal([
      '/api/v1/invoices',
      '100',
      false,
    ]);
    expect(ids).to.deep.equal(idsOf(100));
    answer();
    const rows = await reading;
    expect(rows).to.have.lengthOf(100);
    expect(validateRows(rows)).to.equal(rows);
  });

  it('runs four requests at a time', async () => {
    const { requests, read } = slowServer();
    const reading = read(idsOf(650));
    await quiet();
    expect(requests).to.have.lengthOf(4);
    requests[2]!.answer();
    await waitUntil(() => requests.length === 5);
    await quiet();
    expect(requests).to.have.lengthOf(5);
    for (let at = 0; at < 7; at++) {
      await waitUntil(() => requests.length > at);
      requests[at]!.answer();
    }
    expect(new Set((await reading).map(({ id }) => id))).to.deep.equal(new Set(idsOf(650)));
    expect(requests.map(({ ids }) => ids.length)).to.deep.equal([100, 100, 100, 100, 100, 100, 50]);
  });

  it('fails as a whole, and asks no further', async () => {
    const { requests, read } = slowServer();
    const failed = read(idsOf(900)).catch((error: unknown) => error);
    await waitUntil(() => requests.length === 4);
    requests[0]!.answer(problem(403, 'forbidden'));
    expect(await failed).to.have.property('code', 'forbidden');
    requests.slice(1).forEach(({ answer }) => answer());
    await quiet();
    expect(requests).to.have.lengthOf(4);
  });

  it('stops when nobody waits any more', async () => {
    const { requests, read } = slowServer();
    const controller = new AbortController();
    const stopped = read(idsOf(900), controller.signal).catch((error: unknown) => error);
    await waitUntil(() => requests.length === 4);
    controller.abort();
    expect(isAbort(await stopped)).to.be.true;
    await quiet();
    expect(requests).to.have.lengthOf(4);
  });

  it('asks nothing for no invoices', async () => {
    const { requests, read } = slowServer();
    expect(await read([])).to.deep.equal([]);
    expect(requests).to.be.empty;
  });

  it('takes no invoice for gone because the server does not know the question', async () => {
    const { requests, read } = slowServer();
    const failed = read(['inv_77']).catch((error: unknown) => error);
    await waitUntil(() => requests.length === 1);
    requests[0]!.answer(Response.json({ data: [wireInvoice], page: { size: 10 } }));
    expect(await failed).to.have.property('code', 'bad-response');
  });
});
