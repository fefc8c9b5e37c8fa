import pixelmatch from 'pixelmatch';
import type { Picture } from './picture.ts';

/** Below this, two colours are the same; small enough that the tint of a row's background counts. */
const THRESHOLD = 0.02;
/** How far off the colours of a kept picture may be: less, so that there is room for what differs between machines. */
export const KEPT_THRESHOLD = 0.7 * THRESHOLD;
/** How many of all pixels may differ besides the edges of letters and curves: one in 50 000. */
const ALLOWED_SHARE = 1 / 50_000;
/** The same for pictures of another browser, which draws letters and curves in its own way: one in 200. */
const FOREIGN_SHARE = 1 / 200;

/** How many of all pixels may differ, by the major versions of the browsers: a new one of the machine is no fault of ours. */
export const shareFor = (keptBy: number | undefined, takenBy: number): number =>
  keptBy === undefined || keptBy === takenBy ? ALLOWED_SHARE : FOREIGN_SHARE;

/** What the comparison of two pictures says. */
export interface Comparison {
  /** What is wrong, or `undefined` when they are alike. */
  readonly difference: string | undefined;
  /** The expected picture, faint, with what differs in red. */
  readonly picture: Picture;
}

/** The picture on a ground of the size, where it is smaller. */
function onGround({ width, height, data }: Picture, ground: { width: number; height: number }): Picture {
  if (width === ground.width && height === ground.height) return { width, height, data };
  const larger = Buffer.alloc(ground.width * ground.height * 4);
  for (let row = 0; row < height; row++)
    data.copy(larger, row * ground.width * 4, row * width * 4, (row + 1) * width * 4);
  return { ...ground, data: larger };
}

/** Compares a picture with the one that is expected. Antialiasing may differ a little from machine to machine. */
export function compare(expected: Picture, actual: Picture, share = ALLOWED_SHARE): Comparison {
  const width = Math.max(expected.width, actual.width);
  const height = Math.max(expected.height, actual.height);
  const picture = { width, height, data: Buffer.alloc(width * height * 4) };
  const [left, right] = [expected, actual].map((each) => onGround(each, { width, height }).data) as [Buffer, Buffer];
  const differing = pixelmatch(left, right, picture.data, width, height, { threshold: THRESHOLD });
  const allowed = Math.ceil(width * height * share);
  const sizes = [expected, actual].map((each) => `${each.width}×${each.height}`);
  if (sizes[0] !== sizes[1]) return { difference: `is ${sizes[1]}, not ${sizes[0]}`, picture };
  if (differing > allowed) return { difference: `differs in ${differing} pixels, ${allowed} are allowed`, picture };
  return { difference: undefined, picture };
}
