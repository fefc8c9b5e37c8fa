/** What Chromium's protocol tells of a node of the accessibility tree, as far as it is read here. */
export interface AXNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly backendDOMNodeId?: number;
  readonly childIds?: readonly string[];
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly description?: AXValue;
  readonly value?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
}

interface AXValue {
  readonly value?: unknown;
  readonly relatedNodes?: readonly { readonly backendDOMNodeId: number }[];
}

/** Attributes by the element's id in the protocol. */
export type Attributes = ReadonlyMap<number, Readonly<Record<string, string>>>;

/** States that are worth a word when they are so. */
const FLAGS = ['atomic', 'busy', 'checked', 'disabled', 'focused', 'invalid', 'modal', 'multiselectable'].concat(
  ...['pressed', 'readonly', 'required', 'selected'],
);
/** States of which each value tells something. */
const WORDS = ['autocomplete', 'expanded', 'hasPopup', 'keyshortcuts', 'level', 'live', 'orientation'].concat(
  ...['roledescription', 'valuemax', 'valuemin', 'valuetext'],
);
const RELATIONS = ['activedescendant', 'controls', 'details', 'errormessage', 'owns'];
/** States that the protocol does not tell. */
const ATTRIBUTES = ['aria-current', 'aria-rowcount', 'aria-sort'];
/** Such a node is there for the layout alone, unless it has a name or a state. */
const SILENT = ['generic', 'none'];
/** Signs that are drawn, and pieces of a text that is told as a whole. */
const DRAWN = ['InlineTextBox', 'ListMarker', 'LineBreak'];

/** A node as it is told: a text, or what has a role. */
type Told = string | { readonly role: string; readonly name: string; readonly states: string; readonly below: Told[] };

const quote = (text: string) => `"${text.replace(/\s+/g, ' ').trim()}"`;
const squeeze = (text: string) => text.replace(/\s+/g, '');
const textOf = (value: AXValue | undefined) => (typeof value?.value === 'string' ? value.value : '');
const say = (name: string, value: unknown) => (String(value) === 'true' ? name : `${name}=${String(value)}`);
const isFalse = (value: unknown) => value === '' || value === 0 || String(value) === 'false';
const spoken = (told: Told): string => (typeof told === 'string' ? told : told.name || told.below.map(spoken).join(''));

/** Says of a node what a screen reader may say besides its role and name. */
function statesOf(node: AXNode, labelOf: (element: number) => string, attributes: Attributes): string {
  const given = attributes.get(node.backendDOMNodeId ?? 0) ?? {};
  const own = (node.properties ?? []).flatMap(({ name, value: { value, relatedNodes = [] } }) => {
    if (FLAGS.includes(name)) return isFalse(value) ? [] : [say(name, value === 1 || value)];
    if (WORDS.includes(name)) return value === '' ? [] : [say(name, value)];
    if (!RELATIONS.includes(name) || relatedNodes.length === 0) return [];
    return [`${name}=(${relatedNodes.map(({ backendDOMNodeId }) => labelOf(backendDOMNodeId)).join(', ')})`];
  });
  const states = [
    ...own,
    ...ATTRIBUTES.flatMap((name) => (given[name] ? [say(name.replace('aria-', ''), given[name])] : [])),
    ...(textOf(node.value) ? [`value=${quote(textOf(node.value))}`] : []),
    ...(textOf(node.description) ? [`description=${quote(textOf(node.description))}`] : []),
  ];
  return states.length === 0 ? '' : ` [${states.sort().join(', ')}]`;
}

/** A line for each node; one that has nothing but one other shares its line. */
function linesOf(told: Told): string[] {
  if (typeof told === 'string') return [quote(told)];
  const { role, name, states, below } = told;
  const saysAll = squeeze(name) === squeeze(below.map(spoken).join(''));
  const isText = below.every((each) => typeof each === 'string');
  const rest = saysAll && isText ? [] : below.flatMap(linesOf);
  const head = name && (!saysAll || isText) ? `${role} ${quote(name)}${states}` : role + states;
  if (below.length === 1 && rest.length > 0) return [`${head} > ${rest[0]}`, ...rest.slice(1)];
  if (isText && rest.length > 0) return [`${head} > ${rest.join(' ')}`];
  return [head, ...rest.map((line) => `  ${line}`)];
}

/**
 * Writes what a screen reader is told as indented lines: role, name, states. What is there for the layout alone is left out,
 * and a name that is nothing but what follows below is not said twice.
 */
export function writeTree(nodes: readonly AXNode[], attributes: Attributes = new Map()): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
  const labelOf = (element: number) => {
    const node = byElement.get(element);
    return node && !node.ignored ? [textOf(node.role), quote(textOf(node.name))].join(' ') : 'nothing';
  };
  const tell = (node: AXNode): Told[] => {
    const [role, name] = [textOf(node.role), textOf(node.name)];
    const below = () => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []).flatMap(tell);
    if (node.ignored) return below();
    if (DRAWN.includes(role)) return [];
    if (role === 'StaticText') return name.trim() === '' ? [] : [name];
    const states = statesOf(node, labelOf, attributes);
    return SILENT.includes(role) && !name && !states ? below() : [{ role, name, states, below: below() }];
  };
  const [root] = nodes;
  const page = root ? tell(root) : [];
  const lines = page.flatMap((each) => (typeof each === 'string' ? [each] : each.below)).flatMap(linesOf);
  return `${lines.join('\n')}\n`;
}
