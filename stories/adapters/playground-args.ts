import type { ArgTypes } from '@storybook/web-components-vite';
import type { AdapterCapabilities } from '../../src/adapters/adapter.ts';
import { InvoiceError } from '../../src/domain/errors.ts';
import { SORT_KEYS, type SortKey } from '../../src/domain/query.ts';

/** What can go wrong with the next load. */
export const FAULTS = {
  network: () => new InvoiceError('network', 'no connection'),
  server: () => new InvoiceError('server', 'the server failed', { status: 500, requestId: 'req_42' }),
  'rate-limited': () => new InvoiceError('rate-limited', 'too many requests', { status: 429, retryAfter: 30 }),
  'bad-response': () => new InvoiceError('bad-response', 'no amount', { path: 'rows.3.total.amount' }),
} as const satisfies Record<string, () => InvoiceError>;

/** Name of one of {@link FAULTS}. */
export type FaultName = keyof typeof FAULTS;

/** The controls of the playground. */
export interface PlaygroundArgs {
  readonly count: number;
  readonly latency: number;
  readonly search: boolean;
  readonly counts: boolean;
  readonly total: AdapterCapabilities['total'];
  readonly paging: AdapterCapabilities['paging'];
  readonly massPay: AdapterCapabilities['massPay'];
  readonly sort: readonly SortKey[];
  readonly fault: FaultName;
}

/** A billing system that can do everything. */
export const args: PlaygroundArgs = {
  count: 48,
  latency: 0,
  search: true,
  counts: true,
  total: 'exact',
  paging: 'page',
  massPay: 'order',
  sort: SORT_KEYS,
  fault: 'network',
};

const oneOf = (category: string, options: readonly string[], description: string) => ({
  control: { type: 'inline-radio' as const },
  options,
  description,
  table: { category },
});

/** How Storybook shows them. */
export const argTypes: Partial<ArgTypes<PlaygroundArgs>> = {
  count: { control: { type: 'number', min: 0, max: 500 }, description: 'Invoices.', table: { category: 'Data' } },
  latency: {
    control: { type: 'range', min: 0, max: 3000, step: 100 },
    description: 'Milliseconds that every call takes.',
    table: { category: 'Data' },
  },
  search: { control: 'boolean', description: 'Whether it can search.', table: { category: 'Capabilities' } },
  counts: { control: 'boolean', description: 'Whether it counts for the tabs.', table: { category: 'Capabilities' } },
  total: oneOf('Capabilities', ['exact', 'none'], 'Whether it knows how many match.'),
  paging: oneOf('Capabilities', ['page', 'cursor'], 'Numbered pages, or the next and the previous one.'),
  massPay: oneOf('Capabilities', ['order', 'sequential', 'none'], 'How several invoices are paid.'),
  sort: {
    control: { type: 'inline-check' },
    options: SORT_KEYS,
    description: 'What it can sort by.',
    table: { category: 'Capabilities' },
  },
  fault: oneOf('Fault', Object.keys(FAULTS), 'What goes wrong when a load is failed.'),
};
