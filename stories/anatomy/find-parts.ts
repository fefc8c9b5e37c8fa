import type { Told } from '../manifest.ts';

/** A part, and where it is on the picture. */
export interface FoundPart extends Told {
  /** Its number on the picture; 0 when it is not on it. */
  readonly number: number;
  readonly elements: readonly Element[];
  /** Whether it is there, but hidden at this width. */
  readonly hidden: boolean;
}

function* rootsBelow(root: ShadowRoot): Generator<ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) yield* rootsBelow(element.shadowRoot);
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
}

/** Looks for each part in the real shadow tree of the tag, and numbers those that are there in the order of reading. */
export function findParts(element: Element, parts: readonly Told[]): FoundPart[] {
  const roots = element.shadowRoot ? [...rootsBelow(element.shadowRoot)] : [];
  const found = parts.map((part) => {
    const all = roots.flatMap((root) => [...root.querySelectorAll(`[part~="${part.name}"]`)]);
    const elements = all.filter(isVisible);
    return { ...part, elements, hidden: all.length > 0 && elements.length === 0 };
  });
  const place = ({ elements: [first] }: { elements: readonly Element[] }) => first?.getBoundingClientRect();
  const seen = found.filter(({ elements }) => elements.length > 0);
  seen.sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    if (!a || !b) return 0;
    // What begins in the same line is read from the start of the line.
    return Math.abs(a.top - b.top) > 8 ? a.top - b.top : a.left - b.left;
  });
  const numbered = seen.map((part, at) => ({ ...part, number: at + 1 }));
  const missing = found.filter(({ elements }) => elements.length === 0).map((part) => ({ ...part, number: 0 }));
  return [...numbered, ...missing];
}
