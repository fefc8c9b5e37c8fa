import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { InvoiceError } from '../../src/domain/errors.ts';
import type { InvoiceDetailElement } from '../../src/elements/invoice-detail/invoice-detail.ts';
import { inArabic } from '../arabic.ts';
import { invoiceScenes } from '../invoice-scenes.ts';
import { INVOICE_ID } from '../invoices.ts';
import { FOR_EVER } from '../list-scenes.ts';
import { afterLoad, inBox, withProvider } from '../scene.ts';
import { focus, press, see } from '../screen.ts';

const { args, argTypes, template } = getStorybookHelpers<InvoiceDetailElement>('invoice-detail');

const meta: Meta = {
  title: 'States/invoice-detail',
  component: 'invoice-detail',
  tags: ['!autodocs'],
  args: { ...args, 'invoice-id': INVOICE_ID },
  argTypes,
  // Narrow, how to pay comes after the whole invoice.
  parameters: { visual: { height: 2400 } },
  render: (values) => template(values),
};
export default meta;

/** `:state(loading)` */
export const Loading: StoryObj = { decorators: [withProvider(invoiceScenes.loading)] };

/** `:state(error)`: the invoice could not be loaded. Trying again succeeds here. */
export const Failed: StoryObj = { decorators: [withProvider(invoiceScenes.failed)] };

/** `:state(error)`: there is no such invoice. */
export const NotThere: StoryObj = { args: { 'invoice-id': 'inv_0' }, decorators: [withProvider(invoiceScenes.open)] };

/** `:state(stale)`: a later load failed; what was there stays. */
export const Stale: StoryObj = {
  decorators: [withProvider(invoiceScenes.open)],
  play: async ({ canvasElement }) => {
    await see(canvasElement, 'heading', /INV-2026-0042/);
    const { adapter, provider } = afterLoad(canvasElement);
    adapter.faults.next(new InvoiceError('server', 'the second load fails'), 'getInvoice');
    provider.reload();
    await see(canvasElement, 'alert');
  },
};

/** Past its due date. */
export const Overdue: StoryObj = { decorators: [withProvider(invoiceScenes.overdue)] };

/** A part was paid; the balance is still due. */
export const PartlyPaid: StoryObj = { decorators: [withProvider(invoiceScenes.partlyPaid)] };

/** Something is owed and can't be paid: the reason is said. */
export const Expired: StoryObj = { decorators: [withProvider(invoiceScenes.expired)] };

/** Nothing is owed any more. */
export const Cancelled: StoryObj = { decorators: [withProvider(invoiceScenes.cancelled)] };

/** The money went back. */
export const Refunded: StoryObj = { decorators: [withProvider(invoiceScenes.refunded)] };

/** Not issued yet. */
export const Draft: StoryObj = { decorators: [withProvider(invoiceScenes.draft)] };

/** A status that this version does not know is shown as it is, and never paid. */
export const UnknownStatus: StoryObj = { decorators: [withProvider(invoiceScenes.unknown)] };

/** `:state(busy)`: a payment is being made. */
export const Busy: StoryObj = {
  decorators: [withProvider(invoiceScenes.open)],
  play: async ({ canvasElement }) => {
    const button = await see(canvasElement, 'button', /^Pay/);
    afterLoad(canvasElement).adapter.latency = FOR_EVER;
    button.click();
  },
};

/** Names, numbers and descriptions that are longer than anybody planned for. */
export const LongTexts: StoryObj = {
  parameters: { visual: { height: 3400 } },
  decorators: [withProvider(invoiceScenes.longTexts)],
};

/** A currency without decimal digits. */
export const Yen: StoryObj = { decorators: [withProvider(invoiceScenes.yen)] };

/** Another way to pay, which has a fee. */
export const GatewayChosen: StoryObj = {
  decorators: [withProvider(invoiceScenes.open)],
  play: ({ canvasElement }) => press(canvasElement, 'radio', /^Bank transfer/),
};

/** The focus ring of the keyboard. */
export const FocusVisible: StoryObj = {
  decorators: [withProvider(invoiceScenes.open)],
  play: ({ canvasElement }) => focus(canvasElement, 'button', /^Pay/),
};

/** `dir="rtl"` */
export const RightToLeft: StoryObj = inArabic(invoiceScenes.rightToLeft);

/** `data-invoice-contrast="more"` */
export const HighContrast: StoryObj = { globals: { contrast: 'more' }, decorators: [withProvider(invoiceScenes.open)] };

/** 280 pixels. */
export const NarrowestContainer: StoryObj = {
  parameters: { visual: { height: 3400 } },
  decorators: [inBox('narrowest'), withProvider(invoiceScenes.longTexts)],
};
