import { LitElement } from 'lit';
import type { InvoiceProvider } from '../../src/elements/invoice-provider/invoice-provider.ts';

/** The end of this task and of all microtasks that follow from it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Milliseconds after which every wait of a test gives up: far more than a busy machine needs. No verdict depends on it. */
export const WAIT_LIMIT = 60_000;

const seconds = WAIT_LIMIT / 1000;
/** The page's own clock, also while a test has another. */
const now = performance.now.bind(performance);

/** Waits, task by task, until the condition holds; an error says what was awaited and what is there instead. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  awaited: string = condition.toString(),
  actual?: () => string,
): Promise<void> {
  const end = now() + WAIT_LIMIT;
  while (!(await condition())) {
    if (now() > end) {
      throw new Error(`not within ${seconds} s: ${awaited}${actual ? `; there is: ${actual()}` : ''}`);
    }
    await nextTask();
  }
}

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/**
 * Asks for every module that the library loads on demand. An import that is under way ends first, as modules answer in
 * the order of asking. `test/package/lazy-modules.test.ts` compares the list with the imports in `src`.
 */
const loadLazyModules = () =>
  Promise.all([
    import('../../src/adapters/boundary.ts'),
    import('../../src/adapters/rest/follow-events.ts'),
    import('../../src/adapters/rest/index.ts'),
    import('../../src/elements/aids/index.ts'),
    import('../../src/elements/invoice-checkout/view.ts'),
    import('../../src/elements/invoice-detail/view.ts'),
    import('../../src/elements/invoice-list/columns/view.ts'),
    import('../../src/elements/invoice-provider/background.ts'),
    import('../../src/elements/mass-pay-bar/pay-view.ts'),
    import('../../src/elements/status-help.ts'),
    import('../../src/i18n/locales/ar/index.ts'),
    import('../../src/i18n/locales/de/index.ts'),
    import('../../src/i18n/locales/es/index.ts'),
    import('../../src/i18n/locales/fr/index.ts'),
    import('../../src/i18n/locales/he/index.ts'),
    import('../../src/i18n/locales/ja/index.ts'),
    import('../../src/i18n/locales/ko/index.ts'),
    import('../../src/i18n/locales/pt-BR/index.ts'),
    import('../../src/i18n/locales/ru/index.ts'),
    import('../../src/i18n/locales/zh-CN/index.ts'),
    import('../../src/i18n/locales/zh-TW/index.ts'),
  ]);

/** Whether an element has an update pending, or a provider waits for the texts of its language. */
const isPending = (element: Element) =>
  (element instanceof LitElement && element.isUpdatePending) ||
  (element.localName === 'invoice-provider' && (element as InvoiceProvider).store?.state.settings.mute === true);

/** Waits until nothing is left to do: modules are loaded, notifications are delivered, elements are rendered. */
export async function settled(root: ParentNode = document): Promise<void> {
  const end = now() + WAIT_LIMIT;
  for (let quiet = 0; quiet < 3; quiet++) {
    await loadLazyModules();
    await nextTask();
    const pending = [...elementsIn(root)].filter(isPending);
    if (pending.length === 0) continue;
    if (now() > end) {
      const names = pending.map(({ localName }) => localName).join(', ');
      throw new Error(`not settled within ${seconds} s: ${names}`);
    }
    quiet = -1;
  }
}
