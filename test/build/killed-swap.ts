/**
 * Swaps two folders and kills itself after so many steps of the file system: `node killed-swap.ts <target> <steps> <way>`,
 * where the way is `exchange` or `renames`. Ends with 0 where the swap has fewer steps.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [target = '', steps = '', way] = process.argv.slice(2);
let left = Number.parseInt(steps, 10);

/** To be called between two steps. */
function dieInTime(): void {
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  left -= 1;
}

const { renameSync, rmSync } = fs;
fs.renameSync = (from, to) => {
  dieInTime();
  renameSync(from, to);
};
fs.rmSync = (path, options) => {
  dieInTime();
  rmSync(path, options);
};
syncBuiltinESMExports();

const { swapInto } = await import('../../src/build/swap.ts');
const { exchange } = await import('../../src/disk/exchange.ts');
await swapInto(target, `${target}.next`, {
  spare: `${target}.cache/spare`,
  exchanged: async (one, other) => {
    dieInTime();
    return way === 'exchange' && (await exchange(one, other));
  },
});
