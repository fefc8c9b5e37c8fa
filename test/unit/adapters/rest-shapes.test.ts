import { expect } from 'chai';
import { describe, it } from 'node:test';
import { serve } from '../../helpers/rest-scene.ts';
import { wireInvoice, wireOrder, wirePage } from '../../helpers/wire-samples.ts';

describe('REST adapter: when the answer has a wrong shape', () => {
  const rows = (change: object) => ({ ...wirePage, data: [wireInvoice, { ...wireInvoice, ...change }] });
  const shapes: [name: string, answer: () => Response, path: string][] = [
    ['a page of HTML', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }), ''],
    ['broken JSON', () => new Response('{"data": [', { headers: { 'Content-Type': 'application/json' } }), ''],
    ['nothing', () => new Response(''), ''],
    ['no content', () => new Response(null, { status: 204 }), ''],
    ['an array', () => Response.json([]), 'data'],
    ['no rows', () => Response.json({ page: { size: 10 } }), 'data'],
    ['a row without a total', () => Response.json(rows({ total: undefined })), 'data.1.total'],
    [
      'an amount as text',
      () => Response.json(rows({ total: { amount: '1', currency: 'USD' } })),
      'data.1.total.amount',
    ],
    [
      'a fraction of a cent',
      () => Response.json(rows({ balance: { amount: 0.5, currency: 'USD' } })),
      'data.1.balance.amount',
    ],
    [
      'an amount past the safe integers',
      () => Response.json(rows({ balance: { amount: 2 ** 53, currency: 'USD' } })),
      'data.1.balance.amount',
    ],
    [
      'a currency of unknown digits',
      () => Response.json(rows({ total: { amount: 1, currency: 'XQQ' } })),
      'data.1.total.currency',
    ],
    ['a date that does not exist', () => Response.json(rows({ invoice_date: '2026-02-30' })), 'data.1.invoice_date'],
    ['a due date with a time', () => Response.json(rows({ due_date: '2026-02-08T00:00:00Z' })), 'data.1.due_date'],
    ['an empty id', () => Response.json(rows({ id: '' })), 'data.1.id'],
    ['a negative count', () => Response.json({ ...wirePage, counts: { all: -1 } }), 'counts.all'],
    ['half a page as the total', () => Response.json({ ...wirePage, page: { size: 10, total: 0.5 } }), 'page.total'],
  ];
  for (const [name, answer, path] of shapes) {
    it(`says bad-response and where, for ${name}`, async () => {
      const response = answer();
      response.headers.set('X-Request-Id', 'req-3');
      const { failedRead, seen } = serve(response);
      const error = await failedRead();
      expect(error).to.deep.include({ code: 'bad-response', path, requestId: 'req-3', retryable: false });
      expect(seen).to.have.lengthOf(1);
    });
  }

  it('says so of an order too, whose fate is then unknown', async () => {
    const { failedPost } = serve(Response.json({ ...wireOrder, status: 'half-paid' }, { status: 201 }));
    expect(await failedPost()).to.deep.include({ code: 'bad-response', path: 'status', status: 201 });
  });

  it('does not quote what the server wrote', async () => {
    const { failedRead } = serve(Response.json(rows({ invoice_date: 'Jane Doe, 1 Main Street' })));
    expect((await failedRead()).message).to.not.include('Jane');
  });
});
