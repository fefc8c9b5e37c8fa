import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

const isOurs = (id: string) => /\/src\/.*\.ts$/.test(id);

/** Takes the white space out of `html` and `css` literals, which no minifier of scripts may touch. */
export const minifyLiterals: Plugin = {
  name: 'minify-literals',
  async transform(code, id) {
    if (!isOurs(id) || !/\b(?:html|css|svg)`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map?.toString() ?? null };
  },
};

/**
 * For a single file: `import('…')` of our own modules becomes a static import behind a promise, for the wrapper that
 * bundlers put around a module that loads on demand costs bytes and stops dead code from being dropped.
 */
export const staticImports: Plugin = {
  name: 'static-imports',
  enforce: 'pre',
  transform(code, id) {
    if (!isOurs(id)) return null;
    const imports: string[] = [];
    const changed = code.replace(/\bimport\('([^']+)'\)/g, (_, source: string) => {
      const name = `__module${imports.length}`;
      imports.push(`import * as ${name} from '${source}';`);
      return `Promise.resolve(${name})`;
    });
    // On the first line, so that the lines of the source map stay right.
    return imports.length === 0 ? null : { code: imports.join('') + changed, map: null };
  },
};
