import { expect } from '@playwright/test';
import type { Account } from './account.ts';
import type { EngineTab } from './engine.ts';
import type { ServedPortal } from './serve-portal.ts';

/** What has the focus. */
export interface Stop {
  /** Such as `button Mass Payment`: what it is, and its name or text. */
  readonly label: string;
  /** Whether a person sees that it has the focus: an outline of at least two pixels, its own or that of its label. */
  readonly isVisible: boolean;
}

/** More than there are on any page. */
const MOST_STOPS = 150;

/** Runs in the page. */
function readStop(): Stop {
  let element = document.activeElement ?? document.body;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { role = '', type = '' } = element as Partial<HTMLInputElement>;
  const kind = role || (element.localName === 'input' ? type : element.localName);
  const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])];
  const isOutlined = (each: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const name = element.getAttribute('aria-label') ?? labels[0]?.innerText ?? (element as HTMLElement).innerText;
  return {
    label: `${kind} ${name}`.replace(/\s+/g, ' ').trim(),
    isVisible: element.matches(':focus-visible') && [element, ...labels].some(isOutlined),
  };
}

/** A person without a pointer. */
export interface Keyboard {
  readonly tab: EngineTab;
  press(key: string, modifier?: 'Shift'): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until something has the focus whose label matches; all stops on the way must be seen. */
  tabTo(label: RegExp): Promise<Stop>;
  /** Waits until the page has this text among what the selector finds. */
  see(selector: string, text: string): Promise<void>;
}

export function keyboardOf(tab: EngineTab): Keyboard {
  const stop = () => tab.read(readStop);
  const press: Keyboard['press'] = (key, modifier) => tab.press(key, modifier);
  return {
    tab,
    press,
    async type(text) {
      for (const letter of text) await press(letter);
    },
    async tabTo(label) {
      const passed: string[] = [];
      while (passed.length < MOST_STOPS) {
        await press('Tab');
        const { label: here, isVisible } = await stop();
        expect(here, `after ${passed.join(' | ')}`).not.toMatch(/^(body|html)\b/);
        expect(isVisible, `the focus on ${here} is seen`).toBe(true);
        if (label.test(here)) return { label: here, isVisible };
        passed.push(here);
      }
      throw new Error(`Tab never comes to ${String(label)}: ${passed.join(' | ')}`);
    },
    async see(selector, text) {
      await tab.read(
        (all, [where, what]) =>
          all(where).some(({ innerText }) => innerText.replace(/\s+/g, ' ').includes(what)) || undefined,
        [selector, text] as const,
      );
    },
  };
}

/** Signs the person in, from a page that starts nothing by itself. */
export async function signInto(tab: EngineTab, portal: ServedPortal, { id }: Account): Promise<void> {
  await tab.goto(`${portal.url}/csp`);
  await tab.read((all, account) => {
    const page = window as unknown as { isSignedIn?: true };
    const body = new URLSearchParams({ account });
    void fetch('/account', { method: 'POST', body }).then(() => (page.isSignedIn = true));
    return page.isSignedIn;
  }, id);
}
