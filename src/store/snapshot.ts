/** Called after a change, with the new state. */
export type Listener<T> = (state: T) => void;

/** A container of one frozen state: replaced, never mutated; one notification a microtask, whatever happened in it. */
export interface SnapshotContainer<T extends object> {
  readonly state: T;
  /** Replaces the state by a copy with these fields. Changes nothing, and tells nobody, when all are the same. */
  patch(change: Partial<T>): void;
  /** Calls back after each change until the returned function is called. */
  subscribe(listener: Listener<T>): () => void;
}

/** Makes a container that begins with `initial`. */
export function createSnapshot<T extends object>(initial: T): SnapshotContainer<T> {
  let state: T = Object.freeze({ ...initial });
  let scheduled = false;
  const listeners = new Set<Listener<T>>();

  const notify = () => {
    scheduled = false;
    for (const listener of [...listeners]) {
      try {
        listener(state);
      } catch (error) {
        // One broken listener silences nobody else, and the host's error reporting still hears of it.
        reportError(error);
      }
    }
  };

  return {
    get state() {
      return state;
    },
    patch(change) {
      const keys = Object.keys(change) as (keyof T)[];
      if (keys.every((key) => Object.is(state[key], change[key]))) return;
      state = Object.freeze({ ...state, ...change });
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(notify);
    },
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice is two subscriptions.
      const own: Listener<T> = (current) => listener(current);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };
}
