/** Faults of pdf.js that reach nobody. */

let users = 0;

/**
 * pdf.js 6.5 asks for pages ahead and leaves it to nobody to hear that one is broken, which ends a Node process. Until
 * the function that is returned is called, such faults are dropped; all others end the process as they would.
 */
export function dropStrayFaults(): () => void {
  if (typeof process !== 'object' || typeof process.on !== 'function') return () => undefined;
  users += 1;
  if (users === 1) process.on('unhandledRejection', drop);
  // They are told only after the work at hand is done.
  return () => void setTimeout(keep, 0);
}

function keep(): void {
  users -= 1;
  if (users === 0) process.off('unhandledRejection', drop);
}

function drop(reason: unknown): void {
  if (reason instanceof Error && /\bpdf(?:\.worker)?(?:\.min)?\.mjs/.test(reason.stack ?? '')) return;
  throw reason;
}
