import type { MiddlewareHandler } from 'hono';

const FIXED = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Sends the gateway's security headers with every answer. */
export const gatewayHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(FIXED)) context.res.headers.set(name, value);
  if (!context.res.headers.has('Content-Security-Policy')) {
    context.res.headers.set('Content-Security-Policy', gatewayPolicy());
  }
};

/**
 * A policy without any script. Browsers hold the redirect after a form against `form-action` too, so the page of a
 * payment names the origin that it returns to.
 */
export function gatewayPolicy(returnUrl?: string): string {
  const origin = returnUrl === undefined ? undefined : URL.parse(returnUrl)?.origin;
  // A host may hold a semicolon, which would begin a directive of its own.
  const target = origin !== undefined && /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? ` ${origin}` : '';
  return `default-src 'none'; style-src 'self'; form-action 'self'${target}; frame-ancestors 'none'; base-uri 'none'`;
}
