/** Reads a good PDF with wrong bytes again and again, in a process of its own: faults that reach nobody would end it. */
import { nodeCMaps } from '../../../src/document/pdf/node-cmaps.ts';
import { readPdf } from '../../../src/document/pdf/read-pdf.ts';
import { DocumentRefused } from '../../../src/document/refusal.ts';
import { gridLines, smallPdf, textAt } from './small-pdf.ts';

const GOOD = smallPdf([
  { content: textAt(60, 785, '指标') + textAt(120, 785, '9.10') + gridLines([50, 110, 170], [800, 780, 760]) },
  { content: textAt(60, 785, '本表由各预算单位填写后报财政部门审核。') },
]);
const ROUNDS = 300;

let state = 17;
/** The same numbers each time, below a bound. */
function next(bound: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
  return state % bound;
}

const outcomes = new Map<string, number>();
for (let round = 0; round < ROUNDS; round += 1) {
  const isCut = round % 4 === 0;
  const file = GOOD.slice(0, isCut ? next(GOOD.length) : GOOD.length);
  for (let flips = isCut ? 0 : 1 + next(12); flips > 0; flips -= 1) file[next(file.length)] = next(256);
  const outcome = await readPdf(file, { readCMap: nodeCMaps }).then(
    () => 'read',
    (error: unknown) => (error instanceof DocumentRefused ? 'refused' : String(error)),
  );
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
console.log(JSON.stringify(Object.fromEntries([...outcomes].sort())));
