/**
 * How long a test waits before it gives up. Nothing is timed by the clock: a loaded machine takes ten times as long and
 * is right all the same. What must be fast is held to time of the processor (`fixtures/cpu-clock.ts`).
 */

/** A test, a hook or a program that a test starts, in milliseconds; only what hangs takes so long. */
export const TEST_MAX = 1_800_000;

/** Something that a test waits for, in a browser or on the disk, in milliseconds. */
export const WAIT_MAX = 180_000;
