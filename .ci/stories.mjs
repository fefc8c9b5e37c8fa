/**
 * After a build: builds Storybook, unless it is `--built` already, and walks through every story.
 * `--update` writes the pictures that others are compared with; words limit the walk to the stories with one of them in their id.
 */
import { parseArgs } from 'node:util';
import { runNodeTests } from './node-tests.mjs';
import { root } from './run-tool.mjs';
import { buildStories } from './stories-build.mjs';

process.chdir(root);
const { values, positionals } = parseArgs({
  options: { built: { type: 'boolean' }, update: { type: 'boolean' } },
  allowPositionals: true,
});
if (!values.built) await buildStories();
const env = { UPDATE_PICTURES: values.update ? '1' : '', STORIES: positionals.join(',') };
process.exitCode = await runNodeTests(['test/stories/*.test.ts'], { env });
