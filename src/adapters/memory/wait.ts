/** Resolves after the milliseconds; 0 is the next microtask. Rejects with the signal's reason when it aborts first. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds > 0) {
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
    });
  } else {
    await Promise.resolve();
  }
  signal?.throwIfAborted();
}
