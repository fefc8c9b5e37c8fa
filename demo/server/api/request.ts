import type { Context } from 'hono';
import * as v from 'valibot';
import { parseKey } from '../billing/idempotency.ts';
import { Problem } from '../problem.ts';
import type { WireMoney } from '../billing/wire.ts';
import type { PortalEnv } from '../portal.ts';

/**
 * The JSON body in the shape of the schema.
 * @throws {Problem} `malformed-json`, `invalid-body` with the path of each bad field.
 */
export async function readBody<const Schema extends v.GenericSchema>(
  context: Context<PortalEnv>,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return checkShape(await context.req.text(), schema);
}

/**
 * JSON text in the shape of the schema.
 * @throws {Problem} `malformed-json`, `invalid-body` with the path of each bad field.
 */
export function checkShape<const Schema extends v.GenericSchema>(text: string, schema: Schema): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(text));
  if (result.success) return result.output;
  const errors = result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }));
  throw new Problem('invalid-body', { errors: errors.slice(0, 20) });
}

/** The fields of a form as text; what is missing, or a file, is empty. */
export async function readForm(context: Context<PortalEnv>): Promise<(name: string) => string> {
  const form = await context.req.parseBody();
  return (name) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
}

/**
 * The key that a page put into its form, so that sending it twice does its work once.
 * @throws {Problem} `invalid-key`.
 */
export function pageKey(field: (name: string) => string): string {
  return parseKey(`page-${field('key')}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed-json');
  }
}

/**
 * An id in the path.
 * @throws {Problem} `not-found` for text that no id can be.
 */
export function pathId(context: Context<PortalEnv>, name = 'id'): string {
  const id = context.req.param(name) ?? '';
  if (!/^[\w-]{1,100}$/.test(id)) throw new Problem('not-found');
  return id;
}

/**
 * The total that `amount` and `currency` of the query ask about, or `undefined` without both.
 * @throws {Problem} `invalid-amount` for one without the other, or for what is no amount.
 */
export function queryTotal(context: Context<PortalEnv>): WireMoney | undefined {
  const { amount, currency } = context.req.query();
  if (amount === undefined && currency === undefined) return undefined;
  const number = /^[1-9]\d{0,15}$/.test(amount ?? '') ? Number(amount) : NaN;
  if (!Number.isSafeInteger(number) || !currency || !/^[A-Z]{3}$/.test(currency)) throw new Problem('invalid-amount');
  return { amount: number, currency };
}

/**
 * The return URL as a path of this site.
 * @throws {Problem} `invalid-return-url` for one of another site.
 */
export function sameSitePath(context: Context<PortalEnv>, text: string): string {
  const here = new URL(context.req.url);
  const url = URL.parse(text, here);
  const sameSite = url !== null && ['http:', 'https:'].includes(url.protocol) && url.host === here.host;
  // Two slashes at the start of a path would name another host.
  if (!sameSite || url.username || url.password || url.pathname.startsWith('//'))
    throw new Problem('invalid-return-url');
  return url.pathname + url.search + url.hash;
}
