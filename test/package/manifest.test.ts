import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { readDist, root, tags, tool } from './built.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly (Named & { readonly type?: { readonly text: string } })[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
}

const manifest = JSON.parse(readDist('custom-elements.json')) as Manifest;
const declarations = new Map(
  manifest.modules.flatMap((module) =>
    (module.declarations ?? []).flatMap((each) => (each.tagName === undefined ? [] : [[each.tagName, each] as const])),
  ),
);
const namesOf = (entries: readonly Named[] | undefined) => (entries ?? []).map((entry) => entry.name).sort();

const elements = join(root, 'src/elements');
const withoutComments = (code: string) => code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
const read = (path: string) => withoutComments(readFileSync(path, 'utf8'));

const matches = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

/** The files of a tag: its folder, or its file and its styles. */
function filesOf(tag: string): string[] {
  const folder = join(elements, tag);
  if (existsSync(folder)) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
  }
  return [`${tag}.ts`, `${tag}.styles.ts`].map((file) => join(elements, file)).filter((path) => existsSync(path));
}

/** The source of a tag, with what it takes from the folders of others, such as `payment/`; comments left out. */
function sourceOf(tag: string): string {
  const files = new Set(filesOf(tag));
  for (const file of files) {
    const imported = matches(read(file), /from '(\.[^']+)'/g).map((path) => join(dirname(file), path));
    // What lies beside the folders is shared by all.
    for (const path of imported) if (/^[\w-]+\//.exec(relative(elements, path))) files.add(path);
  }
  return [...files].map(read).join('\n');
}

const unique = (names: readonly string[]) => [...new Set(names)].sort();

/** Part names in the templates: whole words of the attribute, bindings left out. */
const partsIn = (source: string) =>
  unique(
    matches(source, /\bpart="([^"]*)"/g).flatMap(
      (value) => value.replace(/\S*\$\{[^}]*\}\S*/g, '').match(/\S+/g) ?? [],
    ),
  );

/** Whether a source can make the name: as a word of a literal, or by a literal's beginning such as `status-${…}`. */
function canName(source: string, name: string): boolean {
  if (new RegExp(`(?<=["'\`\\s])${name}(?=["'\`\\s])`).test(source)) return true;
  return matches(source, /(?<=["'`\s])([a-z-]+-)(?:\$\{|'\s*\+)/g).some((prefix) => name.startsWith(prefix));
}

const eventNames = matches(read(join(root, 'src/events.ts')), /'(invoice-[a-z-]+)': CustomEvent/g);
const customPropertiesIn = (source: string) => unique(matches(source, /var\(\s*(--invoice-[\w-]+)/g));

describe('custom-elements.json', () => {
  const observed = new Map<string, readonly string[]>();
  before(async () => {
    const code = `
      await import('invoice-elements/define.js');
      const attributes = ${JSON.stringify(tags)}.map((tag) => [tag, customElements.get(tag).observedAttributes]);
      console.log(JSON.stringify(attributes));`;
    const entries = JSON.parse(await tool('node', ['--input-type=module', '--eval', code])) as [string, string[]][];
    for (const [tag, attributes] of entries) observed.set(tag, attributes);
  });

  it('lists every tag, each with a description', () => {
    expect([...declarations.keys()]).to.have.members(tags);
    for (const { tagName, description } of declarations.values()) expect(description, tagName).to.be.a('string');
  });

  it('points to files of the package', () => {
    const missing = manifest.modules.filter(({ path }) => !existsSync(join(root, path)));
    expect(missing).to.deep.equal([]);
  });

  for (const tag of tags) {
    describe(`<${tag}>`, () => {
      const declaration = declarations.get(tag) ?? {};
      const source = sourceOf(tag);

      it('has the attributes that the class observes', () => {
        expect(namesOf(declaration.attributes)).to.deep.equal(unique(observed.get(tag) ?? []));
      });

      it('has the events that the source emits, each with its type', () => {
        const emitted = eventNames.filter((name) => source.includes(`'${name}'`));
        expect(namesOf(declaration.events)).to.deep.equal(emitted.sort());
        for (const { name, type } of declaration.events ?? []) expect(type?.text, name).to.match(/^CustomEvent<.+>$/);
      });

      it('has the slots of the templates', () => {
        const named = matches(source, /<slot name="([\w-]+)"/g);
        const unnamed = /<slot>|<slot (?!name=)/.test(source) ? [''] : [];
        expect(namesOf(declaration.slots)).to.deep.equal(unique([...named, ...unnamed]));
      });

      it('has every part of the templates, and no other', () => {
        const documented = namesOf(declaration.cssParts);
        expect(documented).to.include.members(partsIn(source));
        expect(documented.filter((name) => !canName(source, name))).to.deep.equal([]);
      });

      it('has the states that the source can set', () => {
        const states = namesOf(declaration.cssStates);
        expect(states.filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).to.deep.equal([]);
        expect(states.length > 0).to.equal(source.includes('setStates('));
      });

      it('has the custom properties that the styles read', () => {
        const modules = matches(source, /\/tokens\/(\w+)\.styles\.ts/g);
        if (source.includes('sharedStyles')) modules.push('base');
        const expected = modules.flatMap((name) =>
          customPropertiesIn(read(join(root, `src/tokens/${name}.styles.ts`))),
        );
        expect(namesOf(declaration.cssProperties)).to.deep.equal(unique(expected));
      });

      it('says of everything what it is', () => {
        const { attributes, events, slots, cssParts, cssStates, cssProperties } = declaration;
        const all = [attributes, events, slots, cssParts, cssStates, cssProperties].flatMap((each) => each ?? []);
        expect(all.filter(({ description }) => !description).map(({ name }) => name)).to.deep.equal([]);
      });
    });
  }

  it('has every part of the pieces re-exported by <my-invoices>', () => {
    const source = sourceOf('my-invoices');
    const pieces = Array.from(source.matchAll(/<([\w-]+)\s+exportparts="([^"]*)"/g));
    for (const [, tag = '', exported = ''] of pieces) {
      expect(unique(exported.split(/,\s*/)), tag).to.deep.equal(namesOf(declarations.get(tag)?.cssParts));
    }
    // The others stand on pages of their own.
    const apart = ['invoice-provider', 'invoice-column', 'invoice-detail', 'invoice-checkout', 'my-invoices'];
    const names = pieces.map(([, tag = '']) => tag);
    expect([...names, ...apart].sort()).to.deep.equal([...tags].sort());
  });
});
