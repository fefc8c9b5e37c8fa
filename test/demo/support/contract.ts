import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { parse } from 'yaml';

interface Answer {
  description?: string;
  content?: Record<string, unknown> & { $ref?: string };
  $ref?: string;
}
interface Contract {
  paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
  components: { responses: Record<string, Answer> };
}

const contract = parse(
  readFileSync(new URL('../../../src/adapters/rest/openapi.yaml', import.meta.url), 'utf8'),
) as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(contract, 'contract');
const compiled = new Map<string, ValidateFunction>();

/** Validates with the schema that the JSON pointer names. */
function validate(pointer: string, value: unknown): void {
  const check = compiled.get(pointer) ?? ajv.compile({ $ref: `contract#${pointer}` });
  compiled.set(pointer, check);
  expect(check(value), `${ajv.errorsText(check.errors)} in ${JSON.stringify(value)}`).to.equal(true);
}

/** Codes that any operation may answer with; the contract has them under `default`. */
const ANYWHERE = ['body-too-large', 'cross-site', 'method-not-allowed', 'not-found', 'server-error', 'unauthorized'];

/** Fails unless the contract says that this operation answers like this. `path` is behind the base URL. */
export async function expectInContract(method: string, path: string, response: Response): Promise<void> {
  const body: unknown = await response.clone().json();
  const type = response.headers.get('Content-Type');
  const template = Object.keys(contract.paths).find((each) =>
    new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const operation = template && contract.paths[template]![method.toLowerCase()];
  if (response.ok) {
    expect(operation, `${method} ${path}`).to.be.an('object');
    expect(type).to.match(/^application\/json/);
    const pointer = ['paths', template!, method.toLowerCase(), 'responses', String(response.status)];
    const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    validate(`/${escaped.join('/')}/content/application~1json/schema`, body);
    return;
  }
  expect(type).to.equal('application/problem+json');
  validate('/components/schemas/Problem', body);
  const { code, status, request_id } = body as { code: string; status: number; request_id: string };
  expect(status).to.equal(response.status);
  expect(request_id).to.equal(response.headers.get('X-Request-Id'));
  const described = operation ? (operation.responses[response.status]?.description ?? '') : '';
  if (!ANYWHERE.includes(code)) expect(described, `${method} ${path}`).to.contain(`\`${code}\``);
}
