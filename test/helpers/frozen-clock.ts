/** For `node --import`: tests written for the browsers' runner, in Node, at the instant that `FROZEN_AT` says. */
import * as runner from 'node:test';

const { describe, it, before, after, beforeEach, afterEach, mock } = runner;
Object.assign(globalThis, { describe, it, before, after, beforeEach, afterEach });
mock.timers.enable({ apis: ['Date'], now: Date.parse(process.env['FROZEN_AT'] ?? '') });
