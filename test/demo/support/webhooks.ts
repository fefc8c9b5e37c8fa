import { randomUUID } from 'node:crypto';
import type { EventOutcome } from '../../../demo/server/billing/apply-event.ts';
import type { GatewayEvent } from '../../../demo/server/billing/gateway-event.ts';
import { sign, SIGNATURE_HEADER } from '../../../demo/server/billing/signature.ts';
import { GATEWAY_SECRET, type Order, type ProblemBody, type TestPortal } from './portal.ts';

/** What the gateway tells of the last payment of the order. */
export function eventOf(
  { payment }: Order,
  type: GatewayEvent['type'],
  change: Partial<GatewayEvent> = {},
): GatewayEvent {
  const { id, amount } = payment!;
  const event = { id: `evt_${randomUUID()}`, type, payment_id: id, account_id: 'acme' };
  return { ...event, ...amount, ...change };
}

/** The answer to a webhook. */
export interface Delivery {
  status: number;
  body: { outcome?: EventOutcome } & Partial<ProblemBody>;
}

/** Sends a webhook as the gateway does; the signature can be another one. */
export async function deliver(
  portal: TestPortal,
  event: GatewayEvent,
  signature?: (body: string) => string,
): Promise<Delivery> {
  const body = JSON.stringify(event);
  const header = signature ? signature(body) : sign(body, GATEWAY_SECRET, portal.clock.now);
  const response = await portal.page('/webhooks/sandbox', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: header },
    body,
  });
  return { status: response.status, body: (await response.json()) as Delivery['body'] };
}
