/** A score beyond its weight that is the total, or the sum of the other rows: somebody wrote that into the wrong cell. */
import { exact, plain, sum } from '../../number/exact.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { boundsOf } from '../../score/bounds.ts';
import { quoted } from '../wording/quoted.ts';
import { allLeaves } from './stated-scores.ts';

interface Claim {
  stated: string;
  /** The row that it is the score of; undefined for a subtotal. */
  row: Pick<LeafScore, 'id'> | undefined;
  /** The total of whoever gave it; undefined where none is published. */
  total: string | undefined;
}

/** What follows the sentence that a score is beyond its weight: `，它等于总分，像是把总分写进了这一格`; empty where nothing fits. */
export function misplacedWords(view: ReportView, { stated, row, total }: Claim): string {
  const score = exact(stated);
  if (total !== undefined && exact(total).eq(score)) return '，它等于总分，像是把总分写进了这一格';
  const others = row === undefined ? [] : allLeaves(view).filter(({ id }) => id !== row.id);
  const isKnown = others.length > 1 && others.every((leaf) => leaf.stated !== null);
  if (!isKnown || !sum(others.map((leaf) => exact(leaf.stated ?? '0'))).eq(score)) return '';
  return '，它等于其余各项得分之和，像是把合计写进了这一格';
}

/** The same behind a sum in which such a score counts: `；“预算执行”的 96 分等于总分，像是把总分写进了这一格`. */
export function misplacedAmong(view: ReportView, leaves: readonly LeafScore[]): string {
  const total = view.report.stated.total;
  return leaves
    .flatMap((row) => {
      const { name, stated } = row;
      if (stated === null || exact(stated).lte(exact(boundsOf(row).most))) return [];
      const words = misplacedWords(view, { stated, row, total });
      return words === '' ? [] : [`；${quoted(name)}的 ${plain(exact(stated))} 分${words.slice('，它'.length)}`];
    })
    .join('');
}
