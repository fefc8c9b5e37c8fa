import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { Plugin } from 'vite';

const { resolve } = createRequire(import.meta.url);
/** Tailwind's browser build reads no file: what it cannot import is put in place here. */
const FOREIGN_IMPORT = /@import '(?!tailwindcss)([^']+)';/g;

/** How long, in ms, Tailwind may take for a page; it takes a fraction of a second. */
const PATIENCE = 30_000;

/**
 * Compiles a style sheet for the classes of a page. The browser build of Tailwind is plain JavaScript, which the compiler
 * for Node is not; it gets just the page that it looks at.
 */
async function compile(page: string, css: string, classes: readonly string[]): Promise<string> {
  const script = await readFile(resolve('@tailwindcss/browser'), 'utf8');
  return new Promise((done, fail) => {
    // It tells of an error in a promise of its own, and then never writes.
    const timer = setTimeout(() => fail(new Error(`Tailwind never wrote the styles of ${page}`)), PATIENCE);
    const output = {
      set textContent(text: string) {
        clearTimeout(timer);
        done(text);
      },
    };
    const document = {
      querySelectorAll: (selector: string) =>
        selector === '[class]' ? [{ classList: classes }] : [{ textContent: css }],
      createElement: () => output,
      documentElement: {},
      head: { append: () => undefined },
    };
    class MutationObserver {
      observe = () => undefined;
    }
    const marks = { mark: () => undefined, measure: () => undefined };
    try {
      runInContext(script, createContext({ document, MutationObserver, performance: marks }));
    } catch (error) {
      clearTimeout(timer);
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Makes of `style.css` beside a page what Tailwind makes of it for that page. */
export const tailwind: Plugin = {
  name: 'tailwind',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('/tailwind/style.css')) return null;
    const page = id.replace('style.css', 'index.html');
    const html = await readFile(page, 'utf8');
    const classes = Array.from(html.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(/\s+/)).flat();
    let css = await readFile(id, 'utf8');
    for (const [rule, name = ''] of css.matchAll(FOREIGN_IMPORT)) {
      css = css.replace(rule, await readFile(resolve(name), 'utf8'));
    }
    return compile(page, css, [...new Set(classes)]);
  },
};
