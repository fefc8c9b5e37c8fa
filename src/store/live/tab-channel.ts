import type { InvoiceChange } from '../../adapters/adapter.ts';

/** Of the messages; other versions of the library on the same origin are not understood. */
const VERSION = 1;

/** The other tabs and providers of an account. */
export interface TabChannel {
  /** Says it to all others, never to this one. */
  post(change: InvoiceChange): void;
}

/** Opens the channel of a scope until the signal aborts; where that is forbidden, nobody hears and nobody tells. */
export function openTabChannel(
  scope: string,
  onChange: (change: InvoiceChange) => void,
  signal: AbortSignal,
): TabChannel {
  try {
    const channel = new BroadcastChannel(`invoice-elements/${scope}`);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const change = readMessage(data);
      if (change && !signal.aborted) onChange(change);
    });
    signal.addEventListener('abort', () => channel.close(), { once: true });
    return {
      post({ invoiceIds, orderId }) {
        if (!signal.aborted) channel.postMessage({ version: VERSION, invoiceIds, orderId });
      },
    };
  } catch {
    // Absent in old browsers, forbidden in some sandboxed frames.
    return { post: () => undefined };
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The change in a message. Any script of the origin can send one: what is not ours is not read. */
function readMessage(data: unknown): InvoiceChange | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, invoiceIds, orderId } = data as Readonly<Record<string, unknown>>;
  if (version !== VERSION || !(orderId === undefined || isText(orderId))) return undefined;
  if (invoiceIds === undefined) return { orderId };
  return Array.isArray(invoiceIds) && invoiceIds.every(isText) ? { invoiceIds, orderId } : undefined;
}
