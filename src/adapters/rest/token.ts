import { InvoiceError, isAbort, isInvoiceError } from '../../domain/errors.ts';

type Awaitable<Value> = Value | Promise<Value>;

/**
 * Gives the access token. `force` asks for a new one, because the server refused the last.
 * `undefined` means that nobody is signed in.
 */
export type GetToken = (options: { readonly force: boolean }) => Awaitable<string | undefined>;

/** A token, and how many renewals came before it. */
export interface HeldToken {
  readonly value: string | undefined;
  readonly generation: number;
}

/** Tokens for requests that run side by side. */
export interface TokenSource {
  /** The token to send now. */
  current(): Promise<HeldToken>;
  /** A newer token than the refused one. All requests that ask meanwhile share one renewal. */
  renew(refused: HeldToken): Promise<HeldToken>;
}

/** Wraps the host's function. Its failures become `unauthorized`, or `network` when the token server is out of reach. */
export function createTokenSource(getToken: GetToken): TokenSource {
  let generation = 0;
  let renewal: Promise<HeldToken> | undefined;
  let renewed: HeldToken | undefined;

  const ask = async (force: boolean) => {
    try {
      return await getToken({ force });
    } catch (cause) {
      if (isInvoiceError(cause) || isAbort(cause)) throw cause;
      throw new InvoiceError(cause instanceof TypeError ? 'network' : 'unauthorized', 'getToken failed', { cause });
    }
  };
  const startRenewal = async () => {
    try {
      const value = await ask(true);
      generation += 1;
      return (renewed = { value, generation });
    } finally {
      renewal = undefined;
    }
  };

  return {
    async current() {
      // Counted before the wait: a token of unsure age counts as old, which costs no renewal.
      const before = generation;
      return { value: await ask(false), generation: before };
    },
    async renew(refused) {
      // An answer that comes after the renewal was sent with the old token: it needs no renewal of its own.
      if (renewed && renewed.generation > refused.generation) return renewed;
      return (renewal ??= startRenewal());
    },
  };
}
