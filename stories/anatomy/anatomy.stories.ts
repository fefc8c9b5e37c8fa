import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { invoiceScenes } from '../invoice-scenes.ts';
import { INVOICE_ID } from '../invoices.ts';
import { listScenes } from '../list-scenes.ts';
import { partsOf } from '../manifest.ts';
import { ORDER_ID, orderScenes } from '../order-scenes.ts';
import { payScenes } from '../pay-scenes.ts';
import { everyPart } from '../rows.ts';
import { withProvider, type Scene } from '../scene.ts';
import { defineOnce } from '../define-once.ts';
import { AnatomyFigure } from './anatomy-figure.ts';
import { elsewhere } from './elsewhere.ts';

defineOnce('anatomy-figure', AnatomyFigure);

const meta: Meta = { title: 'Anatomy', tags: ['!autodocs'], parameters: { controls: { disable: true } } };
export default meta;

/** The tag with its parts, and a check that each of them is on the picture or somewhere that is named. */
function anatomy(tag: string, subject: TemplateResult, scene: Scene = {}): StoryObj {
  return {
    render: () =>
      html`<anatomy-figure tag=${tag} .parts=${partsOf(tag)} .elsewhere=${elsewhere[tag] ?? {}}>
        ${subject}
      </anatomy-figure>`,
    decorators: [withProvider(scene)],
    play: async ({ canvasElement }) => {
      const figure = canvasElement.querySelector('anatomy-figure');
      await waitFor(async () => {
        await expect(figure?.drawn).toBeGreaterThan(0);
        await expect(figure?.missing).toEqual([]);
      });
    },
  };
}

/** The whole page. Every part of its pieces is a part of it too. */
export const MyInvoices: StoryObj = anatomy('my-invoices', html`<my-invoices></my-invoices>`, {
  memory: { count: 5 },
  after: listScenes.someTicked.after,
});

/** Tabs, and what the chosen one means. */
export const InvoiceStatusTabs: StoryObj = anatomy(
  'invoice-status-tabs',
  html`<invoice-status-tabs></invoice-status-tabs>`,
);

/** A box and its button. */
export const InvoiceSearch: StoryObj = anatomy('invoice-search', html`<invoice-search></invoice-search>`);

/** A label and its select. */
export const InvoicePageSize: StoryObj = anatomy('invoice-page-size', html`<invoice-page-size></invoice-page-size>`);

/** The table; a badge has a part for its status besides. */
export const InvoiceList: StoryObj = anatomy('invoice-list', html`<invoice-list></invoice-list>`, {
  memory: { rows: everyPart() },
});

/** Pages, and what of how many is shown. */
export const InvoicePagination: StoryObj = anatomy(
  'invoice-pagination',
  html`<invoice-pagination></invoice-pagination>`,
);

/** What is ticked, and its sum. */
export const MassPayBar: StoryObj = anatomy(
  'mass-pay-bar',
  html`<invoice-list hidden></invoice-list><mass-pay-bar></mass-pay-bar>`,
  payScenes.inParts,
);

/** One invoice, and paying it. */
export const InvoiceDetail: StoryObj = anatomy(
  'invoice-detail',
  html`<invoice-detail invoice-id=${INVOICE_ID}></invoice-detail>`,
  invoiceScenes.open,
);

/** One payment order. */
export const InvoiceCheckout: StoryObj = anatomy(
  'invoice-checkout',
  html`<invoice-checkout order-id=${ORDER_ID}></invoice-checkout>`,
  orderScenes.open,
);
