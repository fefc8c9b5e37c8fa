import { expect } from 'chai';
import { after, before, describe } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchHeadless } from '../helpers.ts';
import { servePortal, type ServedPortal } from './serve-portal.ts';

/** How long, in ms, all tests of a file may take on a machine that is busy. */
const LONGEST = 300_000;

/** What the tests of a file share. */
export interface Scene {
  portal: ServedPortal;
  browser: Browser;
}

/** Tests with one portal and one browser for all of them; fails when the portal complained of anything. */
export function describeScene(title: string, tests: (scene: Scene) => void): void {
  describe(title, { timeout: LONGEST }, () => {
    // The tests close over it before it is filled.
    const scene = {} as Scene;
    before(async () => {
      const [portal, browser] = await Promise.all([servePortal(), launchHeadless()]);
      Object.assign(scene, { portal, browser });
    });
    after(async () => {
      await scene.browser.close();
      await scene.portal.stop();
      expect(scene.portal.errors).to.deep.equal([]);
    });
    tests(scene);
  });
}
