import type { GatewayEvent } from '../billing/gateway-event.ts';

/** How a payment ended in the gateway's books. */
export type EndStatus = 'captured' | 'declined' | 'cancelled';

/** What a person, or a test, can make the gateway do with a payment. */
export interface Behaviour {
  readonly label: string;
  /** What it means; `seconds` says a delay of this file as it is now. */
  readonly hint: (seconds: (delay: number) => string) => string;
  /** How the payment ends; `undefined` when nothing is recorded. */
  readonly status?: EndStatus;
  /** Before the page answers, in ms. */
  readonly answerAfter?: number;
  /** How long after the person's decision its end is not certain yet, in ms. */
  readonly endsAfter?: number;
  /** Webhooks in the order of their delivery, each so many ms after the person's decision. */
  readonly webhooks?: readonly (readonly [type: GatewayEvent['type'], after: number])[];
}

/** The longest delay below, in ms; a shorter one in the settings shortens all of them alike. */
export const SILENCE = 20_000;

/** Every behaviour by the name that the query and the form give it. */
export const BEHAVIOURS = {
  approve: {
    label: 'Approve',
    hint: () => 'The money is captured and the shop is told at once.',
    status: 'captured',
    webhooks: [['payment.succeeded', 0]],
  },
  decline: {
    label: 'Decline',
    hint: () => 'Nothing is captured. The shop is told why.',
    status: 'declined',
    webhooks: [['payment.declined', 0]],
  },
  slow: {
    label: 'Slow',
    hint: (seconds) => `This page takes ${seconds(3_000)}, the shop hears ${seconds(4_000)} after you are back.`,
    status: 'captured',
    answerAfter: 3_000,
    endsAfter: 7_000,
    webhooks: [['payment.succeeded', 7_000]],
  },
  silent: {
    label: 'Silent',
    hint: (seconds) => `You return at once. The shop hears ${seconds(SILENCE)} later, twice, and in the wrong order.`,
    status: 'captured',
    webhooks: [
      ['payment.succeeded', SILENCE],
      ['payment.succeeded', SILENCE],
      ['payment.processing', SILENCE],
    ],
  },
  down: {
    label: 'Down',
    hint: () => 'The gateway fails with 503 and remembers nothing. The next try works.',
  },
  cancel: {
    label: 'Cancel',
    hint: () => 'Back to the shop without paying.',
    status: 'cancelled',
    webhooks: [['payment.cancelled', 0]],
  },
} as const satisfies Record<string, Behaviour>;

/** A name in {@link BEHAVIOURS}. */
export type BehaviourName = keyof typeof BEHAVIOURS;

/** Why a payment may be declined: the code that the shop gets, and what it means. The first one when none is chosen. */
export const REASONS = [
  ['card_declined', 'Declined by the bank'],
  ['insufficient_funds', 'Not enough money'],
  ['expired_card', 'The card has expired'],
  ['suspected_fraud', 'Looks like fraud'],
] as const;

/** The behaviour of that name, or `undefined`. */
export function findBehaviour(name: string): BehaviourName | undefined {
  return Object.keys(BEHAVIOURS).find((each): each is BehaviourName => each === name);
}

/** A known reason, whatever the text is. */
export function reasonFrom(text: string): string {
  return (REASONS.find(([code]) => code === text) ?? REASONS[0])[0];
}

/** A delay of {@link BEHAVIOURS}, in ms, shortened as the settings shorten the longest one. */
export function shortened(delay: number, silence: number): number {
  return Math.round((delay * silence) / SILENCE);
}
