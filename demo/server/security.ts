import type { MiddlewareHandler } from 'hono';
import type { PortalEnv } from './portal.ts';
import { Problem } from './problem.ts';

/** The strictest policy that the elements work under; the page `/csp` has exactly this. */
export const ELEMENTS_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `connect-src 'self'`,
  `require-trusted-types-for 'script'`,
  `trusted-types lit-html 'allow-duplicates'`,
  `base-uri 'none'`,
].join('; ');

/** The same, and what the portal's own pages need besides: its icon and its forms. */
const PORTAL_POLICY = `${ELEMENTS_POLICY}; img-src 'self'; form-action 'self'; frame-ancestors 'none'`;

/** Of the pages on other frameworks, which bring fonts, and images in their style sheets for arrows and ticks. */
export const HOSTS_POLICY = `${ELEMENTS_POLICY}; font-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'`;

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Sends the security headers with every answer, errors too. A page may have set a policy of its own. */
export const securityHeaders: MiddlewareHandler<PortalEnv> = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  if (!context.res.headers.has('Content-Security-Policy')) {
    context.res.headers.set('Content-Security-Policy', PORTAL_POLICY);
  }
};

/**
 * Refuses a request of another site that would change something. Browsers say where it comes from; a client that says
 * nothing is no browser, and carries nobody's cookies by accident.
 */
export const sameOriginWrites: MiddlewareHandler<PortalEnv> = async (context, next) => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) {
    const site = context.req.header('Sec-Fetch-Site');
    const origin = context.req.header('Origin');
    const sameSite = site === undefined || site === 'same-origin' || site === 'none';
    const sameOrigin = origin === undefined || URL.parse(origin)?.host === new URL(context.req.url).host;
    if (!sameSite || !sameOrigin) throw new Problem('cross-site');
  }
  await next();
};
