/** How long, in ms, anything may take that a test waits for. Only a failure takes so long, on any machine. */
export const WAIT_LIMIT = 60_000;

/** How long, in ms, a test may take. */
export const TEST_LIMIT = 300_000;
