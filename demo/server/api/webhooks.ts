import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { applyGatewayEvent } from '../billing/apply-event.ts';
import { GatewayEvent } from '../billing/gateway-event.ts';
import { SIGNATURE_HEADER, verify } from '../billing/signature.ts';
import type { Portal, PortalEnv } from '../portal.ts';
import { Problem } from '../problem.ts';
import { checkShape } from './request.ts';

const MAX_BODY = 16 * 1024;

/**
 * Where gateways tell what became of payments. Whatever has been understood, also a duplicate or an event that comes too
 * late, is answered with 200, so that it is not sent again.
 */
export function webhookRoutes(portal: Portal): Hono<PortalEnv> {
  const webhooks = new Hono<PortalEnv>();
  const onError = () => {
    throw new Problem('body-too-large');
  };
  webhooks.post('/sandbox', bodyLimit({ maxSize: MAX_BODY, onError }), async (context) => {
    // The signature is of the bytes as they came.
    const body = await context.req.text();
    const signature = context.req.header(SIGNATURE_HEADER);
    if (!verify(body, signature, portal.gateway.secret, portal.now())) throw new Problem('invalid-signature');
    const event = checkShape(body, GatewayEvent);
    try {
      return context.json({ outcome: await applyGatewayEvent(portal, event) });
    } catch (error) {
      // A signed event that does not fit is a matter for people: money may have moved.
      if (error instanceof Problem) portal.onError(refusal(event, error), context.var.requestId);
      throw error;
    }
  });
  return webhooks;
}

function refusal({ id, type, payment_id, amount, currency }: GatewayEvent, cause: Problem): Error {
  const about = `${type} ${id} of payment ${payment_id} with ${amount} ${currency}`;
  return new Error(`The webhook ${about} was refused: ${cause.code}`, { cause });
}
