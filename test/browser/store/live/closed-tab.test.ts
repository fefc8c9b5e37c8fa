// Every engine: locks and channels
import { expect } from 'chai';
import type { connectLive } from '../../../../src/store/live/connect-live.ts';
import { waitUntil } from '../../../helpers/wait.ts';
import { freshScope, openBrowser } from './tabs.ts';

type Frame = Window & { connectLive?: typeof connectLive };

/** Another page of the origin, with the code under test in a world of its own. */
async function openPage(): Promise<{ readonly frame: HTMLIFrameElement; readonly page: Frame }> {
  const module = new URL('../../../../src/store/live/connect-live.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">
    import { connectLive } from '${module}';
    Object.assign(window, { connectLive });
  </script>`;
  // After its scripts, however long the machine takes to bring them.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { frame, page: frame.contentWindow as Frame };
}

/** Whether a page stands in line to lead the stream of an account. */
async function waits(scope: string): Promise<boolean> {
  const { pending } = await navigator.locks.query();
  return pending?.some(({ name }) => name === `invoice-elements/live/${scope}`) ?? false;
}

describe('another page of the browser', () => {
  it('shares the stream, and hands it over when it is closed without a word', async () => {
    const scope = freshScope();
    const browser = openBrowser();
    const { frame, page } = await openPage();
    let told: ((change: object) => void) | undefined;
    page.connectLive!({
      adapter: { subscribe: (onChange) => void (told = onChange) },
      scope,
      onChange: () => undefined,
      signal: new AbortController().signal,
    });
    await waitUntil(() => told !== undefined);
    const tab = browser.open(scope);
    // In line behind the other page: without one before it a page leads as the first, and has missed nothing.
    await waitUntil(() => waits(scope));
    told!({ invoiceIds: ['inv_1'] });
    await waitUntil(() => tab.heard.length === 1);
    expect(browser.streams).to.be.empty;

    frame.remove();
    // What was missed meanwhile is told once the stream has begun.
    await waitUntil(() => browser.streams.length === 1 && tab.heard.length > 1);
    expect(tab.heard).to.deep.equal([{ invoiceIds: ['inv_1'] }, {}]);
    browser.close();
  });
});
