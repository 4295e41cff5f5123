/** Whether a report's figures agree, in words: 相符 only where figures were compared. */
import type { Comparisons } from '../../archive/comparisons.ts';
import type { FindingCounts } from '../../archive/findings.ts';

/** The answer of the facts box, with the words under it. */
export function agreementWords(
  { fail, truncation, review }: FindingCounts,
  { all, scores }: Comparisons,
): { answer: string; note: string } {
  const errors = fail + truncation;
  if (errors + review > 0) return { answer: `${errors + review} 处`, note: `${errors} 处不符，${review} 处待核实` };
  if (all === 0) return { answer: '未核对', note: '没有可以互相核对的数字' };
  if (scores === 0) return { answer: '得分未核对', note: `没有可以核对的得分；其余比较了 ${all} 次，没有发现对不上的` };
  return { answer: '相符', note: `比较了 ${all} 次，没有发现对不上的数字` };
}
