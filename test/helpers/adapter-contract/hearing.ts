import { expect } from 'chai';
import type { InvoiceChange } from '../../../src/adapters/adapter.ts';
import { options, orderOf, payableItems, type ContractTest } from './steps.ts';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** What an adapter with `subscribe` must keep. */
export function hearingContract(test: ContractTest): void {
  test('tells what changed until nobody listens any more', async (context) => {
    const controller = new AbortController();
    const heard: InvoiceChange[] = [];
    context.adapter.subscribe!((change) => heard.push(change), { ...options, signal: controller.signal });
    const items = await payableItems(context.adapter, 1);
    const isHeard = () =>
      heard.some(({ invoiceIds, orderId }) => orderId !== undefined && invoiceIds?.includes(items[0]!.id));
    // Until the connection is there, changes go by unheard.
    for (let tries = 0; tries < 200 && !isHeard(); tries++) {
      await orderOf(items, context);
      await nextTask();
    }
    expect(isHeard()).to.be.true;

    controller.abort();
    const before = heard.length;
    await orderOf(items, context);
    await nextTask();
    expect(heard).to.have.lengthOf(before);
  });
}
