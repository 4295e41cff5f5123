/** Damages workbooks, always in the same way, and reads them. */
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { readWorkbook } from '../../../src/document/sheet/read-workbook.ts';

/** Numbers from 0 to 1, the same each time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function* damaged(file: Uint8Array, times: number): Generator<Uint8Array> {
  const next = numbersFrom(17);
  for (let time = 0; time < times; time += 1) {
    const copy = Uint8Array.from(file);
    if (time % 4 === 0) yield copy.subarray(0, Math.floor(next() * copy.length));
    else {
      for (let flips = 1 + Math.floor(next() * 8); flips > 0; flips -= 1)
        copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
      yield copy;
    }
  }
}

/** What came of reading a file that was damaged so many times: `read`, `refused`, or the error is thrown. */
export function outcomes(file: Uint8Array, format: 'xlsx' | 'xls', times: number): Set<string> {
  const seen = new Set<string>();
  for (const each of damaged(file, times))
    try {
      readWorkbook(each, format);
      seen.add('read');
    } catch (error) {
      if (!(error instanceof DocumentRefused)) throw error;
      seen.add('refused');
    }
  return seen;
}
