/** Builds Storybook as static files, into `storybook-static/`. Fails on any warning. */
import { spawnSync } from 'node:child_process';

/**
 * Storybook reports a lost story, an import that does not resolve or an addon that does not fit as a warning, ends with 0,
 * and leaves a page that is broken only when somebody opens it. At this log level it is silent otherwise.
 */
const ARGS = ['build', '--quiet', '--disable-telemetry', '--loglevel', 'warn', '--output-dir', 'storybook-static'];

const { status, stdout, stderr } = spawnSync('storybook', ARGS, { encoding: 'utf8' });
const output = (stdout + stderr).trim();
if (output) console.error(output);
process.exitCode = status === 0 && output === '' ? 0 : 1;
