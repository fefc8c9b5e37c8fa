/** `npm run lint`: every static check but the type check; says all that is wrong, not only the first. */
import { runTool } from './run-tool.mjs';

const CHECKS = [
  ['eslint', ['.']],
  ['lit-analyzer', ['--strict', '--quiet', '{src,stories}/**/*.ts']],
  ['prettier', ['--check', '--log-level', 'warn', '.']],
  ['knip', ['--no-progress']],
  ['redocly', ['lint', 'src/adapters/rest/openapi.yaml']],
];

let failed = 0;
for (const [command, args] of CHECKS) {
  console.log(`lint: ${command}`);
  if (
    (await runTool(command, args, { env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } })) !== 0
  )
    failed++;
}
process.exitCode = failed > 0 ? 1 : 0;
