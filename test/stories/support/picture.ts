import { PNG } from 'pngjs';
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** An opaque picture: four bytes a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** The most frequent colours are what surfaces, borders and badges have: they are kept as they are. */
const EXACT = 32;
const MAX_COLORS = 256;
/** The greatest difference that pixelmatch can measure. */
const MAX_DELTA = 35_215;

export const readPicture = (png: Buffer): Picture => PNG.sync.read(png);

/** A PNG of which the colours are exact. */
export function writePicture({ width, height, data }: Picture): Buffer {
  const png = new PNG({ width, height });
  data.copy(png.data);
  return PNG.sync.write(png);
}

/** How different two colours look, as pixelmatch has it. */
function delta(a: number, b: number): number {
  const red = (a & 255) - (b & 255);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = ((a >> 16) & 255) - ((b >> 16) & 255);
  const y = red * 0.298_895_31 + green * 0.586_622_47 + blue * 0.114_482_23;
  const i = red * 0.595_977_99 - green * 0.274_176_1 - blue * 0.321_801_89;
  const q = red * 0.211_470_17 - green * 0.522_617_11 + blue * 0.311_146_94;
  return 0.5053 * y * y + 0.299 * i * i + 0.1957 * q * q;
}

/** A palette and each colour's place in it; the many colours of the edges of letters share some. */
function indexColors(byFrequency: readonly number[], threshold: number) {
  const limit = MAX_DELTA * threshold * threshold;
  const palette: number[] = [];
  const places = new Map<number, number>();
  for (const [rank, color] of byFrequency.entries()) {
    let place = -1;
    if (rank >= EXACT) {
      let nearest = limit;
      for (const [at, other] of palette.entries()) {
        const distance = delta(color, other);
        if (distance < nearest) [nearest, place] = [distance, at];
      }
    }
    places.set(color, place < 0 ? palette.push(color) - 1 : place);
  }
  return { palette, places };
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Where the first chunk of a PNG, its header, ends. */
const AFTER_HEADER = 33;
const NOTE = 'Source\0';

/** Names a PNG by its bytes. */
export const fingerprint = (png: Buffer): string => createHash('sha1').update(png).digest('base64url');

/** Writes into a PNG from which it was packed: a later picture with that fingerprint need not even be read. */
export function noteSource(png: Buffer, source: Buffer): Buffer {
  const note = chunk('tEXt', Buffer.from(NOTE + fingerprint(source), 'latin1'));
  return Buffer.concat([png.subarray(0, AFTER_HEADER), note, png.subarray(AFTER_HEADER)]);
}

/** Whether a PNG was packed from this one. */
export function isPackedFrom(png: Buffer, source: Buffer): boolean {
  const at = AFTER_HEADER + 8;
  const note = NOTE + fingerprint(source);
  return png.subarray(at, at + note.length).toString('latin1') === note;
}

/**
 * A PNG with a palette, of about a third of the size: the repository keeps hundreds of them. No colour is further off than
 * the threshold of pixelmatch.
 */
export function packPicture({ width, height, data }: Picture, threshold: number): Buffer {
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = data.readUInt32LE(at * 4);
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byFrequency = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([color]) => color);

  const { palette, places } = indexColors(byFrequency, threshold);
  if (palette.length > MAX_COLORS) return writePicture({ width, height, data });

  const bits = palette.length > 16 ? 8 : 4;
  const perByte = 8 / bits;
  const bytesPerRow = Math.ceil(width / perByte) + 1;
  const rows = Buffer.alloc(bytesPerRow * height);
  for (const [at, color] of pixels.entries()) {
    const x = at % width;
    const byte = ((at - x) / width) * bytesPerRow + 1 + Math.floor(x / perByte);
    const shift = 8 - bits - (x % perByte) * bits;
    rows[byte] = (rows[byte] ?? 0) | ((places.get(color) ?? 0) << shift);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
