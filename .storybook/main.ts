import type { StorybookConfig } from '@storybook/web-components-vite';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** The manifest's helpers import Node's `path` for their watcher, which no browser runs. */
const withoutPath: Plugin = {
  name: 'without-path',
  enforce: 'pre',
  resolveId: (id) => (id === 'path' ? '\0path' : undefined),
  load: (id) => (id === '\0path' ? 'export default {};' : undefined),
};

/** The example pages of the recipes, where they were built. */
const hosts = fileURLToPath(new URL('../.cache/hosts', import.meta.url));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./public', ...(existsSync(hosts) ? [{ from: hosts, to: '/hosts' }] : [])],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), withoutPath],
    build: {
      ...vite.build,
      // Storybook's own code is bigger than any page's should be.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { ...vite.build?.rolldownOptions, checks: { bundlerTimings: false } },
    },
  }),
};

export default config;
