/** Decimal digits of the currencies that the portal bills in, where they are not two. */
const EXPONENTS: Readonly<Record<string, number>> = { JPY: 0, KWD: 3 };

/** Decimal digits of the currency's minor unit. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** One of the major unit, in minor units: 100 cents, 1 yen, 1000 fils. */
export function majorUnit(currency: string): number {
  return 10 ** exponentOf(currency);
}

/** The amount in 1/10,000 of the major unit: what totals of several currencies are sorted by. */
export function rankOf(amount: number, currency: string): number {
  return amount * 10 ** (4 - exponentOf(currency));
}

/** A share of an amount in basis points (1900 is 19 %), rounded half up to a whole minor unit. */
export function shareOf(amount: number, basisPoints: number): number {
  return Math.floor((amount * basisPoints + 5000) / 10_000);
}

/** The smallest part of a balance that the portal takes: a tenth of the total, rounded up, and at least one major unit. */
export function minimumPayment({ total, balance, currency }: Owed): number {
  return Math.min(balance, Math.max(Math.ceil(total / 10), majorUnit(currency)));
}

interface Owed {
  readonly total: number;
  readonly balance: number;
  readonly currency: string;
}
