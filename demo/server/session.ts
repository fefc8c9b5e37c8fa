import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Portal, PortalEnv } from './portal.ts';
import { Problem } from './problem.ts';
import { DEFAULT_ACCOUNT } from './seed/account.ts';

const COOKIE = 'session';
const YEAR = 365 * 24 * 3600;

/** The accounts that a visitor may sign in to; the demo asks for no password. */
export interface AccountChoice {
  readonly account_id: string;
  readonly name: string;
}

/** All accounts, the default one first. */
export async function listAccounts(portal: Portal): Promise<AccountChoice[]> {
  return portal.database.query<{ account_id: string; name: string }>(
    'select account_id, name from accounts order by account_id <> $1, name',
    [DEFAULT_ACCOUNT],
  );
}

/** Signs the visitor in to an account. */
export async function signIn(context: Context<PortalEnv>, portal: Portal, account: string): Promise<void> {
  await setSignedCookie(context, COOKIE, account, portal.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(context.req.url).protocol === 'https:',
    maxAge: YEAR,
  });
}

/**
 * Finds out who asks. Without a cookie it is the default account; a cookie that is forged or of an unknown account is
 * refused by the API with `unauthorized`, and replaced on a page.
 */
export function session(portal: Portal, onInvalid: 'refuse' | 'replace'): MiddlewareHandler<PortalEnv> {
  return async (context, next) => {
    const present = getCookie(context, COOKIE) !== undefined;
    const account = present ? await getSignedCookie(context, portal.secret, COOKIE) : DEFAULT_ACCOUNT;
    const known = account && (await accountExists(portal, account));
    if (!known && onInvalid === 'refuse') throw new Problem('unauthorized');
    if (!known && present) await signIn(context, portal, DEFAULT_ACCOUNT);
    context.set('account', known ? account : DEFAULT_ACCOUNT);
    await next();
  };
}

async function accountExists(portal: Portal, account: string): Promise<boolean> {
  const found = await portal.database.query('select 1 from accounts where account_id = $1', [account]);
  return found.length > 0;
}
