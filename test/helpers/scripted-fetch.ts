/** What a scripted server does with one request. */
export type Step = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A request that a scripted server got. */
export interface SeenRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** A `fetch` that does one step after the other; the last one again and again. */
export function scriptedFetch(...steps: readonly Step[]) {
  const seen: SeenRequest[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    const step = steps[Math.min(seen.length, steps.length - 1)]!;
    const copy = request.clone();
    const entry = { method, url: new URL(url), headers, body: '' };
    seen.push(entry);
    entry.body = await copy.text();
    request.signal.throwIfAborted();
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request) : step.clone();
  };
  return { fetch, seen };
}

/** A lost connection, as every engine reports it. */
export const lostConnection = () => new TypeError('the engine says why');

/** An answer that never comes; it ends when the request is aborted. */
export const never = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error), { once: true });
  });

/** An RFC 9457 problem document. */
export function problem(status: number, code: string, extra: object = {}, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ type: 'about:blank', title: code, status, code, ...extra });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}
