// Every engine: streams
import { expect } from 'chai';
import { describe, it } from 'node:test';
import { isAbort } from '../../../src/domain/errors.ts';
import { DEFAULT_QUERY } from '../../../src/domain/query.ts';
import { order, serve } from '../../helpers/rest-scene.ts';
import { never, problem, type Step } from '../../helpers/scripted-fetch.ts';
import { wireOrder, wirePage } from '../../helpers/wire-samples.ts';

describe('REST adapter: when a request is aborted', () => {
  const abortedIn = async (step: (abort: () => void) => Step) => {
    const controller = new AbortController();
    const { adapter, seen } = serve(step(() => controller.abort()));
    const read = adapter.listInvoices(DEFAULT_QUERY, { signal: controller.signal });
    const error: unknown = await read.catch((thrown: unknown) => thrown);
    return { error, seen };
  };

  it('rejects a read with the abort itself', async () => {
    const { error, seen } = await abortedIn((abort) => (request) => {
      queueMicrotask(abort);
      return never(request);
    });
    expect(isAbort(error)).to.be.true;
    expect(seen).to.have.lengthOf(1);
  });

  it('does not wait to try again for a read that was aborted', async () => {
    const { error, seen } = await abortedIn((abort) => () => {
      setTimeout(abort);
      return problem(503, 'busy', {}, { 'Retry-After': '20' });
    });
    expect(isAbort(error)).to.be.true;
    expect(seen).to.have.lengthOf(1);
  });

  it('drops the answer to an aborted read, even when the transport cannot be stopped', async () => {
    const { error } = await abortedIn((abort) => () => {
      abort();
      return Response.json(wirePage);
    });
    expect(isAbort(error)).to.be.true;
  });

  it('sends nothing for a signal that was aborted before', async () => {
    const { adapter, seen } = serve(Response.json(wireOrder));
    const aborted = { signal: AbortSignal.abort() };
    for (const call of [adapter.listInvoices(DEFAULT_QUERY, aborted), adapter.createPaymentOrder!(order, aborted)]) {
      expect(isAbort(await call.catch((thrown: unknown) => thrown))).to.be.true;
    }
    expect(seen).to.be.empty;
  });

  it('lets a sent payment come to its end', async () => {
    const controller = new AbortController();
    const { adapter, seen } = serve((request) => {
      controller.abort();
      request.signal.throwIfAborted();
      return Response.json(wireOrder, { status: 201 });
    });
    const made = await adapter.createPaymentOrder!(order, { signal: controller.signal });
    expect([made.id, seen.length]).to.deep.equal(['po_1', 1]);
  });
});
