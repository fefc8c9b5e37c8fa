import type { Plugin } from 'vite';

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
    if (!/\/src\/.*\.ts$/.test(id)) return null;
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
