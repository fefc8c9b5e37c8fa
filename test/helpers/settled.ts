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

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}

/** Until nothing is left to do that is not waited for: code is loaded, notifications are out, elements are rendered. */
export async function settled(root: ParentNode = document): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    // What the library loads on demand; a module that is there answers in the order of asking.
    await Promise.all([
      import('../../src/adapters/boundary.ts'),
      import('../../src/elements/invoice-provider/background.ts'),
      import('../../src/elements/mass-pay-bar/pay-view.ts'),
      import('../../src/elements/invoice-list/columns/view.ts'),
      import('../../src/elements/aids/index.ts'),
      import('../../src/elements/status-help.ts'),
      import('../../src/elements/invoice-detail/view.ts'),
      import('../../src/elements/invoice-checkout/view.ts'),
      // The language that tests change to.
      import('../../src/i18n/locales/de/index.ts'),
    ]);
    await nextTask();
    const waiting = (element: Element) =>
      (element instanceof LitElement && element.isUpdatePending) ||
      (element.localName === 'invoice-provider' && (element as InvoiceProvider).store?.state.settings.mute === true);
    if ([...elementsIn(root)].some(waiting)) quiet = -1;
  }
}
