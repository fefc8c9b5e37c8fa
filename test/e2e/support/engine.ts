import type { KeyInput } from 'puppeteer-core';
import { expect } from '@playwright/test';
import { findEngines, type WebKit } from '../../../.ci/engines.ts';
import getPort from 'get-port';
import { startWebkitDriver, webkitCapabilities } from '../../../.ci/webkit-driver.ts';
import { launchPuppet } from '../helpers.ts';

/** Finds elements in all shadow trees of the page. */
export type FindAll = (selector: string) => HTMLElement[];

/** Runs in the page. `undefined` means: not yet. */
type Script<Arg, Result> = (all: FindAll, arg: Arg) => Result | undefined;

/** A tab of any engine. What runs in it is a function that needs nothing around it. */
export interface EngineTab {
  goto(url: string): Promise<void>;
  /** Asks the page again and again until it has an answer. */
  read<Result, Arg = undefined>(script: Script<Arg, Result>, arg?: Arg): Promise<Result>;
  /** Presses a key as a person does; a letter is a key of its own. */
  press(key: string, modifier?: 'Shift'): Promise<void>;
  /**
   * What the engine itself makes of the first element of the selector: its role and name as assistive technology gets them.
   * @param expected engines that only tell whether something is so say of anything else that it is not.
   */
  told(selector: string, expected: Told): Promise<Told | 'something else'>;
  /** Makes the window so many pixels wide, as far as the engine has windows so narrow. */
  resize(width: number): Promise<void>;
  /** Ends the engine. */
  close(): Promise<void>;
}

/** Role and name, as in `button "Pay"`. */
export type Told = `${string} "${string}"`;

/** What an engine does for its tab. */
interface Driver extends Omit<EngineTab, 'goto' | 'read'> {
  goto(url: string): Promise<unknown>;
  /** Gives the value of an expression in the page; rejects while the page changes. */
  evaluate(expression: string): Promise<unknown>;
}

const HEIGHT = 900;
/** Keys that WebDriver has signs of its own for. */
const SIGNS: Readonly<Record<string, string>> = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Home: '\ue011',
  End: '\ue010',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** Between two questions to the page, in ms. */
const PAUSE = 25;

/** Source of a {@link FindAll}. Skeletons have the parts of what comes, and nobody reads them. */
const FIND_ALL = `(selector) => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) && !element.closest('[inert]') ? [element] : []),
    ...(element.shadowRoot ? within(element.shadowRoot) : []),
  ]);
  return within(document);
}`;

function tabOf({ goto, evaluate, ...driver }: Driver): EngineTab {
  return {
    ...driver,
    async goto(url) {
      await goto(url);
    },
    async read<Result, Arg>(script: Script<Arg, Result>, arg?: Arg) {
      const expression = `(${script.toString()})(${FIND_ALL}, ${JSON.stringify(arg)})`;
      let answer: unknown;
      await expect(async () => {
        answer = await evaluate(expression);
        expect(answer ?? undefined, `an answer to ${script.toString()}`).toBeDefined();
      }).toPass({ intervals: [PAUSE] });
      return answer as Result;
    },
  };
}

async function openPuppet(engine: 'chromium' | 'firefox'): Promise<EngineTab> {
  const browser = await launchPuppet(engine);
  const page = await browser.newPage();
  return tabOf({
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    async press(key, modifier) {
      if (modifier) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      if (modifier) await page.keyboard.up(modifier);
    },
    async told(selector, expected) {
      const [, role = '', name = ''] = /^(\w+) "(.*)"$/.exec(expected) ?? [];
      const handle = await page.evaluateHandle(`(${FIND_ALL})(${JSON.stringify(selector)})[0]`);
      // Both engines look at the element itself too: from above, Firefox looks into no shadow tree.
      const found = (await handle.asElement()?.$$(`aria/[name="${name}"][role="${role}"]`)) ?? [];
      const isSame = await Promise.all(found.map((each) => page.evaluate((a, b) => a === b, each, handle)));
      return isSame.includes(true) ? expected : 'something else';
    },
    resize: (width) => page.setViewport({ width, height: HEIGHT }),
    close: () => browser.close(),
  });
}

/** WebDriver itself is enough: the few commands that are needed are one request each. */
async function openWebkit(webkit: WebKit): Promise<EngineTab> {
  const port = await getPort();
  const stop = await startWebkitDriver(webkit, port);
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`http://127.0.0.1:${port}/session${path}`, init);
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const capabilities = { alwaysMatch: webkitCapabilities(webkit) };
  const { sessionId } = (await call('POST', '', { capabilities })) as { sessionId: string };
  return tabOf({
    goto: (url) => call('POST', `/${sessionId}/url`, { url }),
    evaluate: (expression) => call('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async press(key, modifier) {
      const stroke = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: SIGNS[name] ?? name });
      const pressed = [stroke('keyDown', key), stroke('keyUp', key)];
      const actions = modifier ? [stroke('keyDown', modifier), ...pressed, stroke('keyUp', modifier)] : pressed;
      await call('POST', `/${sessionId}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async told(selector) {
      const script = `return (${FIND_ALL})(${JSON.stringify(selector)})[0]`;
      const answer = (await call('POST', `/${sessionId}/execute/sync`, { script, args: [] })) as object | null;
      const [element] = Object.values(answer ?? {}) as string[];
      const ask = (what: string) => call('GET', `/${sessionId}/element/${element}/${what}`) as Promise<string>;
      return `${await ask('computedrole')} "${await ask('computedlabel')}"`;
    },
    async resize(width) {
      await call('POST', `/${sessionId}/window/rect`, { width, height: HEIGHT });
    },
    async close() {
      await call('DELETE', `/${sessionId}`);
      stop();
    },
  });
}

const { chromium, firefox, webkit } = findEngines();

/** The engines of this machine, by name. */
export const ENGINES: Readonly<Record<string, () => Promise<EngineTab>>> = {
  ...(chromium && { Chromium: () => openPuppet('chromium') }),
  ...(firefox && { Firefox: () => openPuppet('firefox') }),
  ...(webkit && { WebKit: () => openWebkit(webkit) }),
};
