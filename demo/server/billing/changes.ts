/** Who waits for news of an account, in this process. */
export interface Changes {
  /** Wakes everybody who listens to the account. Call it after the commit. */
  notify(account: string): void;
  /** Listens; returns how to stop. */
  listen(account: string, listener: () => void): () => void;
}

/** An empty list of listeners. */
export function createChanges(): Changes {
  const listeners = new Map<string, Set<() => void>>();
  return {
    notify: (account) => listeners.get(account)?.forEach((listener) => listener()),
    listen(account, listener) {
      const own = listeners.get(account) ?? new Set();
      listeners.set(account, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(account) === own) listeners.delete(account);
      };
    },
  };
}
