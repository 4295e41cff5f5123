/** Forms of published reports, whole. */
import type { CorpusDocument, Expected } from './corpus-document.ts';
import { pagesOf } from './form-page.ts';
import { GUANGZHOU_FORM } from './guangzhou-form.ts';
import { YANTIAN_SCORES, YANTIAN_TARGETS } from './yantian-form.ts';

/** A form whole: money across the table, goals beside their titles, points of every level, scores. */
export function guangzhou(): CorpusDocument {
  const amounts = { '': '39,481.84', 'splits.class.bu-men-yu-suan.splits.items.ji-ben-zhi-chu': '8,847.16' };
  return {
    ...{ name: 'guangzhou', framework: 'guangzhou-2022', year: 2022, department: undefined, unseen: [] },
    expected: [
      ...Object.entries(amounts).map(([path, text]) => ({
        what: ['budget.expenditure', path, 'unphased'].filter((each) => each !== '').join('.'),
        text,
      })),
      ...scoresIn(GUANGZHOU_FORM, { name: 4, stated: 7 }),
      { what: 'stated.total', text: '94.49' },
      { what: 'stated.grade', text: '优' },
    ],
    ...pagesOf('部门整体绩效自评表', [GUANGZHOU_FORM, '填表说明。']),
  };
}

/** Two forms in one document, headers of two and three rows. */
export function yantian(): CorpusDocument {
  return {
    ...{ name: 'yantian', framework: 'shenzhen-2023', year: 2023, department: undefined, unseen: [] },
    expected: [
      ...scoresIn(YANTIAN_SCORES, { name: 4, stated: 8 }),
      { what: '人工监测隐患点 target', text: '48 处' },
      { what: '预算执行率 actual', text: '94.5%' },
      { what: 'stated.total', text: '95.7' },
    ],
    ...pagesOf('部门整体绩效评价报告', [
      YANTIAN_TARGETS,
      '部门整体支出绩效评分表',
      YANTIAN_SCORES,
      '附注：分值是参考分值。',
    ]),
  };
}

/** Every row with points: the name that its score must be found under. */
function scoresIn({ cells }: typeof GUANGZHOU_FORM, { name, stated }: { name: number; stated: number }): Expected[] {
  return cells.flatMap(({ row, column, text }) => {
    const own = cells.find((cell) => cell.column === name && cell.row === row)?.text.replaceAll('\n', '');
    const isScore = column === stated && /^\d+(?:\.\d+)?$/.test(text);
    return isScore && own !== undefined && own !== '总分' ? [{ what: `score of ${own}`, text }] : [];
  });
}
