import { expect } from 'chai';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openAlbum, type AlbumOptions } from './support/album.ts';
import { writePicture } from './support/picture.ts';

const SIZE = 100;

/** A white picture with so many black pixels. */
const draw = (black: number): Buffer => {
  const data = Buffer.alloc(SIZE * SIZE * 4, 255);
  for (let at = 0; at < black; at++) data.fill(0, at * 4 * 50, at * 4 * 50 + 3);
  return writePicture({ width: SIZE, height: SIZE, data });
};

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'album-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const open = (options: Partial<AlbumOptions> = {}) =>
  openAlbum({
    names: ['story.wide'],
    chromium: 140,
    isWhole: true,
    isUpdate: false,
    folder: join(home, 'kept'),
    output: join(home, 'output'),
    ...options,
  });
const check = (options: Partial<AlbumOptions>, black: number) =>
  open(options).check('story.wide', () => Promise.resolve(draw(black)));
const isKept = (name: string) => existsSync(join(home, 'kept', `${name}.png`));
const aboutOf = () => JSON.parse(readFileSync(join(home, 'kept/about.json'), 'utf8')) as unknown;

/** Keeps the picture of the story, as an update does. */
async function update(options: Partial<AlbumOptions> = {}): Promise<void> {
  const album = open({ isUpdate: true, ...options });
  await album.check('story.wide', () => Promise.resolve(draw(0)));
  album.close();
}

describe('the album', () => {
  it('keeps the picture of a story that a fault kept from being taken', async () => {
    await update();
    expect(open({ isUpdate: true }).leftOver()).to.deep.equal([]);
    expect(isKept('story.wide')).to.equal(true);
  });

  it('throws away the picture of a story that is gone, when it is updated', async () => {
    await update();
    expect(open({ names: [] }).leftOver()).to.deep.equal(['story.wide.png']);
    expect(isKept('story.wide')).to.equal(true);
    expect(open({ names: [], isUpdate: true }).leftOver()).to.deep.equal([]);
    expect(isKept('story.wide')).to.equal(false);
  });

  it('has no picture of a story that says so', async () => {
    await update();
    const album = open();
    album.omit('story.wide');
    expect(album.leftOver()).to.deep.equal(['story.wide.png']);
  });

  it('finds what differs, and lets a little more pass in another browser, of which it tells', async () => {
    await update();
    expect(await check({}, 20)).to.match(/^differs in 20 pixels, 1 are allowed/);
    expect(await check({ chromium: 141 }, 20)).to.equal(undefined);
    expect(await check({ chromium: 141 }, 60)).to.match(/^differs in 60 pixels, 50 are allowed/);
    expect(open().close()).to.equal(undefined);
    expect(open({ chromium: 141 }).close()).to.match(/^The pictures were taken with Chromium 140, this is 141: /);
  });

  it('notes the browser when all pictures are updated, not for some of them', async () => {
    await update({ isWhole: false });
    expect(aboutOf()).to.deep.equal({ chromium: 140 });
    await update({ isWhole: false, chromium: 141 });
    expect(aboutOf()).to.deep.equal({ chromium: 140 });
    await update({ chromium: 141 });
    expect(aboutOf()).to.deep.equal({ chromium: 141 });
  });

  it('asks for a picture that is not there yet', async () => {
    expect(await check({}, 0)).to.match(/^has no picture to be compared with/);
  });
});
