/** Every element below a root, those of open shadow roots included; also in the document of a frame. */
export function* deepElements(root: ParentNode): Generator<Element> {
  if ('shadowRoot' in root && root.shadowRoot) yield* deepElements(root.shadowRoot as ShadowRoot);
  for (const element of root.children) {
    yield element;
    yield* deepElements(element);
  }
}

/** The tag whose shadow root an element stands in; itself for a tag on the page. */
export function tagOf(element: Element): string {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host.localName : element.localName;
}

/** The first element below a root that fits, in whichever shadow root. */
export function findDeep(root: ParentNode, selector: string): HTMLElement {
  for (const element of deepElements(root)) if (element.matches(selector)) return element as HTMLElement;
  throw new Error(`nothing is ${selector}`);
}
