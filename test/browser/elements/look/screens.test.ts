// Every engine: layout
import { expect, oneEvent } from '@open-wc/testing';
import { deepElements, findDeep } from './deep.ts';
import type { ScreenPage } from './screen-page.ts';

/** A desktop at 400 %, and a phone. */
const SCREENS = [
  [320, 256],
  [360, 640],
] as const;

const PAGES = ['the whole page', 'the whole page with several currencies'];

/** Where the bar hides nothing that has the focus. */
const REACHED = [
  [320, 256, 'the whole page'],
  [320, 256, 'the whole page with several currencies'],
  [360, 640, 'the whole page'],
  [360, 640, 'the whole page with several currencies'],
] as const;

const SOURCE = `<!doctype html><html lang="en"><body style="margin: 0">
  <script type="module" src="/test/browser/elements/look/screen-page.ts"></script></body></html>`;

let frame: HTMLIFrameElement;

/** A page on a screen of this size. */
async function open(width: number, height: number, name: string): Promise<Document> {
  frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, border: '0' });
  frame.srcdoc = SOURCE;
  const ready = oneEvent(window, 'message');
  document.body.append(frame);
  await ready;
  await (frame.contentWindow as unknown as ScreenPage).show(name);
  return frame.contentDocument!;
}

/** What lies on top at a point, in whichever shadow root. */
function topmost(root: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  return element?.shadowRoot ? (topmost(element.shadowRoot, x, y) ?? element) : element;
}

/** Whether a control can be pressed once it has the focus, as the keyboard does. */
function isReachable(control: HTMLElement): boolean {
  control.focus();
  // WebKit scrolls to nothing in a frame that has not the focus itself.
  control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const target = control.closest('label') ?? control;
  const { left, top, width, height } = control.getBoundingClientRect();
  const found = topmost(control.ownerDocument, left + width / 2, top + height / 2);
  return found !== null && (target.contains(found) || control.contains(found));
}

/** A page that is no wider than its screen, and whose bar covers no more than half of it. */
async function openChecked(width: number, height: number, name: string): Promise<HTMLElement> {
  const { documentElement, body } = await open(width, height, name);
  expect(documentElement.scrollWidth).to.be.at.most(width);
  findDeep(body, '[part=row]:nth-child(4)').scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = findDeep(body, '[part=bar]').getBoundingClientRect();
  const isOver = getComputedStyle(findDeep(body, '.pay')).position === 'sticky';
  const covered = isOver ? Math.min(bottom, height) - Math.max(top, 0) : 0;
  expect(covered, 'pixels that the bar covers').to.be.at.most(height / 2);
  documentElement.scrollTop = 0;
  return body;
}

describe('a page on a small screen', () => {
  // Each frame loads the library anew.
  afterEach(() => frame.remove());

  for (const [width, height] of SCREENS) {
    for (const name of PAGES) {
      it(`is no wider, and not half hidden by what is ticked: ${name} on ${width} × ${height}`, async () => {
        await openChecked(width, height, name);
      });
    }
  }

  for (const [width, height, name] of REACHED) {
    it(`has everything within reach: ${name} on ${width} × ${height}`, async () => {
      const body = await openChecked(width, height, name);
      const controls = [...deepElements(body)].filter(
        (element): element is HTMLElement =>
          element.matches('a[href], button:enabled, input:enabled, select') && element.checkVisibility(),
      );
      expect(controls).to.have.length.above(20);
      const lost = controls.filter((control) => !isReachable(control));
      expect(lost.map((each) => `${each.getAttribute('part') ?? ''} "${each.textContent.trim()}"`)).to.deep.equal([]);
    });
  }
});
