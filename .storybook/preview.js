import '@fontsource-variable/inter';
import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { configure } from 'storybook/test';
import manifest from '../dist/custom-elements.json';
import '../src/define.ts';
import '../src/themes/themes.css';
import { systemTheme } from './brand.ts';
import './preview.css';
import { followToolbars, globalTypes, initialGlobals } from './toolbars.ts';

// A busy machine draws a hundred rows slower than a second.
configure({ asyncUtilTimeout: 10_000 });

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ hideArgRef: true, renderDefaultValues: false });

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [followToolbars],
  parameters: {
    controls: { expanded: true, sort: 'requiredFirst' },
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    docs: { theme: systemTheme() },
    options: {
      storySort: {
        // Written out, because it is read without being run.
        // prettier-ignore
        order: [
          'Introduction', 'Getting started', 'Theming', 'Anatomy', 'Columns', 'My Invoices',
          'Tags', [
            'invoice-provider', 'invoice-status-tabs', 'invoice-search', 'invoice-page-size', 'invoice-list',
            'invoice-pagination', 'mass-pay-bar', 'invoice-detail', 'invoice-checkout',
          ],
          'States', 'Journeys', 'Recipes', 'Adapters', 'Events', 'Accessibility',
        ],
      },
    },
  },
};
