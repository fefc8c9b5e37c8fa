import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { PAYMENT_TRANSITIONS } from '../../src/store/payment-machine.ts';

const text = await readFile(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const chapter = /## How a payment goes\n([^]*?)\n## /.exec(text)?.[1] ?? '';

test('the table of payments in the docs is the one of the code', () => {
  const rows = [...chapter.matchAll(/^\| `(\w+)` +\| (.*?) *\|$/gm)].map(([, phase, events = '']) => [
    phase,
    [...events.matchAll(/`(\w+)`/g)].map(([, event]) => event),
  ]);
  assert.deepEqual(Object.fromEntries(rows), PAYMENT_TRANSITIONS);
});

test('every arrow of the drawing is an event that its phase hears', () => {
  const arrows = [...chapter.matchAll(/^ {2}(\w+) --> \w+: (\w+)/gm)];
  assert.ok(arrows.length > 20);
  const wrong = arrows.filter(
    ([, phase = '', event]) =>
      !Object.entries(PAYMENT_TRANSITIONS).some(
        ([name, heard]) => name === phase && heard.some((each) => each === event),
      ),
  );
  assert.deepEqual(
    wrong.map(([line]) => line),
    [],
  );
});
