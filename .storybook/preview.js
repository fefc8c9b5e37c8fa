import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import manifest from '../dist/custom-elements.json';
import '../src/define.ts';

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true, renderDefaultValues: false });

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Introduction', 'my-invoices', 'invoice-provider'] } },
  },
};
