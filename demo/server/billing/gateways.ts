/** A way to pay. */
export interface Gateway {
  readonly id: string;
  readonly label: string;
  /** One sentence for the checkout. */
  readonly hint: string;
}

/** Every gateway, in the order to show them. They are sandboxes: each approves at once and no money moves. */
export const GATEWAYS: readonly [Gateway, ...Gateway[]] = [
  { id: 'card', label: 'Sandbox card', hint: 'Visa, Mastercard or American Express' },
  { id: 'bank', label: 'Sandbox bank transfer', hint: 'SEPA or wire, booked at once' },
  { id: 'wallet', label: 'Sandbox wallet', hint: 'Pay with a balance that you hold elsewhere' },
];

/** What people call a gateway; the id for one that is no longer offered. */
export function gatewayLabel(id: string | null): string {
  if (id === 'write-off') return 'Written off';
  return GATEWAYS.find((gateway) => gateway.id === id)?.label ?? id ?? '';
}
