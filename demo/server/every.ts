/** Work that is done again and again, never twice at a time. */
export interface Repetition {
  /** Does it now, or once more when it runs already. The first call begins the repetition. */
  wake(): void;
  /** Begins it no more; resolves when it does not run any longer. */
  stop(): Promise<void>;
}

/** Does the work again so many ms after each end of it. A failure is told to `onError` and changes nothing. */
export function every(pause: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Repetition {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wishes = 0;
  let stopped = false;

  const run = async () => {
    for (let granted = -1; granted !== wishes && !stopped;) {
      granted = wishes;
      await work().catch(onError);
    }
    running = undefined;
    if (!stopped) timer = setTimeout(wake, pause);
  };
  const wake = () => {
    clearTimeout(timer);
    wishes++;
    if (!stopped) running ??= run();
  };

  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
