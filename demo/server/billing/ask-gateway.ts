import * as v from 'valibot';
import { answerText, GatewayAnswer, questionPath, questionText, type PaymentKey } from './gateway-answer.ts';
import { sign, SIGNATURE_HEADER, verify } from './signature.ts';

/** How long the gateway may take to answer, in ms. */
const PATIENCE = 5_000;

/** Nobody knows what became of the payment: the gateway gave no answer that can be believed. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** Whether the gateway as a whole is away, and not just this answer wrong. */
  readonly away: boolean;

  constructor(about: string, away: boolean, cause?: unknown) {
    super(about, { cause });
    this.away = away;
  }
}

/** The gateway, as the portal's own process reaches it. */
export interface AskedGateway {
  /** Such as `http://localhost:4001`, without a slash at the end. */
  readonly url: string;
  /** Signs questions and answers. */
  readonly secret: string;
  readonly send: typeof fetch;
}

/**
 * Asks what became of a payment. Never inside a transaction: it may take seconds.
 * @throws {NoAnswer} when the gateway cannot be reached, or answers what it should not.
 */
export async function askGateway(gateway: AskedGateway, payment: PaymentKey, now: Date): Promise<GatewayAnswer> {
  const { secret } = gateway;
  const path = questionPath(payment);
  const { response, body } = await send(gateway, path, sign(questionText(path), secret, now));
  const refuse = (why: string) => new NoAnswer(`The gateway's answer about the payment ${payment.id} ${why}`, false);
  if (!response.ok) throw refuse(`has the status ${response.status}`);
  const signature = response.headers.get(SIGNATURE_HEADER) ?? undefined;
  if (!verify(answerText(path, body), signature, secret, now)) throw refuse('is not signed by it');
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), GatewayAnswer), body);
  if (!result.success) throw refuse('has not the right shape');
  return result.output;
}

async function send(
  { url, send }: AskedGateway,
  path: string,
  signature: string,
): Promise<{ readonly response: Response; readonly body: string }> {
  const away = (cause: unknown) => new NoAnswer('The gateway cannot be asked what became of payments', true, cause);
  try {
    const response = await send(url + path, {
      headers: { [SIGNATURE_HEADER]: signature },
      // A redirect could take the question to somebody else.
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = await response.text();
    if (response.status >= 500 || response.status === 429) throw new Error(`It answers ${response.status}`);
    return { response, body };
  } catch (cause) {
    throw away(cause);
  }
}
