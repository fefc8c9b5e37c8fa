/** `npm run tokens`: writes the styles that read the tokens, and the tables of the README, from `src/tokens/tokens.json`. */
import { defineConfig, parse } from '@terrazzo/parser';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { moduleOf, readTokens, type Tier, type Token, type TokenGroup } from '../src/tokens/read-tokens.ts';

const root = resolve(import.meta.dirname, '..');
const SOURCE = resolve(root, 'src/tokens/tokens.json');
const THEMES = resolve(root, 'src/tokens/themes.json');
const PRETTIER = { printWidth: 120, singleQuote: true };

const DOCS: Readonly<Record<string, string>> = {
  base: 'Global and semantic tokens, and those of buttons and boxes.',
  status: 'Tokens of the badges.',
  list: 'Tokens of the table.',
  tabs: 'Tokens of the tabs.',
  bar: 'Tokens of the bar that pays.',
  panel: 'Tokens of the panels of an invoice and of a checkout.',
};

const TITLES: Readonly<Record<Tier, string>> = {
  global: 'Global: what there is',
  semantic: 'Semantic: what it is for',
  element: 'Element: where it is',
};

const styleModule = (name: string, tokens: readonly Token[]) => `import { css } from 'lit';

/** ${DOCS[name] ?? ''} Made from \`tokens.json\` by \`npm run tokens\`. */
export const ${name}Tokens = css\`
  :host {
${tokens.map(({ name: token, property, css }) => `    --_${token}: var(${property}, ${css});`).join('\n')}
  }
\`;
`;

function readmeTable(title: string, tokens: readonly Token[]): string {
  const rows = tokens.map(
    ({ property, default: value, description }) => `| \`${property}\` | \`${value}\` | ${description.slice(0, -1)} |`,
  );
  return [`**${title}**`, '', '| Property | Default | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

interface Theme extends TokenGroup {
  readonly $description: string;
  readonly $extensions: { readonly 'invoice-elements': { readonly selector: string } };
}

const isTheme = (value: unknown): value is Theme =>
  typeof value === 'object' && value !== null && '$extensions' in value;

const rule = (selector: string, declarations: readonly string[]) =>
  `${selector} {\n${declarations.map((each) => `  ${each};`).join('\n')}\n}\n`;

/** Themes that a page chooses by attributes. Those of a tag that is nearer win, as with all that is inherited. */
function themeSheet(file: TokenGroup): string {
  const themes = Object.values(file).filter(isTheme);
  const schemes = ['light', 'dark', 'auto'].map((name) =>
    rule(`[data-invoice-scheme='${name}']`, [`color-scheme: ${name === 'auto' ? 'light dark' : name}`]),
  );
  const chosen = themes.map((theme) => {
    const declarations = readTokens(theme).map(({ property, default: value }) => `${property}: ${value}`);
    return `/* ${theme.$description} */\n${rule(theme.$extensions['invoice-elements'].selector, declarations)}`;
  });
  const compact = themes.flatMap((theme) => (theme === file['compact'] ? readTokens(theme) : []));
  // The initial value of a custom property lets the default in.
  const comfortable = compact.map(({ property }) => `${property}: initial`);
  return [
    '/*\n * Themes of invoice-elements, made from tokens by `npm run tokens`. Link this file, and set the attributes on\n * `<invoice-provider>` or on anything above it.\n */\n',
    ...schemes,
    rule("[data-invoice-density='comfortable']", comfortable),
    ...chosen,
  ].join('\n');
}

/** @throws {Error} when the text is no valid DTCG: a wrong type, an alias to nothing, a circle. */
async function validate(path: string, src: string): Promise<void> {
  const config = defineConfig({}, { cwd: pathToFileURL(`${root}/`) });
  await parse([{ filename: pathToFileURL(path), src }], { config });
}

const BETWEEN = /(<!-- tokens -->\n)[^]*?(\n<!-- \/tokens -->)/;

/**
 * Every file that is made of the tokens, by its path.
 * @throws {Error} when a source is no valid DTCG.
 */
export async function generateTokenFiles(): Promise<ReadonlyMap<string, string>> {
  const src = await readFile(SOURCE, 'utf8');
  await validate(SOURCE, src);
  const tokens = readTokens(JSON.parse(src) as TokenGroup);
  const files = new Map<string, string>();
  for (const [name, group] of Map.groupBy(tokens, moduleOf)) {
    const text = await format(styleModule(name, group), { ...PRETTIER, parser: 'typescript' });
    files.set(`src/tokens/${name}.styles.ts`, text);
  }
  const themes = JSON.parse(await readFile(THEMES, 'utf8')) as TokenGroup;
  // One by one: each has the paths of the tokens, and may use them.
  for (const theme of Object.values(themes).filter(isTheme)) await validate(THEMES, JSON.stringify(theme));
  const sheet = await format(themeSheet(themes), { ...PRETTIER, parser: 'css' });
  files.set('src/themes/themes.css', sheet);
  const readme = await readFile(resolve(root, 'README.md'), 'utf8');
  const tables = Object.entries(TITLES).map(([tier, title]) =>
    readmeTable(
      title,
      tokens.filter((token) => token.tier === tier),
    ),
  );
  const written = readme.replace(
    BETWEEN,
    (_all, before: string, after: string) => `${before}\n${tables.join('\n\n')}\n${after}`,
  );
  files.set('README.md', await format(written, { ...PRETTIER, parser: 'markdown' }));
  return files;
}

if (import.meta.filename === process.argv[1]) {
  for (const [path, text] of await generateTokenFiles()) await writeFile(resolve(root, path), text);
}
