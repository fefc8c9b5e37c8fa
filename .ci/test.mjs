/**
 * `npm test` runs everything, two scripts at a time, for each has workers of its own; wireit knows what depends on what
 * (package.json). `npm test -- invoice-list` runs the tests and stories with that word in their path, without the rest.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORTS = '.cache/reports';
const LOG = `${REPORTS}/wireit.log`;

/** Runs a script of package.json; resolves with its exit code. */
async function run(args, env = {}) {
  const child = spawn('npm', ['run', '--silent', ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = await once(child, 'close');
  return code ?? 1;
}

/** Notes when wireit begins and ends a script; returns what reads their seconds. */
function watchSections() {
  const begun = new Map();
  const seconds = new Map();
  const look = () => {
    const log = globSync(LOG).length > 0 ? readFileSync(LOG, 'utf8') : '';
    for (const [, sign, name] of log.matchAll(/^(🏃|✅|❌) \[([\w:]+)\]/gmu)) {
      if (sign === '🏃') begun.set(name, begun.get(name) ?? performance.now());
      else if (begun.has(name) && !seconds.has(name)) seconds.set(name, (performance.now() - begun.get(name)) / 1000);
    }
    return seconds;
  };
  setInterval(look, 200).unref();
  return look;
}

/** Counts the tests in the JUnit reports of all runners. */
function countTests() {
  const reports = globSync(`${REPORTS}/**/*.xml`).map((file) => readFileSync(file, 'utf8'));
  const count = (pattern) => reports.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const failed = count(/<(failure|error)\b/g);
  return { passed: count(/<testcase\b/g) - failed - count(/<skipped\b/g), failed };
}

async function runEverything() {
  const begun = performance.now();
  const look = watchSections();
  const env = { WIREIT_DEBUG_LOG_FILE: LOG, WIREIT_FAILURES: 'continue', WIREIT_PARALLEL: '2' };
  const code = await run(['test:everything'], env);
  console.log('\nseconds  section (several at a time)');
  const sections = look().set('in all', (performance.now() - begun) / 1000);
  for (const [name, time] of sections) console.log(`${time.toFixed(0).padStart(7)}  ${name}`);
  const { passed, failed } = countTests();
  console.log(`\n${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
  return code;
}

/** What concerns some words: the inner loop of a developer. */
async function runSome(words) {
  if (testFiles('test/{unit,browser,package,demo}/**/*.test.ts').length === 0) {
    console.error(`No test has ${words.join(' or ')} in its path`);
    return 1;
  }
  const codes = [];
  for (const script of ['unit', 'package', 'demo', 'browser']) codes.push(await run([`test:${script}`]));
  codes.push(await run(['test:stories', '--', '-g', words.join('|'), '--pass-with-no-tests']));
  return codes.find((code) => code !== 0) ?? 0;
}

const words = process.argv.slice(2);
// Before the import, which reads it.
if (words.length > 0) process.env.TESTS = words.join(',');
const { testFiles } = await import('./test-files.mjs');
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
process.exitCode = words.length === 0 ? await runEverything() : await runSome(words);
