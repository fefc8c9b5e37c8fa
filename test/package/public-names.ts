import { readDist } from './built.ts';

interface Named {
  readonly name: string;
}

interface Member extends Named {
  readonly kind: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssStates?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

/** What a host can name of a tag. */
export interface TagNames {
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly slots: readonly string[];
  readonly parts: readonly string[];
  readonly states: readonly string[];
}

/** What a host can name of all tags. */
export interface PublicNames {
  readonly tags: Readonly<Record<string, TagNames>>;
  /** Of all tags together: they share nearly all of them. */
  readonly customProperties: readonly string[];
}

const sorted = (entries: readonly Named[] = []) => [...new Set(entries.map(({ name }) => name))].sort();

function namesOf({ members = [], ...rest }: Declaration): TagNames {
  return {
    attributes: sorted(rest.attributes),
    properties: sorted(members.filter(({ kind }) => kind === 'field')),
    methods: sorted(members.filter(({ kind }) => kind === 'method')),
    events: sorted(rest.events),
    slots: sorted(rest.slots),
    parts: sorted(rest.cssParts),
    states: sorted(rest.cssStates),
  };
}

/** What the built manifest names. */
export function readPublicNames(): PublicNames {
  const manifest = JSON.parse(readDist('custom-elements.json')) as {
    readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
  };
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap((each) => (each.tagName === undefined ? [] : [{ ...each, tagName: each.tagName }]))
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return {
    tags: Object.fromEntries(elements.map((each) => [each.tagName, namesOf(each)])),
    customProperties: sorted(elements.flatMap(({ cssProperties = [] }) => cssProperties)),
  };
}
