import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { InvoiceError } from '../src/domain/errors.ts';
import type { MyInvoices } from '../src/elements/my-invoices.ts';
import { longRows, mixedCurrencies } from './rows.ts';
import { inBox, withProvider } from './scene.ts';

const { args, argTypes, template } = getStorybookHelpers<MyInvoices>('my-invoices');

const meta: Meta = {
  title: 'my-invoices',
  component: 'my-invoices',
  args,
  argTypes,
  render: (values) => template(values),
};
export default meta;

/** The longest time that a timer takes: 24 days. */
const FOR_EVER = 2 ** 31 - 1;

/** The whole page, as a host embeds it. */
export const Default: StoryObj = { decorators: [withProvider()] };

/** The first page is on its way: rows of the size that the real ones will have. */
export const Loading: StoryObj = { decorators: [withProvider({ memory: { latency: FOR_EVER } })] };

/** A customer without an invoice. */
export const Empty: StoryObj = { decorators: [withProvider({ memory: { count: 0 } })] };

/** A search that finds nothing, and the way out. */
export const EmptySearch: StoryObj = { decorators: [withProvider({ provider: { search: 'no-such-host' } })] };

/** Nothing could be loaded. Trying again succeeds here. */
export const ErrorWithRetry: StoryObj = {
  decorators: [
    withProvider({ before: ({ faults }) => faults.next(new InvoiceError('network', 'the first load fails')) }),
  ],
};

/** A later load failed: the last rows stay, with a notice. Trying again succeeds here. */
export const Stale: StoryObj = {
  decorators: [
    withProvider({
      after: (provider, { faults }) => {
        faults.next(new InvoiceError('server', 'the second load fails'));
        provider.reload();
      },
    }),
  ],
};

/** Each currency has a sum and a button; sums never cross currencies. */
export const ManyCurrencies: StoryObj = {
  decorators: [
    withProvider({
      memory: { rows: mixedCurrencies() },
      after: ({ store }) => store?.select(store.state.page?.rows ?? [], true),
    }),
  ],
};

/** A billing system that has cursors and does not count: previous and next, no numbers. */
export const CursorPaging: StoryObj = {
  decorators: [withProvider({ memory: { capabilities: { paging: 'cursor', total: 'none', counts: false } } })],
};

/** Hostnames that do not fit are cut; numbers, dates and sums never are. */
export const LongHostnames: StoryObj = { decorators: [withProvider({ memory: { rows: longRows() } })] };

/** Cards, when the container (not the window) is narrow. */
export const NarrowContainer: StoryObj = { decorators: [inBox('narrow'), withProvider()] };

/** Follows the inherited `color-scheme`. */
export const Dark: StoryObj = { decorators: [inBox('dark'), withProvider()] };

/** Custom properties and parts in a host's style sheet: another accent, square corners, a bold status. */
export const Branded: StoryObj = { decorators: [inBox('branded'), withProvider()] };
