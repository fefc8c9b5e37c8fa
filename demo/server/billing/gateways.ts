import { majorUnit } from './currency.ts';
import type { WireMoney } from './wire.ts';

/** A way to pay. */
export interface Gateway {
  readonly id: string;
  readonly label: string;
  /** One sentence for the checkout. */
  readonly description: string;
  /** Smallest total in minor units of the currency; 0 for any. */
  readonly minimum: (currency: string) => number;
  /** What is added to a total, in minor units of the currency. */
  readonly fee: (total: number, currency: string) => number;
}

/** Smallest bank transfer in minor units; 100 of the major unit where nothing else is said. */
const BANK_MINIMUMS: Readonly<Record<string, number>> = { JPY: 10_000, KWD: 30_000, HUF: 4_000_000 };

/** Every gateway, in the order to show them. They are sandboxes: no money moves. */
export const GATEWAYS: readonly [Gateway, ...Gateway[]] = [
  {
    id: 'card',
    label: 'Sandbox card',
    description: 'Visa, Mastercard or American Express',
    minimum: majorUnit,
    fee: () => 0,
  },
  {
    id: 'bank',
    label: 'Sandbox bank transfer',
    description: 'SEPA or wire, for larger totals',
    minimum: (currency) => BANK_MINIMUMS[currency] ?? 100 * majorUnit(currency),
    fee: () => 0,
  },
  {
    id: 'wallet',
    label: 'Sandbox wallet',
    description: 'A balance that you hold elsewhere; the fee is 2.9 % and 0.30',
    minimum: () => 0,
    fee: walletFee,
  },
];

/** Currencies whose minimums are told to somebody who asks about no total. */
const LISTED = ['USD', 'EUR', 'JPY'];

/** The gateway, or `undefined` for one that is not offered. */
export function findGateway(id: string): Gateway | undefined {
  return GATEWAYS.find((gateway) => gateway.id === id);
}

/** The gateways, as the wire spells them, with the fee of the total that was asked about. */
export function wireGateways(total: WireMoney | undefined) {
  const currencies = total ? [total.currency] : LISTED;
  return GATEWAYS.map(({ id, label, description, minimum, fee }) => ({
    id,
    label,
    description,
    minimums: currencies.flatMap((currency) => {
      const amount = minimum(currency);
      return amount > 0 ? [{ amount, currency }] : [];
    }),
    fee: total ? { amount: fee(total.amount, total.currency), currency: total.currency } : null,
  }));
}

/** What people call a gateway; the id for one that is no longer offered. */
export function gatewayLabel(id: string | null): string {
  if (id === 'write-off') return 'Written off';
  return findGateway(id ?? '')?.label ?? id ?? '';
}

/** 2.9 % and 0.30 of the major unit, rounded half up once. In `BigInt`: 29 times a large total is no safe integer. */
function walletFee(total: number, currency: string): number {
  const thousandths = 29n * BigInt(total) + 300n * BigInt(majorUnit(currency));
  return Number((thousandths + 500n) / 1000n);
}
