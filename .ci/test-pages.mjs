/**
 * The pages that browsers open: a page costs each engine more than a second, so the test files of a folder share one, and
 * small folders share one with each other.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { root } from './test-files.mjs';

const FOLDER = '.cache/test-pages';
/** They ask for modules by their address, which must be those of the test itself, in a page of its own. */
const AS_THEY_ARE = ['test/browser/store/live/closed-tab.test.ts', 'test/browser/controllers/upgrade-order.test.ts'];
/** Tests of a page on which no tag is defined yet: they share it with no others. */
const APART = ['controllers'];
const FEWEST = 3;

/** `accessibility` of `test/browser/elements/accessibility/tabs.test.ts`, `store` of `test/browser/store/live/…`. */
const folderOf = (file) => /^test\/[^/]+\/(?:elements\/(?=[^/]+\/))?([^/]+)/.exec(file)[1];

function groupByPage(files) {
  const isSmall = ([folder, { length }]) => length < FEWEST && !APART.includes(folder);
  const byFolder = [...Map.groupBy(files, folderOf)];
  const small = byFolder.filter(isSmall).flatMap(([, inFolder]) => inFolder);
  const pages = byFolder.filter((folder) => !isSmall(folder));
  return small.length > 0 ? [...pages, ['others', small]] : pages;
}

/**
 * Writes the pages of a set of test files.
 * @returns `pages`, which are to be bundled, `tests`, which they import, and `files`: all that the test runner opens.
 */
export function writePages(set, files) {
  const folder = `${FOLDER}/${set}`;
  rmSync(resolve(root, folder), { recursive: true, force: true });
  mkdirSync(resolve(root, folder), { recursive: true });
  const tests = files.filter((file) => !AS_THEY_ARE.includes(file));
  const pages = groupByPage(tests).map(([name, inPage]) => {
    const page = `${folder}/${name}.js`;
    const imports = inPage.map((file) => `import '${relative(dirname(page), file)}';\n`);
    writeFileSync(resolve(root, page), imports.join(''));
    return page;
  });
  return { pages, tests, files: [...pages, ...files.filter((file) => AS_THEY_ARE.includes(file))] };
}
