/** Timers that go off when the test says so. */
export interface ScriptedTimers {
  /** Milliseconds of the timers that wait, in the order they were set. */
  readonly waiting: readonly number[];
  /** The first timer that waits so long goes off. */
  fire(isIt: (milliseconds: number) => boolean): void;
  /** So much time goes by; every timer that is due goes off. */
  advance(milliseconds: number): void;
}

/** Runs the test with such timers in place of `setTimeout`. */
export async function withScriptedTimers(test: (timers: ScriptedTimers) => Promise<void>): Promise<void> {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const timers = new Map<
    number,
    { readonly callback: () => void; readonly milliseconds: number; readonly due: number }
  >();
  let now = 0;
  let ids = 1_000_000;
  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    timers.set((ids += 1), { callback, milliseconds, due: now + milliseconds });
    return ids;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) clear(id);
  }) as typeof clearTimeout;
  try {
    await test({
      get waiting() {
        return [...timers.values()].map(({ milliseconds }) => milliseconds);
      },
      fire(isIt) {
        const found = [...timers].find(([, { milliseconds }]) => isIt(milliseconds));
        if (!found) throw new Error(`no such timer among ${JSON.stringify([...timers.values()])}`);
        timers.delete(found[0]);
        found[1].callback();
      },
      advance(milliseconds) {
        now += milliseconds;
        for (const [id, { callback, due }] of [...timers]) if (due <= now && timers.delete(id)) callback();
      },
    });
  } finally {
    globalThis.setTimeout = set;
    globalThis.clearTimeout = clear;
  }
}
