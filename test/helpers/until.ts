import { nextTask } from './settled.ts';

/** Milliseconds; a condition that is not met by then never will be. */
const PATIENCE = 5000;

/** Waits, task by task, until it is so. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await condition())) {
    if (performance.now() - begun > PATIENCE) throw new Error(`not met: ${condition.toString()}`);
    await nextTask();
  }
}
