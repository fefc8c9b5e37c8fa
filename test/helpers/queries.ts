import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

/** A text to equal, or a pattern to match. */
type Name = string | RegExp;

function isHidden(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || getComputedStyle(element).display === 'none';
}

function childrenOf(element: Element): readonly Element[] {
  if (element.shadowRoot) return [...element.shadowRoot.children];
  if (!(element instanceof HTMLSlotElement)) return [...element.children];
  const assigned = element.assignedElements();
  return assigned.length > 0 ? assigned : [...element.children];
}

/** What a screen reader walks through: the element and all below it, open shadow roots and slots included. */
export function* perceivable(root: Element): Generator<Element> {
  if (isHidden(root)) return;
  yield root;
  for (const child of childrenOf(root)) yield* perceivable(child);
}

/** One line without outer or doubled white space, and with plain spaces only. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Accessible name. */
export function nameOf(element: Element): string {
  return oneLine(computeAccessibleName(element));
}

/** Accessible description. */
export function descriptionOf(element: Element): string {
  return oneLine(computeAccessibleDescription(element));
}

function fits(text: string, name: Name | undefined): boolean {
  if (name === undefined) return true;
  return typeof name === 'string' ? text === name : name.test(text);
}

/** All elements of a role, in reading order. */
export function allByRole(root: Element, role: string, name?: Name): HTMLElement[] {
  return [...perceivable(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && getRole(element) === role && fits(nameOf(element), name),
  );
}

/** The one element of a role and name, or `undefined`. */
export function queryByRole(root: Element, role: string, name?: Name): HTMLElement | undefined {
  const found = allByRole(root, role, name);
  if (found.length > 1) throw new Error(`${found.length} elements are a ${role} ${String(name ?? '')}`);
  return found[0];
}

/** The one element of a role and name. */
export function byRole(root: Element, role: string, name?: Name): HTMLElement {
  const found = queryByRole(root, role, name);
  if (found) return found;
  const others = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(`no ${role} ${String(name ?? '')}; there are: ${others.join(', ') || 'none'}`);
}

/** The accessible names of all elements of a role. */
export function namesOf(root: Element, role: string): string[] {
  return allByRole(root, role).map(nameOf);
}

/** What can be read, in one line: texts of shadow roots and slots included, hidden ones left out. */
export function textOf(root: Element): string {
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || isHidden(node) || node.localName === 'style') return '';
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const nodes = assigned.length > 0 ? assigned : [...(node.shadowRoot ?? node).childNodes];
    return nodes.map(read).join(' ');
  };
  return oneLine(read(root));
}

/** Where the focus is, shadow roots included. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
