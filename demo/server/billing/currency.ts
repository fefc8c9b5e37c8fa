/** Decimal digits of the currencies that the portal bills in. */
const EXPONENTS: Readonly<Record<string, number>> = { USD: 2, EUR: 2, JPY: 0 };

/** Decimal digits of the currency's minor unit. */
export function exponentOf(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/** The amount in 1/10,000 of the major unit: what totals of several currencies are sorted by. */
export function rankOf(amount: number, currency: string): number {
  return amount * 10 ** (4 - exponentOf(currency));
}

/** A share of an amount in basis points (1900 is 19 %), rounded half up to a whole minor unit. */
export function shareOf(amount: number, basisPoints: number): number {
  return Math.floor((amount * basisPoints + 5000) / 10_000);
}
