import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en.ts';
import { readDist, root, tags } from './built.ts';

interface Named {
  readonly name: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

const text = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readDist('custom-elements.json')) as {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
const namesOf = (entries: readonly Named[] = []) => entries.map(({ name }) => name).filter((name) => name !== '');

/** The text between two headings. */
const chapter = (title: string) => new RegExp(`^#+ ${title}\n([^]*?)^#`, 'm').exec(text)?.[1] ?? '';
const marked = (cell = '') => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name]) => name ?? '');
const unique = (names: readonly string[]) => [...new Set(names)].sort();

/** The rows of a chapter's tables, cell by cell; an empty first cell is the one above. */
function rowsOf(title: string): string[][] {
  let first = '';
  return [...chapter(title).matchAll(/^\|(.*)\|$/gm)].map(([, line = '']) => {
    const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    first = cells[0] || first;
    return [first, ...cells.slice(1)];
  });
}

/** What the second cells of a chapter's table say of each tag in the first. */
function namedFor(title: string, tag: string, read: (cell: string) => readonly string[] = marked): string[] {
  const rows = rowsOf(title).filter(([first = '']) => first.includes(`<${tag}>`) || first === tag);
  return rows.flatMap(([, cell = '']) => read(cell));
}

describe('the README', () => {
  it('lists every tag', () => {
    expect(rowsOf('Tags').flatMap(([tag]) => marked(tag))).to.have.members(tags.map((tag) => `<${tag}>`));
  });

  it('lists every attribute of the provider', () => {
    const provider = elements.find(({ tagName }) => tagName === 'invoice-provider');
    const listed = rowsOf('The provider').flatMap(([name]) => marked(name));
    expect(listed).to.include.members(namesOf(provider?.attributes));
  });

  it('lists every event', () => {
    const events = elements.flatMap((element) => namesOf(element.events));
    expect(unique(rowsOf('Events').flatMap(([name]) => marked(name)))).to.deep.equal(unique(events));
  });

  for (const { tagName = '', cssParts, cssStates, slots } of elements) {
    it(`lists every part, state and slot of <${tagName}>, and no other`, () => {
      const cells = namedFor('Parts', tagName, (cell) => [cell]).join(' ');
      const shared = ['gateways', 'a notice'].filter((group) => cells.includes(group.replace('a ', '')));
      const parts = [...marked(cells), ...shared.flatMap((group) => namedFor('Parts', group))];
      // Those that carry a value are told in a sentence.
      const plain = namesOf(cssParts).filter((name) => !/^(?:status|line-kind|(?:header-)?cell)-/.test(name));
      expect(unique(parts)).to.deep.equal(unique(plain));
      const states = rowsOf('States').filter(([tag]) => tag === `\`<${tagName}>\``);
      expect(states.flatMap(([, state]) => marked(state))).to.have.members(namesOf(cssStates));
      const named = namedFor('Slots', tagName, (cell) => marked(cell.replace(/: (?!each).*/, '')));
      expect(unique(named)).to.deep.equal(unique(namesOf(slots)));
    });
  }

  it('names every part that carries a status, a kind of line or a column', () => {
    const valued = elements
      .flatMap(({ cssParts }) => namesOf(cssParts))
      .filter((name) => /^(?:status|line-kind|(?:header-)?cell)-/.test(name));
    expect(marked(chapter('Parts'))).to.include.members(unique(valued));
  });

  it('says of each failure what the page says', () => {
    const said = rowsOf('Errors').flatMap(([code, , sentence = '']) => marked(code).map((name) => [name, sentence]));
    expect(
      Object.fromEntries(said.map(([name, sentence = '']) => [name, sentence.replace(/ \(.*\)$/, '')])),
    ).to.deep.equal(en.errors);
  });

  it('lists every variable that the portal reads', () => {
    const settings = readFileSync(join(root, 'demo/server/settings.ts'), 'utf8');
    const read = Array.from(settings.matchAll(/\(env, '([A-Z_]+)'/g), ([, name]) => name ?? '');
    const listed = rowsOf('The demo portal').flatMap(([name]) => marked(name));
    expect(listed.filter((name) => /^[A-Z_]+$/.test(name)).sort()).to.deep.equal(unique(read));
  });

  it('weighs every file of the CDN folder', () => {
    const files = readdirSync(join(root, 'dist/cdn')).filter((file) => file.endsWith('.js'));
    const weighed = marked(chapter('Size'));
    expect(weighed).to.include.members(files.map((name) => name.replace(/^locale-.*/, 'locale-….js')));
  });

  it('leads nowhere in vain', () => {
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(
      ([, title = '']) =>
        `#${title
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const [inside, others] = [true, false].map((isAnchor) =>
      targets.filter((each) => each.startsWith('#') === isAnchor),
    );
    expect(anchors).to.include.members(inside ?? []);
    const files = (others ?? []).filter((each) => !each.includes(':')).map((each) => each.replace(/#.*/, ''));
    expect(files.filter((file) => !existsSync(join(root, file)))).to.deep.equal([]);
  });
});
