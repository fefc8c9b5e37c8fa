/**
 * Begins a stream in one tab of the browser at a time. The tab that gets the lock leads until its signal aborts; then
 * the next one takes over. Without Web Locks every tab leads.
 * @param lead Begins the stream; `isSuccessor` when another tab led before, so that something may have been missed.
 */
export async function leadOneStream(
  name: string,
  lead: (role: { readonly isSuccessor: boolean; readonly isAlone: boolean }) => void,
  signal: AbortSignal,
): Promise<void> {
  const leadToTheEnd = (isSuccessor: boolean) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      lead({ isSuccessor, isAlone: false });
    });
  try {
    const isFirst = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await leadToTheEnd(false);
      return lock !== null;
    });
    if (!isFirst) await navigator.locks.request(name, { signal }, () => leadToTheEnd(true));
  } catch {
    // Absent on plain http, forbidden in sandboxed frames; or the signal has aborted the wait.
    if (!signal.aborted) lead({ isSuccessor: false, isAlone: true });
  }
}
