import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
/** Half past midnight of the ninth in Kiritimati, half past eleven in the evening of the seventh in Pago Pago. */
const FROZEN_AT = '2026-02-08T10:30:00Z';
/** East of the date line, off by half an hour, with a summer time, west of the date line; and the day that it is there. */
const ZONES = {
  'Pacific/Kiritimati': '2026-02-09',
  'Asia/Kolkata': '2026-02-08',
  'America/Los_Angeles': '2026-02-08',
  'Pacific/Pago_Pago': '2026-02-07',
};
/** What reckons with dates, or shows them. */
const FILES = globSync(
  [
    'test/unit/domain/*.test.ts',
    'test/unit/store/{invoice-store,selection,selectors,snapshot}.test.ts',
    'test/unit/i18n/{localizer,money}.test.ts',
    'test/package/zones/*.ts',
  ],
  { cwd: root },
);

/** Runs them in one process of the zone; resolves with what it said. */
async function runIn(zone: string, today: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const args = ['--test', '--test-isolation=none', '--test-reporter=tap', '--import', './test/helpers/frozen-clock.ts'];
  const child = spawn(process.execPath, [...args, ...FILES], {
    cwd: root,
    env: { ...env, TZ: zone, FROZEN_AT, EXPECTED_TODAY: today },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit') as Promise<[number | null]>]);
  return { code, said };
}

describe('with the clock frozen', { timeout: 300_000 }, () => {
  for (const [zone, today] of Object.entries(ZONES)) {
    it(`domain, store and formats hold in ${zone}`, async () => {
      const { code, said } = await runIn(zone, today);
      // A failure is told with what follows it, up to the end of its description.
      expect(said.match(/^ *not ok[^]+?^ *\.\.\.$/gm) ?? []).to.deep.equal([]);
      expect(code).to.equal(0);
      expect(Number(/^# tests (\d+)/m.exec(said)?.[1])).to.be.above(100);
    });
  }
});
