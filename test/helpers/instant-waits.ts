/**
 * Runs the test with a clock on which waits of up to 30 s end at once, so that back-off is tested without sleeping.
 * Longer timers (the time-outs of the test's requests) run as ever.
 * @returns the milliseconds of each wait, in order.
 */
export async function withInstantWaits(test: (waits: readonly number[]) => Promise<void>): Promise<void> {
  const real = globalThis.setTimeout;
  const waits: number[] = [];
  const instant = (callback: () => void, milliseconds = 0) => {
    if (milliseconds > 30_000) return real(callback, milliseconds);
    waits.push(milliseconds);
    return real(callback, 0);
  };
  globalThis.setTimeout = instant as typeof setTimeout;
  try {
    await test(waits);
  } finally {
    globalThis.setTimeout = real;
  }
}
