import { Hono } from 'hono';
import { answerText, questionText, type GatewayAnswer, type PaymentKey } from '../billing/gateway-answer.ts';
import { sign, SIGNATURE_HEADER, verify } from '../billing/signature.ts';
import type { Database } from '../db/database.ts';
import type { EndStatus } from './behaviours.ts';

/** What answers need. */
export interface Books {
  readonly database: Database;
  /** Shared with the shops: their questions are signed with it, and so are the answers. */
  readonly secret: string;
  readonly now: () => Date;
}

const STATUSES = { captured: 'succeeded', declined: 'declined', cancelled: 'cancelled' } as const;

/** `GET /payments/{id}?account_id=` tells a shop what became of a payment; 403 for who is no shop. */
export function questionRoutes({ database, secret, now }: Books): Hono {
  const questions = new Hono();
  questions.get('/:id', async (context) => {
    const { pathname, search } = new URL(context.req.url);
    const path = pathname + search;
    if (!verify(questionText(path), context.req.header(SIGNATURE_HEADER), secret, now())) {
      return context.json({ error: 'The signature is missing, wrong or too old' }, 403);
    }
    const key = { id: context.req.param('id'), account_id: context.req.query('account_id') ?? '' };
    const body = JSON.stringify(await findAnswer(database, key, now()));
    const signature = sign(answerText(path, body), secret, now());
    return context.body(body, 200, { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: signature });
  });
  return questions;
}

interface Row {
  readonly status: EndStatus;
  readonly amount: number;
  readonly currency: string;
  readonly reason: string | null;
  readonly ended_at: Date;
}

async function findAnswer(database: Database, { account_id, id }: PaymentKey, now: Date): Promise<GatewayAnswer> {
  const [row] = await database.query<Row & Record<string, unknown>>(
    'select * from sandbox_payments where account_id = $1 and payment_id = $2',
    [account_id, id],
  );
  if (!row) return { status: 'none' };
  if (row.ended_at > now) return { status: 'processing' };
  const { status, amount, currency, reason } = row;
  return { status: STATUSES[status], amount, currency, reason };
}
