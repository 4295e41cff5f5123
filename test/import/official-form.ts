/** The official form of a published report, drawn from its data: what an office fills in, with the words that forms use. */
import { leavesOf } from '../../src/import/leaves.ts';
import type { ReportView } from '../../src/score/view.ts';
import type { Value } from '../../src/report/value.ts';

/** The titles of columns, which differ from form to form. */
export interface Titles {
  levels: readonly [string, string, string];
  weight: string;
  stated: string;
  target: string;
  actual: string;
  reason: string;
  improvement: string;
}

export const USUAL: Titles = {
  levels: ['一级指标', '二级指标', '三级指标'],
  ...{ weight: '分值', stated: '得分', target: '年度指标值', actual: '实际完成值' },
  ...{ reason: '偏差原因分析', improvement: '改进措施' },
};

export const OTHERS: Titles = {
  levels: ['一级指标名称', '二级指标名称', '三级指标名称'],
  ...{ weight: '权重', stated: '自评得分', target: '预期指标值', actual: '全年完成情况' },
  ...{ reason: '未达标原因', improvement: '整改措施' },
};

/** Scores that the framework prescribes, one row a leaf or part, names merged over what they cover. */
export function scoreForm({ report, framework }: ReportView, titles: Titles): string[][] | undefined {
  if (framework === null) return undefined;
  const leaves = leavesOf(framework).filter(({ path }) => statedAt(report, path) !== undefined);
  if (leaves.length === 0) return undefined;
  const head = [...titles.levels, titles.weight, '指标解释', titles.stated, titles.reason, titles.improvement];
  const rows = leaves.map(({ path, above, name, weight = '' }) => {
    const [, id = ''] = path.split('.');
    const score = report.scores[id];
    const names = [above[0] ?? name, above[1] ?? above[0] ?? name, name];
    return [
      ...names,
      weight,
      '看做得怎样。',
      statedAt(report, path) ?? '',
      score?.reason ?? '',
      score?.improvement ?? '',
    ];
  });
  const total = ['总分', '<', '<', framework.total, '', report.stated.total ?? '', '', ''];
  return [head, ...merged(rows, 2), ...(report.stated.total === undefined ? [] : [total])];
}

/** Rows that the department set up itself. */
export function targetForm({ report }: ReportView, titles: Titles): string[][] | undefined {
  if (report.targets.length === 0) return undefined;
  const head = [...titles.levels, titles.target, titles.actual, titles.weight, titles.stated, titles.reason];
  const rows = report.targets.map(({ levels, name, target, actual, weight, stated, reason }) => {
    const names = [levels[0] ?? '', levels[1] ?? levels[0] ?? '', name];
    return [...names, printed(target), printed(actual), weight ?? '', stated ?? '', reason ?? ''];
  });
  return [head, ...merged(rows, 2)];
}

/** A cell as the form prints it. */
export function printed(value: Value): string {
  if (typeof value === 'string') return value;
  if ('text' in value) return value.text;
  if ('none' in value) return value.none === '空白' ? '' : value.none;
  if ('about' in value) return `${value.about}${value.word ?? '余'}`;
  if ('bound' in value) return `${{ '>=': '≥', '<=': '≤', '>': '＞', '<': '＜' }[value.bound]}${value.value}`;
  return value.value;
}

/** The same name again goes on from above, in the first columns. */
function merged(rows: readonly string[][], columns: number): string[][] {
  return rows.map((row, at) =>
    row.map((text, column) => {
      const above = rows[at - 1];
      const isSame = above !== undefined && row.slice(0, column + 1).every((each, index) => each === above[index]);
      return column < columns && isSame && text !== '' ? '^' : text;
    }),
  );
}

function statedAt(report: ReportView['report'], path: string): string | undefined {
  const [, id = '', , part] = path.split('.');
  const score = report.scores[id];
  return part === undefined ? score?.stated : score?.parts?.[part]?.stated;
}
