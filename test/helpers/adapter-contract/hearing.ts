import { expect } from 'chai';
import type { InvoiceChange } from '../../../src/adapters/adapter.ts';
import { nextTask, waitUntil } from '../wait.ts';
import { options, orderOf, payableItems, type ContractTest } from './steps.ts';

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
    await waitUntil(async () => {
      await orderOf(items, context);
      return isHeard();
    }, 'news of the order');

    controller.abort();
    const before = heard.length;
    await orderOf(items, context);
    await nextTask();
    expect(heard).to.have.lengthOf(before);
  });
}
