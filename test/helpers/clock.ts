/** How long, in ms, a wait may be that ends at once: a request's own time-out is longer. */
const INSTANT = 30_000;

/** The one clock of a test: timers go off, and time goes by, when the test says so. */
export interface Clock {
  /** Milliseconds of the timers that wait, in the order they were set. */
  readonly waiting: readonly number[];
  /** Milliseconds of the waits that ended at once, in order. */
  readonly waits: readonly number[];
  /** Lets the first timer go off that waits so long. */
  fire(isIt: (milliseconds: number) => boolean): void;
  /** Lets all timers go off that wait so long. */
  fireAll(isIt: (milliseconds: number) => boolean): void;
  /** Lets so much time go by, and every timer go off that is due. */
  advance(milliseconds: number): void;
  /** Gives the page its own clock back. */
  restore(): void;
}

/** What a test chooses. */
export interface ClockOptions {
  /** Whether waits of up to 30 s end at once, in a task of their own, and are written to `waits`. */
  readonly instant?: boolean;
}

interface Timer {
  readonly callback: () => void;
  readonly milliseconds: number;
  readonly due: number;
}

/** Takes `setTimeout`, `clearTimeout`, `Date.now` and `performance.now` over until `restore`. */
export function installClock({ instant = false }: ClockOptions = {}): Clock {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { now: dateNow } = Date;
  const performanceNow = performance.now.bind(performance);
  const [date, time] = [dateNow(), performanceNow()];
  const timers = new Map<number, Timer>();
  const waits: number[] = [];
  let passed = 0;
  // Far from the page's own.
  let id = 1_000_000;

  const goOff = (isIt: (timer: Timer) => boolean) => {
    const found = [...timers].filter(([, timer]) => isIt(timer)).sort(([, a], [, b]) => a.due - b.due);
    for (const [key, { callback }] of found) if (timers.delete(key)) callback();
  };

  globalThis.setTimeout = ((callback: () => void, milliseconds = 0) => {
    if (instant && milliseconds <= INSTANT) {
      if (milliseconds > 0) waits.push(milliseconds);
      return set(() => {
        passed += milliseconds;
        callback();
      });
    }
    timers.set((id += 1), { callback, milliseconds, due: passed + milliseconds });
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((key: number) => {
    if (!timers.delete(key)) clear(key);
  }) as typeof clearTimeout;
  Date.now = () => date + passed;
  performance.now = () => time + passed;

  return {
    get waiting() {
      return [...timers.values()].map(({ milliseconds }) => milliseconds);
    },
    waits,
    fire(isIt) {
      const first = [...timers.values()].find(({ milliseconds }) => isIt(milliseconds));
      if (!first) throw new Error(`no such timer among ${JSON.stringify([...timers.values()])}`);
      goOff((timer) => timer === first);
    },
    fireAll: (isIt) => goOff(({ milliseconds }) => isIt(milliseconds)),
    advance(milliseconds) {
      passed += milliseconds;
      goOff(({ due }) => due <= passed);
    },
    restore() {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
      Date.now = dateNow;
      performance.now = performanceNow;
    },
  };
}

/** Runs a test on such a clock. */
export async function withClock(test: (clock: Clock) => Promise<void>, options?: ClockOptions): Promise<void> {
  const clock = installClock(options);
  try {
    await test(clock);
  } finally {
    clock.restore();
  }
}

/** Runs a test on a clock where waits of up to 30 s end at once, so that back-off is tested without sleeping. */
export const withInstantClock = (test: (clock: Clock) => Promise<void>): Promise<void> =>
  withClock(test, { instant: true });
