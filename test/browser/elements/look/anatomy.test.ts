import { expect } from '@open-wc/testing';
import { settled } from '../../../helpers/wait.ts';
import { barScenes, listScenes, pieceScenes, type Draw } from './anatomy-list-scenes.ts';
import { checkoutScenes, detailScenes } from './anatomy-page-scenes.ts';
import { deepElements } from './deep.ts';

/** What a tag has; `test/package/public-names.test.ts` compares it with the manifest. */
interface Names {
  readonly parts: readonly string[];
  readonly slots: readonly string[];
  readonly states: readonly string[];
}

const KINDS = ['parts', 'slots', 'states'] as const;

const { tags } = (await (await fetch('/test/package/public-names.json')).json()) as { tags: Record<string, Names> };
const allStates = new Set(Object.values(tags).flatMap(({ states }) => states));

const SCENES: Readonly<Record<string, Readonly<Record<string, Draw>>>> = {
  ...pieceScenes,
  'invoice-list': listScenes,
  'mass-pay-bar': barScenes,
  'invoice-detail': detailScenes,
  'invoice-checkout': checkoutScenes,
};

/** What of a tag there is on the page now. */
function namesIn(element: Element): Names {
  const inside = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])];
  return {
    parts: inside.flatMap(({ part }) => [...part]),
    slots: inside.filter((each) => each instanceof HTMLSlotElement).map(({ name }) => name),
    states: [...allStates].filter((state) => element.matches(`:state(${state})`)),
  };
}

describe('the parts, slots and states', () => {
  before(async () => {
    // The first to load the library.
    await settled();
  });

  it('are looked for in every tag', () => {
    expect(Object.keys(SCENES).sort()).to.deep.equal(Object.keys(tags).sort());
  });

  for (const [tag, scenes] of Object.entries(SCENES)) {
    describe(`of <${tag}>`, () => {
      const documented = tags[tag] ?? { parts: [], slots: [], states: [] };
      const seen = { parts: new Set<string>(), slots: new Set<string>(), states: new Set<string>() };

      for (const [name, draw] of Object.entries(scenes)) {
        it(`are all documented: ${name}`, async () => {
          const scene = await draw();
          const found = [scene, ...deepElements(scene)].find(({ localName }) => localName === tag);
          const names = namesIn(found!);
          for (const kind of KINDS) {
            expect(documented[kind], kind).to.include.members([...names[kind]]);
            for (const each of names[kind]) seen[kind].add(each);
          }
        });
      }

      it('are all there in some state', () => {
        for (const kind of KINDS) expect([...seen[kind]].sort(), kind).to.deep.equal([...documented[kind]].sort());
      });
    });
  }
});
