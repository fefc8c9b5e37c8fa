/** Stands in for `node:test` in browsers, where Mocha runs the same files. */
export const { after, afterEach, before, beforeEach, describe, it } = globalThis;
