import type { AdapterCapabilities, InvoicePage } from '../adapters/adapter.ts';
import type { InvoiceError } from '../domain/errors.ts';
import type { InvoiceId } from '../domain/invoice.ts';
import type { PaymentOrderId } from '../domain/payment-order.ts';
import type { CalendarDate } from '../domain/dates.ts';
import {
  DEFAULT_PAGE_SIZES,
  DEFAULT_QUERY,
  DEFAULT_STATUSES,
  type InvoiceQuery,
  type StatusFilter,
} from '../domain/query.ts';
import { localizerFor, type Localizer } from '../i18n/localizer.ts';
import { IDLE, type PaymentState } from './payment.ts';
import type { InvoiceRecord, LoadPhase, OrderRecord } from './records.ts';
import { EMPTY_SELECTION, type Selection } from './selection.ts';

/** What the host sets on the provider. */
export interface InvoiceSettings {
  readonly localizer: Localizer;
  /** Whether the texts of the language are still on their way: elements show nothing until they are there. */
  readonly mute?: boolean;
  /** Today in the account's time zone. */
  readonly today: CalendarDate;
  /** Tabs, in order. */
  readonly statuses: readonly StatusFilter[];
  /** Values of "Show", in order. */
  readonly pageSizes: readonly number[];
  /** Link templates with `{id}`. */
  readonly invoiceHref: string | undefined;
  readonly serviceHref: string | undefined;
  readonly supportHref: string | undefined;
  /** Origins that a checkout redirect may go to besides the page's own, separated by commas. */
  readonly checkoutOrigins: string | undefined;
  /** Names the signed-in account; what is persisted is kept under it. */
  readonly scope: string | undefined;
}

/** Everything that the elements of one provider share. */
export interface InvoiceState {
  readonly settings: InvoiceSettings;
  /** Of the adapter; `undefined` while there is none. */
  readonly capabilities: AdapterCapabilities | undefined;
  /** What is asked. */
  readonly query: InvoiceQuery;
  readonly load: LoadPhase;
  /** Of the last load, when `load` is `error`. */
  readonly error: InvoiceError | undefined;
  /** The last good page; kept while the next one loads, and when it fails. */
  readonly page: InvoicePage | undefined;
  /** The query that `page` answers. */
  readonly pageQuery: InvoiceQuery | undefined;
  /** Cursors of the pages before this one, for adapters with cursors; the first page has none. */
  readonly trail: readonly (string | undefined)[];
  readonly selection: Selection;
  /** The payment of invoices of this account; an order at the checkout has one of its own, in its record. */
  readonly payment: PaymentState;
  /** Invoices that an element shows whole. */
  readonly invoices: ReadonlyMap<InvoiceId, InvoiceRecord>;
  /** Payment orders that an element shows. */
  readonly orders: ReadonlyMap<PaymentOrderId, OrderRecord>;
  /** How many elements read the list; nothing is loaded for nobody. */
  readonly readers: number;
  /** Counts the reloads that were asked for. */
  readonly reloads: number;
}

/** The state of a fresh store. */
export function initialState(): InvoiceState {
  return {
    settings: {
      localizer: localizerFor('en'),
      today: '0000-01-01',
      statuses: DEFAULT_STATUSES,
      pageSizes: DEFAULT_PAGE_SIZES,
      invoiceHref: undefined,
      serviceHref: undefined,
      supportHref: undefined,
      checkoutOrigins: undefined,
      scope: undefined,
    },
    capabilities: undefined,
    query: DEFAULT_QUERY,
    load: 'idle',
    error: undefined,
    page: undefined,
    pageQuery: undefined,
    trail: [],
    selection: EMPTY_SELECTION,
    payment: IDLE,
    invoices: new Map(),
    orders: new Map(),
    readers: 0,
    reloads: 0,
  };
}
