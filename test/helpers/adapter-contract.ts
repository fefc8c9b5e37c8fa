import { findingContract } from './adapter-contract/finding.ts';
import { hearingContract } from './adapter-contract/hearing.ts';
import { payingContract } from './adapter-contract/paying.ts';
import { paymentsContract } from './adapter-contract/payments.ts';
import type { AdapterContext } from './adapter-contract/steps.ts';

export type { AdapterContext } from './adapter-contract/steps.ts';

/** `describe` and `it` of Mocha or of node:test. */
export interface TestFramework {
  describe(title: string, suite: () => void): unknown;
  it(title: string, test: () => Promise<void>): unknown;
}

/**
 * What the page expects of any adapter. Runs in Mocha and node:test. Each test asks for a context of its own; the
 * contexts may share a server as long as enough invoices stay payable: the suite pays four, one
 * of them in two parts.
 */
export function adapterContract(
  { describe, it }: TestFramework,
  name: string,
  makeContext: () => Promise<AdapterContext> | AdapterContext,
): void {
  const test = (title: string, body: (context: AdapterContext) => Promise<void>) => {
    it(title, async () => {
      const context = await makeContext();
      try {
        await body(context);
      } finally {
        await context.dispose?.();
      }
    });
  };
  describe(`${name}: finding invoices`, () => findingContract(test));
  describe(`${name}: paying invoices`, () => payingContract(test));
  describe(`${name}: payments by a gateway`, () => paymentsContract(test));
  describe(`${name}: hearing of changes`, () => hearingContract(test));
}
