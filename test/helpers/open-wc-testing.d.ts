/**
 * Types of `@open-wc/testing` (see `paths` in tsconfig.json). Its own ones ask for a default export that chai no longer
 * has, so that `expect` would be `any`, and turn every `equal` into a promise.
 */
export { expect } from 'chai';
export * from '@open-wc/testing-helpers';

interface AccessibleOptions {
  readonly ignoredRules?: readonly string[];
  readonly ignoredTags?: readonly string[];
  readonly runOnly?: readonly string[];
}

declare global {
  namespace Chai {
    interface Assertion {
      /** Whether axe finds nothing in the element. */
      accessible(options?: AccessibleOptions): Promise<void>;
    }
  }
}
