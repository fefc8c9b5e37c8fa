import { expect } from 'chai';
import { createRestAdapter } from '../../../src/adapters/rest/index.ts';
import { DEFAULT_QUERY } from '../../../src/domain/query.ts';
import { options } from '../../helpers/rest-scene.ts';
import { scriptedFetch } from '../../helpers/scripted-fetch.ts';
import { wirePage } from '../../helpers/wire-samples.ts';

describe('REST adapter: where it asks', () => {
  it('takes a base URL relative to the page', async () => {
    const server = scriptedFetch(Response.json(wirePage));
    await createRestAdapter({ baseUrl: '/billing', fetch: server.fetch }).listInvoices(DEFAULT_QUERY, options);
    expect(server.seen[0]!.url.href).to.include(`${location.origin}/billing/invoices?`);
  });
});
