/** An element that is drawn, and what stands around it. */
interface Drawn {
  readonly element: Element;
  readonly box: DOMRect;
  /** The box that its texts stand in: its own, or that of what it is in the line of. */
  readonly block: Drawn;
  /** Whether something around it scrolls sideways. */
  readonly scrolls: boolean;
  /** Whether what is too long for its place ends in dots. */
  readonly dots: boolean;
}

const HALF = 0.5;
const CONTROLS = 'a[href], button, input, select';
/** Pixels for a finger. */
const TARGET = 24;

/** What is drawn below an element, as it is composed of shadow roots and slots. */
function* drawnIn(element: Element, around?: Drawn): Generator<Drawn> {
  const style = getComputedStyle(element);
  // For screen readers alone, or not there at all.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath.startsWith('inset(50%')) return;
  const inLine = /^(?:inline|contents)$/.test(style.display) ? around?.block : undefined;
  const drawn: Drawn = {
    element,
    box: element.getBoundingClientRect(),
    get block() {
      return inLine ?? drawn;
    },
    scrolls: around?.scrolls === true || /auto|scroll/.test(style.overflowX),
    dots: around?.dots === true || style.textOverflow === 'ellipsis',
  };
  if (style.display !== 'contents') yield drawn;
  // What a drop-down has is drawn by the system.
  if (element.localName === 'select') return;
  const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : [];
  const children = assigned.length > 0 ? assigned : (element.shadowRoot ?? element).children;
  for (const child of children) yield* drawnIn(child, drawn);
}

const nameOf = ({ element }: Drawn) => {
  const part = element.getAttribute('part');
  const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 24);
  return `${element.localName}${part ? `[${part}]` : ''} "${text}"`;
};

const sizes = (...numbers: readonly number[]) => numbers.map((number) => Math.round(number * 10) / 10).join(' > ');

/** What stands out at a side of the page. */
function* standingOut(all: readonly Drawn[]): Generator<string> {
  const [page] = all;
  for (const each of all) {
    const { element, box, scrolls, dots } = each;
    // The outer lines of cards lie under the frame.
    const out = Math.max(box.right - page!.box.right, page!.box.left - box.left) - 1;
    if (out > HALF && !scrolls && !dots) yield `${nameOf(each)} stands out by ${sizes(out)}`;
    const { scrollWidth, clientWidth } = element;
    const isWhole = each === page || (element.shadowRoot && !scrolls);
    if (isWhole && scrollWidth > clientWidth + 1)
      yield `${nameOf(each)} is too wide: ${sizes(scrollWidth, clientWidth)}`;
  }
}

/** Texts that leave the box that they stand in. */
function* spilt(all: readonly Drawn[]): Generator<string> {
  const range = document.createRange();
  for (const each of all) {
    if (each.dots) continue;
    const { box } = each.block;
    for (const text of each.element.childNodes) {
      if (!(text instanceof Text) || text.data.trim() === '' || each.element.shadowRoot) continue;
      range.selectNodeContents(text);
      const { left, right, width } = range.getBoundingClientRect();
      const out = Math.max(right - box.right, box.left - left);
      if (width > 0 && out > 1) yield `${nameOf(each)} leaves its ${nameOf(each.block)} by ${sizes(out)}`;
    }
  }
}

/** Cells of one row that lie over each other. */
function* overlapping(all: readonly Drawn[]): Generator<string> {
  const rows = Map.groupBy(
    all.filter(({ element }) => /^t[hd]$/.test(element.localName)),
    ({ element }) => element.parentElement,
  );
  for (const cells of rows.values()) {
    for (const [at, one] of cells.entries()) {
      for (const other of cells.slice(at + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 1 && high > 1) yield `${nameOf(one)} lies over ${nameOf(other)} by ${sizes(wide)}, ${sizes(high)}`;
      }
    }
  }
}

/** What is wider than the cell that it stands in. */
function* wider(all: readonly Drawn[]): Generator<string> {
  for (const each of all) {
    const cell = each.element.parentElement?.closest('th, td');
    // Within a drawing, engines count in other fractions.
    if (!cell || each.dots || each.box.width === 0 || each.element.closest('svg > *')) continue;
    const around = cell.getBoundingClientRect();
    const out = Math.max(each.box.right - around.right, around.left - each.box.left);
    if (out > 1) yield `${nameOf(each)} leaves its ${cell.className || cell.localName} by ${sizes(out)}`;
  }
}

/** A label takes the finger for its control. */
const labelOf = ({ element }: Drawn) => element.closest('label') ?? element;

/** Controls too small for a finger that are not far enough from others either (WCAG 2.2, target size). */
function* small(all: readonly Drawn[]): Generator<string> {
  const controls = all.filter(({ element }) => element.matches(CONTROLS) && !element.closest('p'));
  const targets = controls.map((control) => ({ control, box: labelOf(control).getBoundingClientRect() }));
  const isSmall = ({ width, height }: DOMRect) => Math.min(width, height) < TARGET - HALF;
  for (const { control, box } of targets.filter((target) => isSmall(target.box))) {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (const { control: other, box: next } of targets) {
      // What another tag draws may lie above it for a moment, as the bar does.
      const isApart = other.element.getRootNode() !== control.element.getRootNode();
      if (isApart || labelOf(other) === labelOf(control)) continue;
      const [dx, dy] = [Math.max(next.left - x, x - next.right, 0), Math.max(next.top - y, y - next.bottom, 0)];
      const centres = Math.hypot(next.left + next.width / 2 - x, next.top + next.height / 2 - y);
      const isNear = Math.hypot(dx, dy) < TARGET / 2 - HALF || (isSmall(next) && centres < TARGET - HALF);
      if (isNear)
        yield `${nameOf(control)} is ${sizes(box.width)} × ${sizes(box.height)}, too near to ${nameOf(other)}`;
    }
  }
}

/** What is wrong with how a page is laid out, with the measured pixels. */
export function layoutFaults(page: HTMLElement): string[] {
  const all = [...drawnIn(page)];
  return [...standingOut(all), ...spilt(all), ...overlapping(all), ...wider(all), ...small(all)];
}
