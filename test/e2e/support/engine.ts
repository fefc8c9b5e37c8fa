import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { findEngines, type WebKit } from '../../../.ci/engines.ts';
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
  /** Ends the engine. */
  close(): Promise<void>;
}

/** How long, in ms, the page may take for an answer, and between two questions. */
const PATIENCE = 20_000;
const PAUSE = 25;

/** Source of a {@link FindAll}. */
const FIND_ALL = `(selector) => {
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? within(element.shadowRoot) : []),
  ]);
  return within(document);
}`;

/** @param evaluate gives the value of an expression in the page; rejects while the page changes. */
function tabOf(
  goto: (url: string) => Promise<unknown>,
  evaluate: (expression: string) => Promise<unknown>,
  close: () => Promise<void>,
): EngineTab {
  return {
    async goto(url) {
      await goto(url);
    },
    async read<Result, Arg>(script: Script<Arg, Result>, arg?: Arg) {
      const expression = `(${script.toString()})(${FIND_ALL}, ${JSON.stringify(arg)})`;
      let trouble: unknown;
      for (const begun = performance.now(); performance.now() - begun < PATIENCE;) {
        const answer = await evaluate(expression).catch((error: unknown) => {
          trouble = error;
        });
        if (answer !== undefined && answer !== null) return answer as Result;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      throw new Error(`no answer to ${script.toString()}`, { cause: trouble });
    },
    close,
  };
}

async function openPuppet(engine: 'chromium' | 'firefox'): Promise<EngineTab> {
  const browser = await launchPuppet(engine);
  const page = await browser.newPage();
  return tabOf(
    (url) => page.goto(url),
    (expression) => page.evaluate(expression),
    () => browser.close(),
  );
}

/** WebDriver itself is enough: the few commands that are needed are one request each. */
async function openWebkit(webkit: WebKit): Promise<EngineTab> {
  const port = await freePort();
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
  return tabOf(
    (url) => call('POST', `/${sessionId}/url`, { url }),
    (expression) => call('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async () => {
      await call('DELETE', `/${sessionId}`);
      stop();
    },
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const { chromium, firefox, webkit } = findEngines();

/** The engines of this machine, by name. */
export const ENGINES: Readonly<Record<string, () => Promise<EngineTab>>> = {
  ...(chromium && { Chromium: () => openPuppet('chromium') }),
  ...(firefox && { Firefox: () => openPuppet('firefox') }),
  ...(webkit && { WebKit: () => openWebkit(webkit) }),
};
