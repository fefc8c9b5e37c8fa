/** Why a gateway declined, by the codes that gateways commonly use. */
const declineReasons: Readonly<Partial<Record<string, string>>> = {
  insufficient_funds: 'There is not enough money in the account.',
  card_declined: 'The bank declined the card.',
  expired_card: 'The card has expired.',
  incorrect_cvc: 'The security code of the card is wrong.',
  authentication_failed: 'The bank could not confirm that it was you.',
};

/** What is said about a declined payment wherever it is told, in English; loaded with the first notice of a payment. */
export const enDecline = { declineReasons };

/** The texts about declined payments. */
export type DeclineMessages = typeof enDecline;
