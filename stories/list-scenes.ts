import { InvoiceError } from '../src/domain/errors.ts';
import type { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';
import { aroundToday, arabicRows, everyStatus, longRows, mixedCurrencies, oneRow, partlyPaid } from './rows.ts';
import type { Scene } from './scene.ts';

/** The longest time that a timer takes: 24 days. */
export const FOR_EVER = 2 ** 31 - 1;

/** Ticks so many of the page's invoices. */
export const tick =
  (count = Infinity) =>
  ({ store }: InvoiceProvider): void => {
    const rows = (store?.state.page?.rows ?? []).filter(({ payable }) => payable);
    store?.select(rows.slice(0, count), true);
  };

/** What a page of invoices can look like; the stories of the list and of the whole page share it. */
export const listScenes = {
  loading: { memory: { latency: FOR_EVER } },
  empty: { memory: { count: 0 } },
  emptySearch: { provider: { search: 'no-such-host' } },
  /** Trying again succeeds. */
  failed: { before: ({ faults }) => faults.next(new InvoiceError('network', 'the first load fails')) },
  /** The rows of an earlier load stay. */
  stale: {
    after: (provider, { faults }) => {
      faults.next(new InvoiceError('server', 'the second load fails'));
      provider.reload();
    },
  },
  oneRow: { memory: { rows: oneRow() } },
  hundredRows: { memory: { count: 120, seed: 7 }, provider: { pageSize: 100 } },
  longHostnames: { memory: { rows: longRows() } },
  manyCurrencies: { memory: { rows: mixedCurrencies() }, after: tick() },
  rightToLeft: { memory: { rows: arabicRows() }, after: tick(2) },
  everyStatus: { memory: { rows: everyStatus() } },
  overdue: { memory: { rows: aroundToday() } },
  partlyPaid: { memory: { rows: partlyPaid() } },
  allTicked: { after: tick() },
  someTicked: { after: tick(2) },
  cursors: { memory: { capabilities: { paging: 'cursor', total: 'none', counts: false } } },
  readOnly: { memory: { capabilities: { massPay: 'none', sort: ['invoice-date'] } } },
} as const satisfies Record<string, Scene>;
