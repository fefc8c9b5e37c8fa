declare global {
  interface Window {
    /** The shifts since it was asked the last time, a line each, as soon as a browser could paint. */
    takeShifts(): Promise<readonly string[]>;
  }
}

/**
 * Runs in the page, before everything else, and needs nothing around it. After every task that changes the DOM, it compares
 * where everything is with where it was: whatever a browser may paint between two tasks is judged, whether it does or not.
 * What appears or goes is no shift; what stays and moves is.
 * @param font base64 of a font for all text.
 */
export function watchLayout(font: string): void {
  /** Scroll offsets are whole pixels: at the end of the page, everything is up to one such rounding off. */
  const TOLERANCE = 0.75;
  /** So many microtasks without a change end the work of a task. */
  const QUIET = 100;

  interface Place {
    /** In the window, in pixels. */
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    /** How far all boxes around it are scrolled. */
    readonly scrolledLeft: number;
    readonly scrolledTop: number;
    readonly isSeen: boolean;
    /** What it shows: text that reads differently and a row of another invoice are other things, in whatever nodes. */
    readonly shows: string;
  }

  const shifts: string[] = [];
  let before: ReadonlyMap<Node, Place> = new Map<Node, Place>();

  const nameOf = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement;
    const root = node.getRootNode();
    const host = root instanceof ShadowRoot ? `${nameOf(root.host)} > ` : '';
    const part = element?.getAttribute('part') ?? element?.getAttribute('class');
    const text = node instanceof Text ? ` "${node.data.trim()}"` : '';
    return `${host}${element?.localName ?? ''}${part ? `.${part.replaceAll(' ', '.')}` : ''}${text}`;
  };

  /** Whether a person sees the box itself: many only hold others. */
  const isDrawn = (element: Element): boolean => {
    if (element.matches('input, select, textarea, img, svg, canvas, hr')) return true;
    const { backgroundColor, backgroundImage, boxShadow, borderTopWidth, borderBottomWidth, borderLeftWidth } =
      getComputedStyle(element);
    const hasBorder = [borderTopWidth, borderBottomWidth, borderLeftWidth].some((width) => width !== '0px');
    const hasSign = ['::before', '::after'].some(
      (pseudo) => !['none', 'normal', '""'].includes(getComputedStyle(element, pseudo).content),
    );
    const isTransparent = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
    return !isTransparent || boxShadow !== 'none' || hasBorder || hasSign;
  };

  /** The rectangle of what a person sees there, if there is anything. */
  const rectangleOf = (node: Node): DOMRectReadOnly | undefined => {
    let drawn: Element | Range | undefined;
    if (node instanceof Text && node.data.trim() !== '') {
      drawn = document.createRange();
      drawn.selectNodeContents(node);
    } else if (node instanceof Element && getComputedStyle(node).visibility === 'visible' && isDrawn(node)) {
      drawn = node;
    }
    const rectangle = drawn?.getBoundingClientRect();
    return rectangle && rectangle.width > 0 && rectangle.height > 0 ? rectangle : undefined;
  };

  const measure = (): Map<Node, Place> => {
    const places = new Map<Node, Place>();
    const visit = (node: Node, scrolledLeft: number, scrolledTop: number, invoice: string) => {
      const style = node instanceof Element ? getComputedStyle(node) : undefined;
      if (style?.display === 'none') return;
      const rectangle = rectangleOf(node);
      if (rectangle) {
        const { left, top, width, height, right, bottom } = rectangle;
        const isSeen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
        const shows = node instanceof Text ? `${invoice} ${node.data}` : invoice;
        places.set(node, { left, top, width, height, scrolledLeft, scrolledTop, isSeen, shows });
      }
      if (!(node instanceof Element)) return;
      // The page scrolls its root along.
      const isRoot = node === document.documentElement;
      const inLeft = scrolledLeft + (isRoot ? 0 : node.scrollLeft);
      const inTop = scrolledTop + (isRoot ? 0 : node.scrollTop);
      // What is slotted is visited where it stands.
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const inside = slotted.length > 0 ? slotted : (node.shadowRoot ?? node).childNodes;
      const inRow = node.localName === 'tr' ? (node.querySelector('[part~=number-link]')?.textContent ?? '') : invoice;
      for (const child of inside) visit(child, inLeft, inTop, inRow);
    };
    visit(document.documentElement, scrollX, scrollY, '');
    return places;
  };

  const isFar = (inWindow: number, inPage: number) => Math.min(Math.abs(inWindow), Math.abs(inPage)) > TOLERANCE;

  const compare = () => {
    const after = measure();
    for (const [node, now] of after) {
      const was = before.get(node);
      if (was?.shows !== now.shows || !was.isSeen || !now.isSeen) continue;
      // What grows or shrinks keeps its start, its middle or its end, by whichever it is aligned.
      const shiftOf = (from: number, to: number, growth: number) =>
        [to - from, to - from + growth / 2, to - from + growth].reduce((a, b) => (Math.abs(a) < Math.abs(b) ? a : b));
      const right = shiftOf(was.left, now.left, now.width - was.width);
      const down = shiftOf(was.top, now.top, now.height - was.height);
      // What a person scrolls moves in the window, and what sticks to the window moves in the page.
      const isMoved =
        isFar(right, right + now.scrolledLeft - was.scrolledLeft) ||
        isFar(down, down + now.scrolledTop - was.scrolledTop);
      const at = ({ left, top }: Place) => `${left.toFixed(1)} ${top.toFixed(1)}`;
      if (isMoved) shifts.push(`${nameOf(node)}: ${at(was)} → ${at(now)}`);
    }
    before = after;
  };

  const face = new FontFace(
    'Test',
    Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0)),
    { weight: '100 900' },
  );
  document.fonts.add(face);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root, body, body * { font-family: Test !important; }');
  document.adoptedStyleSheets.push(sheet);

  /** The style sheets that have not arrived. */
  const missingSheets = () =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter((link) => link.sheet === null);

  /** A browser paints nothing before its style sheets are there, and the font of the test stands for one that always was. */
  const isBlocked = () => face.status !== 'loaded' || missingSheets().length > 0;

  let quiet = QUIET;
  const wait = () => {
    if (++quiet < QUIET) queueMicrotask(wait);
    else if (!isBlocked()) compare();
  };
  const observer = new MutationObserver(() => {
    const isWaiting = quiet < QUIET;
    quiet = 0;
    if (!isWaiting) queueMicrotask(wait);
  });
  const WHAT = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, WHAT);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    observer.observe(root, WHAT);
    return root;
  };

  window.takeShifts = async () => {
    const arrival = (link: HTMLLinkElement) => new Promise((resolve) => link.addEventListener('load', resolve));
    await Promise.all([face.load(), ...missingSheets().map(arrival)]);
    compare();
    return shifts.splice(0);
  };
}
