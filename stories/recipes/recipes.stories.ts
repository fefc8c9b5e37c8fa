import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Page {
  /** The folder of the page. */
  readonly host: string;
  /** What the frame is called. */
  readonly label: string;
}

const meta: Meta<Page> = {
  title: 'Recipes/Pages',
  tags: ['!autodocs'],
  parameters: {
    layout: 'fullscreen',
    controls: { disable: true },
    visual: { skip: 'the pages have screenshots of their own' },
  },
  render: ({ host, label }) =>
    html`<iframe class="host-page" title=${label} src="./hosts/${host}/index.html"></iframe>`,
};
export default meta;

/** Bootstrap 5.3, beside its own table. */
export const Bootstrap5: StoryObj<Page> = { args: { host: 'bootstrap-5', label: 'My Invoices on Bootstrap 5' } };

/** Tailwind 4. */
export const Tailwind: StoryObj<Page> = { args: { host: 'tailwind', label: 'My Invoices on Tailwind' } };

/** Web Awesome 3. */
export const WebAwesome: StoryObj<Page> = { args: { host: 'web-awesome', label: 'My Invoices on Web Awesome' } };

/** Material Components. */
export const Material: StoryObj<Page> = { args: { host: 'material', label: 'My Invoices on Material' } };

/** A server template on Bootstrap 4, as WHMCS has them. */
export const Bootstrap4: StoryObj<Page> = { args: { host: 'bootstrap-4', label: 'My Invoices on Bootstrap 4' } };
