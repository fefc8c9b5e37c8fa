import type { CDPSession, Page } from '@playwright/test';

/** One thing of the page that moved. */
interface Source {
  readonly node: string;
  /** Left, top, width and height in the window, in pixels. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What the browser saw move at once. */
interface Shift {
  readonly value: number;
  readonly sources: readonly Source[];
}

declare global {
  interface Window {
    /** The shifts since it was asked the last time. */
    takeShifts(): readonly Shift[];
  }
}

/**
 * Runs in the page, before everything else. Every shift counts, also those right after an input, which the browser's own
 * sum leaves out: what moves under a finger is no better for having been asked for.
 */
function observe(): void {
  const clip = ({ left, top, right, bottom }: DOMRectReadOnly) => {
    const [x, y] = [Math.max(0, left), Math.max(0, top)];
    return [x, y, Math.min(innerWidth, right) - x, Math.min(innerHeight, bottom) - y];
  };
  const nameOf = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement;
    const root = node.getRootNode();
    const host = root instanceof ShadowRoot ? `${nameOf(root.host)} > ` : '';
    const part = element?.getAttribute('part') ?? element?.getAttribute('class');
    return `${host}${element?.localName ?? ''}${part ? `.${part.replaceAll(' ', '.')}` : ''}`;
  };
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? within(element.shadowRoot) : []),
    ]);
  // The browser does not name what is in a shadow tree; the last one that stands there is the innermost. Shadows count.
  const findAt = (rect: readonly number[]): Node | undefined => {
    const elements = within(document).map((element) => [element, clip(element.getBoundingClientRect())] as const);
    const findNear = (distance: number) =>
      elements.findLast(([, at]) => at.every((value, side) => Math.abs(value - (rect[side] ?? NaN)) <= distance))?.[0];
    return findNear(1) ?? findNear(48);
  };
  const shifts: Shift[] = [];
  const keep = (entries: PerformanceEntryList) => {
    for (const { value, sources } of entries as (PerformanceEntry & LayoutShift)[]) {
      shifts.push({
        value,
        sources: sources.map(({ node, previousRect, currentRect }) => {
          const to = clip(currentRect);
          const found = node ?? findAt(to);
          return { node: found ? nameOf(found) : '(in a shadow tree)', from: clip(previousRect), to };
        }),
      });
    }
  };
  const observer = new PerformanceObserver((list) => keep(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.takeShifts = () => {
    keep(observer.takeRecords());
    return shifts.splice(0);
  };
}

interface LayoutShift {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Begins to watch what moves in a page that is not open yet. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(observe);
}

/** What moved since the page was opened or asked the last time, a line each; empty when nothing did. */
export async function takeShifts(page: Page): Promise<string[]> {
  // A frame is painted between the two, and its shifts are known then.
  const shifts = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return window.takeShifts();
  });
  return shifts.flatMap(({ value, sources }) => {
    const sum = value.toFixed(4);
    // What moved may be gone by the time of the report; it moved all the same.
    if (sources.length === 0) return [`${sum} (no source)`];
    return sources.map(
      ({ node, from, to }) => `${sum} ${node}: ${from.map(Math.round).join(' ')} → ${to.map(Math.round).join(' ')}`,
    );
  });
}

/** As on a slow mobile connection: 400 ms to the server, 50 kB a second; and, if asked, a slow processor. */
export async function slowDown(page: Page, processor = 1): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  return session;
}
