const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The one gate in front of every link and redirect that data supplies. Answers the absolute URL when it is `https:`,
 * of the page's own origin, or plain `http:` on this machine while the page itself is; otherwise `undefined`.
 * @param url What the data says; may be relative.
 * @param base Absolute URL of the page.
 */
export function safeUrl(url: string | undefined, base: string): string | undefined {
  if (!url) return undefined;
  const parsed = parse(url, base);
  const page = parse(base);
  if (!parsed || !page || parsed.username || parsed.password) return undefined;
  if (parsed.protocol === 'https:') return parsed.href;
  if (parsed.protocol !== 'http:') return undefined;
  const local = LOCAL_HOSTS.has(parsed.hostname) && LOCAL_HOSTS.has(page.hostname);
  return parsed.origin === page.origin || local ? parsed.href : undefined;
}

/**
 * Where a redirect may go: what {@link safeUrl} lets through, and of it only the page's own origin and those allowed.
 * @param origins Allowed origins, such as `https://pay.example`.
 */
export function safeRedirect(url: string | undefined, base: string, origins: readonly string[]): string | undefined {
  const safe = safeUrl(url, base);
  if (safe === undefined) return undefined;
  const { origin } = new URL(safe);
  return origin === parse(base)?.origin || origins.includes(origin) ? safe : undefined;
}

/** A link template with its `{id}` filled, encoded so that an id can't leave its place in the URL. */
export function fillHref(template: string, id: string): string {
  return template.replaceAll('{id}', encodeURIComponent(id));
}

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}
