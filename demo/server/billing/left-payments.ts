import type { OrderPaymentRow } from '../db/rows.ts';
import type { Portal } from '../portal.ts';
import { Problem } from '../problem.ts';
import { applyGatewayEvent } from './apply-event.ts';
import { NoAnswer } from './ask-gateway.ts';
import type { GatewayAnswer } from './gateway-answer.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { linkEnd } from './payment-link.ts';

/** So long, in ms, after the end of its link a payment is asked about: clocks differ, and a last request may still run. */
const GRACE = 2 * 60_000;
/** The reason of a payment for which nobody came. */
const ABANDONED = 'abandoned';
/** In `portal.unanswered`: the gateway itself, beside the ids of payments. */
const GATEWAY = 'gateway';

/**
 * Ends payments that a person left half way, by the gateway's word: it is asked about each whose link has ended. One for
 * which nobody came is cancelled; one that ended unheard, because its webhook got lost, ends so here too. Without a word
 * that can be believed everything stays as it is, and that is told once.
 */
export async function endLeftPayments(portal: Portal, accounts: readonly string[]): Promise<void> {
  for (const account of accounts) {
    const processing = await portal.database.query<OrderPaymentRow & Record<string, unknown>>(
      `select * from order_payments where account_id = $1 and status = 'processing' order by created_at, id`,
      [account],
    );
    const left = processing.filter((payment) => linkEnd(payment).getTime() + GRACE <= portal.now().getTime());
    for (const payment of left) {
      // The others would only wait for the same silence, and everything else that is due with them.
      if (!(await endByAnswer(portal, payment))) return;
    }
  }
}

/** @returns `false` when the gateway cannot be reached at all. */
async function endByAnswer(portal: Portal, payment: OrderPaymentRow): Promise<boolean> {
  try {
    const answer = await portal.gateway.ask(payment, portal.now());
    portal.unanswered.delete(GATEWAY);
    const event = eventOf(payment, answer);
    if (event) await applyGatewayEvent(portal, event);
    portal.unanswered.delete(payment.id);
    return true;
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Problem)) throw error;
    const away = error instanceof NoAnswer && error.away;
    tellOnce(portal, away ? GATEWAY : payment.id, error);
    return !away;
  }
}

/** The webhook that would have told the same. Its id is of the payment, so that two processes carry it out once. */
function eventOf(payment: OrderPaymentRow, answer: GatewayAnswer): GatewayEvent | undefined {
  if (answer.status === 'processing') return undefined;
  const { id: payment_id, account_id, amount, currency } = payment;
  const common = { payment_id, account_id };
  if (answer.status === 'none') {
    const id = `asked_${payment_id}_cancelled`;
    return { ...common, id, type: 'payment.cancelled', amount, currency, reason: ABANDONED };
  }
  const { status, ...end } = answer;
  return { ...common, ...end, id: `asked_${payment_id}_${status}`, type: `payment.${status}` };
}

/** The job comes every minute; who reads the log needs to hear it once. */
function tellOnce(portal: Portal, about: string, error: Error): void {
  if (portal.unanswered.has(about)) return;
  portal.unanswered.add(about);
  portal.onError(error);
}
