/** For `node --import`: stops the clock at the instant that `FROZEN_AT` says. */
import { mock } from 'node:test';

mock.timers.enable({ apis: ['Date'], now: Date.parse(process.env['FROZEN_AT'] ?? '') });
