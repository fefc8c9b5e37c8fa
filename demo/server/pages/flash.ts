import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Portal, PortalEnv } from '../portal.ts';

const COOKIE = 'flash';

/** A sentence that the next page shows once. */
export interface Flash {
  readonly kind: 'success' | 'error';
  readonly text: string;
}

/** Goes to another page, which says the sentence. */
export async function redirectWith(context: Context<PortalEnv>, portal: Portal, path: string, flash: Flash) {
  await setSignedCookie(context, COOKIE, JSON.stringify(flash), portal.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 60,
  });
  return context.redirect(path, 303);
}

/** The sentence to show, which is then forgotten. */
export async function takeFlash(context: Context<PortalEnv>, portal: Portal): Promise<Flash | undefined> {
  const text = await getSignedCookie(context, portal.secret, COOKIE);
  if (text === undefined) return undefined;
  deleteCookie(context, COOKIE, { path: '/' });
  return text === false ? undefined : (JSON.parse(text) as Flash);
}
