import { expect, type Locator, type Page } from '@playwright/test';
import { computed, heightOf, outlineContrast } from './computed.ts';
import type { Host } from './hosts.ts';

/** Of a pair of elements: the framework's own, and ours. */
interface Pair {
  readonly theirs: Locator;
  readonly ours: Locator;
}

const TEXT = ['font-family', 'font-size', 'font-weight', 'letter-spacing', 'line-height'];
const BUTTON = [
  ...['font-family', 'font-size', 'font-weight', 'letter-spacing', 'text-transform'],
  ...['background-color', 'border-top-left-radius'],
];
const FRAME = ['border-top-color', 'border-top-width', 'border-top-left-radius', 'background-color'];

/** Compares what the browser made of both. */
async function expectSame({ theirs, ours }: Pair, names: readonly string[], what: string): Promise<void> {
  expect(await computed(ours, names), what).toStrictEqual(await computed(theirs, names));
}

/** Compares how high both are; rows with a badge in them may differ by what a line of text does. */
async function expectSameHeight({ theirs, ours }: Pair, what: string, tolerance = 1): Promise<void> {
  expect(Math.abs((await heightOf(ours)) - (await heightOf(theirs))), what).toBeLessThanOrEqual(tolerance);
}

/** Finds an element of the framework's own table or of its tools, and what ours has in its place. */
function pairing(page: Page) {
  const services = page.locator('section[aria-labelledby=services]');
  const invoices = page.locator('my-invoices');
  return (theirs: string, ours: string): Pair => ({ theirs: services.locator(theirs), ours: invoices.locator(ours) });
}

async function compareTable(page: Page, host: Host): Promise<void> {
  const pair = pairing(page);
  const sides = ['padding-left', 'padding-right'];
  await expectSame(
    pair('tbody td:nth-child(2)', 'tbody [part~=cell]:nth-child(3)'),
    [...TEXT, ...sides, ...host.cell],
    'cell',
  );
  await expectSame(
    pair('th:nth-child(2)', 'th[part~=header-cell]:nth-child(3)'),
    [...TEXT, 'color', ...sides],
    'header',
  );
  await expectSameHeight(pair('thead tr', '[part~=header-row]'), 'row of headers', 2);
  // The third is paid and has no second line.
  await expectSameHeight(pair('tbody tr:nth-child(3)', 'tbody [part~=row]:nth-child(3)'), 'row', 2);
  const [drawer, side] = host.line;
  const lines = pair(drawer, 'tbody [part~=cell]');
  const theirs = await computed(lines.theirs, [`border-${side}-color`, `border-${side}-width`]);
  const ours = await computed(lines.ours, ['border-bottom-color', 'border-bottom-width']);
  expect(Object.values(ours), 'line between rows').toStrictEqual(Object.values(theirs));
  if (host.frame) await expectSame(pair(host.frame, 'invoice-list'), FRAME, 'frame');
  await expectSame(pair('td a', 'td [part~=service-link]'), host.link, 'link');
  await expectSame(pair(host.badge, '[part~=status-paid]'), host.status, 'status');
}

/** What the framework's own row looks like when it is chosen, and ours that is ticked. */
async function compareTicked(page: Page, { ticked }: Host): Promise<void> {
  if (!ticked) return;
  const { theirs, ours } = pairing(page)('tbody tr', 'tbody [part~=row]');
  await theirs.first().evaluate((row, name) => row.classList.add(name), ticked.name);
  const [tint] = Object.values(await computed(theirs.first().locator(ticked.drawer), [ticked.property]));
  expect(await computed(ours, ['background-color', 'box-shadow']), 'ticked row').toStrictEqual({
    'background-color': tint,
    'box-shadow': 'none',
  });
}

async function compareControls(page: Page, host: Host): Promise<void> {
  const pair = pairing(page);
  const main = pair(host.primary, '[part~=pay-button]');
  await expectSame(main, [...BUTTON, 'color'], 'main button');
  await expectSameHeight(main, 'main button');
  const second = pair(host.secondary, '[part~=search-button]');
  await expectSame(second, [...BUTTON, 'border-top-color', ...host.second], 'second button');
  await expectSameHeight(second, 'second button');
  const field = pair(host.input, '[part~=search-input]');
  await expectSame(field, ['border-top-left-radius', 'background-color'], 'field');
  await expectSameHeight(field, 'field');
  await expectSame(
    pair(host.typing, '[part~=search-input]'),
    ['font-family', 'font-size', 'letter-spacing', ...host.field],
    'text in the field',
  );
}

/** Holds what we draw against what the framework draws, on a page where two invoices are ticked. */
export async function expectNative(page: Page, host: Host): Promise<void> {
  await compareTable(page, host);
  await compareTicked(page, host);
  await compareControls(page, host);
}

/** The outlines of boxes must be seen by everybody, also where those of the framework are not. */
export async function expectStrongOutlines(page: Page): Promise<void> {
  for (const part of ['search-input', 'page-size-select']) {
    expect(await outlineContrast(page.locator(`my-invoices [part~=${part}]`)), part).toBeGreaterThanOrEqual(3);
  }
}
