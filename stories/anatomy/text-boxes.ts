const MARKS = 'input[type="checkbox"], input[type="radio"], svg';

/** Where a person reads or looks at something in a tag: its lines of text, boxes to tick and icons; shadow trees too. */
export function textBoxes(root: Element | ShadowRoot): DOMRect[] {
  const range = document.createRange();
  const boxes: DOMRect[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = nodes.nextNode()) {
    if (node instanceof Element) {
      if (node.shadowRoot) boxes.push(...textBoxes(node.shadowRoot));
      if (node.matches(MARKS)) boxes.push(node.getBoundingClientRect());
    } else if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) {
      range.selectNodeContents(node);
      boxes.push(...range.getClientRects());
    }
  }
  // What only a screen reader is told has the size of a pixel.
  return boxes.filter(({ width, height }) => width > 1 && height > 1);
}
