/** What a change moves, as text for a terminal. */
import type { Finding } from '../check/finding.ts';
import { type Difference, differenceSummary, findingLine, type Move, sideOf, STATE_NAMES } from './difference.ts';
import { visible } from './visible.ts';

/** One block a report, then the summary. */
export function printDiffText(difference: Difference): string {
  const { base, head, reports, elsewhere } = difference;
  const blocks = reports.map(({ id, state, published, computed, appeared, vanished }) =>
    [
      `${id}${state === 'changed' ? '' : `（${STATE_NAMES[state]}）`}\n`,
      moves('公布的数据', published),
      moves('复算', computed),
      findings('新出现的核对发现', appeared),
      findings('消失的核对发现', vanished),
    ].join(''),
  );
  const rest = findings('新出现的核对发现', elsewhere.appeared) + findings('消失的核对发现', elsewhere.vanished);
  const others = rest === '' ? [] : [`指标体系、部门和站点\n${rest}`];
  return [`${base} → ${head}\n`, ...blocks, ...others, `${differenceSummary(difference)}\n`].join('\n');
}

function moves(title: string, list: readonly Move[]): string {
  if (list.length === 0) return '';
  const lines = list.map(
    ({ path, name, from, to }) => `    ${visible(name)}（${path}）：${sideOf(from)} → ${sideOf(to)}\n`,
  );
  return `  ${title}\n${lines.join('')}`;
}

function findings(title: string, list: readonly Finding[]): string {
  if (list.length === 0) return '';
  return `  ${title}\n${list.map((finding) => `    ${findingLine(finding)}\n`).join('')}`;
}
