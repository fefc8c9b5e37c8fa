import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../e2e/helpers.ts';
import { compare, KEPT_THRESHOLD, shareFor } from './support/compare.ts';
import { isPackedFrom, noteSource, packPicture, readPicture, type Picture } from './support/picture.ts';
import { PICTURE_FLAGS } from './support/story-page.ts';

/** A list as the stories have it: quiet colours, thin lines, badges. */
const PAGE = `
  <style>
    body { margin: 16px; color: #1b1f26; background: #fff; font: 14px/1.4 sans-serif; }
    table { inline-size: 100%; border-collapse: collapse; }
    th { text-align: start; background: #f7f8fa; }
    th, td { padding: 12px 8px; border-block-end: 1px solid #e3e6eb; }
    b { padding: 2px 8px; border: 1px solid #cfe6d8; border-radius: 99px; color: #11643a; background: #e6f4ec; font-weight: 500; }
    i { display: inline-block; inline-size: 6px; block-size: 6px; border-radius: 50%; background: currentcolor; }
  </style>
  <table>
    <tr><th>Invoice #<th>Hostname<th>Total<th>Status</tr>
    ${Array.from({ length: 6 }, (_, at) => `<tr id="row-${at}"><td>INV-2026-000${at}<td>V2026020805695${at}<td>$${at}4.90<td><b><i></i> Paid</b></tr>`).join('')}
  </table>`;

let browser: Browser;
let page: Page;
before(async () => {
  browser = await launchChromium(PICTURE_FLAGS);
  page = await browser.newPage({ viewport: { width: 1280, height: 400 } });
});
after(() => browser.close());

/** The picture of the list, with more styles. */
async function take(styles = ''): Promise<Buffer> {
  await page.setContent(`${PAGE}<style>${styles}</style>`);
  return page.screenshot();
}

/** The picture of the list as the repository keeps it. */
const keep = async (): Promise<Picture> => readPicture(packPicture(readPicture(await take()), KEPT_THRESHOLD));

describe('the comparison of pictures', () => {
  const changes = {
    'a row that moved by one pixel': '#row-3 td { position: relative; inset-block-start: 1px; }',
    'a line of text that moved by one pixel': '#row-3 b { position: relative; inset-inline-start: 1px; }',
    'rows that are one pixel higher': 'td { padding-block-end: 13px; }',
    'a badge of another tint': '#row-2 b { background: #eef4e6; }',
    'text in another colour': '#row-2 td:first-child { color: #2b3f56; }',
    'a badge without its border': '#row-2 b { border-color: transparent; }',
    'a row without its line': '#row-2 td { border-color: transparent; }',
    'a header without its tint': 'th { background: none; }',
    'one heavier word': '#row-2 b { font-weight: 700; }',
    'a dot that is gone': '#row-2 i { background: none; }',
  };
  for (const [name, styles] of Object.entries(changes)) {
    it(`finds ${name}`, async () => {
      const { difference } = compare(await keep(), readPicture(await take(styles)));
      expect(difference).to.match(/differs in \d+ pixels/);
    });
  }

  it('finds nothing in the same page, taken again', async () => {
    expect(compare(await keep(), readPicture(await take())).difference).to.equal(undefined);
  });

  it('forgives what differs from machine to machine: shades that nobody sees, and a few pixels', async () => {
    const actual = readPicture(await take());
    for (let at = 0; at < actual.data.length; at++) {
      if (at % 4 < 3) actual.data[at] = Math.min(255, Math.max(0, actual.data[at]! + (at % 3) - 1));
    }
    for (let count = 0; count < 5; count++) actual.data.fill(0, count * 40_000, count * 40_000 + 3);
    expect(compare(await keep(), actual).difference).to.equal(undefined);
  });

  it('lets pass what another browser draws its own way, and no more', async () => {
    const compareWith = async (styles: string, share: number) =>
      compare(await keep(), readPicture(await take(styles)), share).difference;
    const tinted = '#row-2 b { background: #eef4e6; }';
    expect(await compareWith(tinted, shareFor(140, 140))).to.match(/differs in \d+ pixels/);
    expect(await compareWith(tinted, shareFor(undefined, 140))).to.match(/differs in \d+ pixels/);
    expect(await compareWith(tinted, shareFor(140, 141))).to.equal(undefined);
    expect(await compareWith('th { background: none; }', shareFor(140, 141))).to.match(/, 2560 are allowed/);
  });

  it('finds a picture of another size', async () => {
    const actual = readPicture(await take());
    const shorter = { ...actual, height: actual.height - 1, data: actual.data.subarray(0, -actual.width * 4) };
    expect(compare(await keep(), shorter).difference).to.equal('is 1280×399, not 1280×400');
  });
});

describe('a picture that is kept', () => {
  it('is smaller than half of what the browser writes', async () => {
    const taken = await take();
    expect(packPicture(readPicture(taken), KEPT_THRESHOLD).length).to.be.below(taken.length / 2);
  });

  it('has the surfaces and borders in their exact colours', async () => {
    const [kept, taken] = [await keep(), readPicture(await take())];
    for (const [x, y] of [
      [2, 2],
      [600, 30],
      [600, 57],
    ] as const) {
      const at = (y * 1280 + x) * 4;
      expect([...kept.data.subarray(at, at + 4)]).to.deep.equal([...taken.data.subarray(at, at + 4)]);
    }
  });

  it('says which picture it was made from', async () => {
    const [taken, other] = [await take(), await take('b { color: red }')];
    const kept = noteSource(packPicture(readPicture(taken), KEPT_THRESHOLD), taken);
    expect(readPicture(kept).width).to.equal(1280);
    expect([isPackedFrom(kept, taken), isPackedFrom(kept, other)]).to.deep.equal([true, false]);
  });
});
