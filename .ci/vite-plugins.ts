import { transform as minifyCss } from 'lightningcss';
import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

const isOurs = (id: string) => /\/src\/.*\.ts$/.test(id);

/** The literal as short as it can be said, without lowering anything; the lines of the source map stay right. */
function minifyStyles(literal: string, css: string): string {
  const { code } = minifyCss({ filename: 'literal.css', code: new TextEncoder().encode(css), minify: true });
  return `css\`${new TextDecoder().decode(code)}\`${'\n'.repeat(literal.split('\n').length - 1)}`;
}

/** Takes out of `html` and `css` literals what no minifier of scripts may touch. */
export const minifyLiterals: Plugin = {
  name: 'minify-literals',
  async transform(source, id) {
    if (!isOurs(id)) return null;
    const code = source.replace(/\bcss`([^`$\\]*)`/g, minifyStyles);
    const result = await minifyHTMLLiterals(code, {
      fileName: id,
      minifyOptions: { removeAttributeQuotes: true },
      shouldMinifyCSS: () => false,
    });
    return result ? { code: result.code, map: result.map?.toString() ?? null } : { code, map: null };
  },
};

/** What every page with a list needs at once; all else is loaded when something asks for it. */
const NEEDED_AT_ONCE = ['rest/index.ts', 'adapters/boundary.ts'];

/**
 * For the file that a page loads with one tag: `import('…')` of what it needs at once anyway becomes a static import
 * behind a promise, for a second request would only cost time.
 */
export const staticImports: Plugin = {
  name: 'static-imports',
  enforce: 'pre',
  transform(code, id) {
    if (!isOurs(id)) return null;
    const imports: string[] = [];
    const changed = code.replace(/\bimport\('([^']+)'\)/g, (dynamic: string, source: string) => {
      if (!NEEDED_AT_ONCE.some((end) => source.endsWith(end))) return dynamic;
      const name = `__module${imports.length}`;
      imports.push(`import * as ${name} from '${source}';`);
      return `Promise.resolve(${name})`;
    });
    // On the first line, so that the lines of the source map stay right.
    return imports.length === 0 ? null : { code: imports.join('') + changed, map: null };
  },
};
