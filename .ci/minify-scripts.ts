import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * How the CDN file is minified, and what the budgets are measured with: terser finds more to leave out than Rolldown, whose
 * names compress better. With `build.minify: false`, for Vite's own step keeps the marks for tree shaking in a library.
 */
export const minifiedOutput = { minify: true, comments: false } as const;

/** The first half of it; takes seconds. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  applyToEnvironment: ({ config }) => config.build.minify === false,
  async renderChunk(source, _chunk, { sourcemap }) {
    const { code = source, map } = await minify(source, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, pure_getters: true, keep_fargs: false },
      mangle: false,
      sourceMap: sourcemap !== false,
    });
    return { code, map: typeof map === 'string' ? map : null };
  },
  /** Tools find what a file loads on demand by its quotes; of the same length, so that the source map stays right. */
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = file.code.replace(/\bimport\(`([^`$]+)`\)/g, `import("$1")`);
    }
  },
};
