import type { InvoiceAdapter } from '../../src/adapters/adapter.ts';
import {
  createMemoryAdapter,
  sampleInvoices,
  type MemoryAdapter,
  type MemoryAdapterOptions,
  type MemoryGateway,
} from '../../src/adapters/memory/index.ts';
import { money } from '../../src/domain/currencies.ts';
import { isPayable } from '../../src/domain/invoice.ts';
import type { AdapterContext } from './adapter-contract.ts';

/** A card, a transfer for larger totals, and a wallet that takes a fee. */
const gateways: readonly MemoryGateway[] = [
  { id: 'card', label: 'Card' },
  { id: 'bank', label: 'Bank transfer', minimums: ['USD', 'EUR', 'JPY'].map((code) => money(1_000_000, code)) },
  { id: 'wallet', label: 'Wallet', fee: (total) => ({ ...total, amount: Math.ceil(total.amount / 40) + 30 }) },
];

/** An account whose invoices are paid in parts too, at gateways that take their time. */
export function memoryContext(
  options: MemoryAdapterOptions,
  adapterOn: (memory: MemoryAdapter) => InvoiceAdapter,
): AdapterContext {
  const rows = sampleInvoices({ count: 48, seed: 1, today: '2026-02-08' }).map((invoice) => ({
    ...invoice,
    minimumPayment: isPayable(invoice)
      ? { ...invoice.balance, amount: Math.ceil(invoice.total.amount / 10) }
      : undefined,
  }));
  const memory = createMemoryAdapter({ rows, gateways, ...options });
  memory.paymentOutcome = 'processing';
  return {
    adapter: adapterOn(memory),
    returnUrl: 'https://portal.example/billing',
    endPayment: (id, end) => {
      if (end === 'succeeded') memory.settle(id);
      else memory.decline(id);
    },
  };
}
