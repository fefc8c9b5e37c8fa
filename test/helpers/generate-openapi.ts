import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const SPEC = new URL('../../src/adapters/rest/openapi.yaml', import.meta.url);
const TYPES = new URL('../../src/adapters/rest/openapi.ts', import.meta.url);

const HEADER = `// Generated from openapi.yaml; do not edit. After a change of the contract run:
//   npm exec node test/helpers/generate-openapi.ts

`;

/** The types of the REST contract as the yaml says them now. */
export async function generateOpenapiTypes(): Promise<string> {
  const tree = await openapiTS(SPEC, { immutable: true });
  const style = await resolveConfig(TYPES);
  return format(HEADER + astToString(tree), { ...style, parser: 'typescript' });
}

/** The committed types. */
export function readOpenapiTypes(): Promise<string> {
  return readFile(TYPES, 'utf8');
}

if (import.meta.main) await writeFile(TYPES, await generateOpenapiTypes());
