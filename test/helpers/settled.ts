import { LitElement } from 'lit';

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
      import('../../src/elements/invoice-detail/view.ts'),
      import('../../src/elements/invoice-checkout/view.ts'),
    ]);
    await nextTask();
    const waiting = [...elementsIn(root)].filter((element) => element instanceof LitElement && element.isUpdatePending);
    if (waiting.length > 0) quiet = -1;
  }
}
