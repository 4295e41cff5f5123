/** The text of a report whose document is nothing but a form: the sections that the framework wants, each with the tables of its data. */
import type { Framework } from '../report/framework.ts';
import type { Fields } from './draft.ts';

/** Components in their order, by the words of the sections that they belong to; the first section that fits has it. */
const SHOWN: readonly { field: string; component: string; section: RegExp }[] = [
  { field: 'goals', component: '<GoalList />', section: /目标/ },
  { field: 'budget', component: '<BudgetTable />', section: /预算|资金|收支|收入|支出情况/ },
  { field: 'targets', component: '<TargetTable />', section: /指标|产出|任务完成/ },
  { field: 'scores', component: '<ScoreTable />', section: /得分|评分|自评|结论|评价情况/ },
];

/** Empty where the framework names no sections. What no section takes stands in the last one. */
export function formBody(framework: Pick<Framework, 'sections'> | undefined, fields: Fields): string {
  const titles = framework?.sections.map(({ title }) => title) ?? [];
  const shown = SHOWN.filter(({ field }) => fields[field] !== undefined).map(({ component, section }) => ({
    component,
    title: titles.find((each) => section.test(each)) ?? titles.at(-1),
  }));
  return titles
    .map((title) => [`## ${title}`, ...shown.flatMap((each) => (each.title === title ? [each.component] : []))])
    .map((blocks) => blocks.join('\n\n'))
    .join('\n\n');
}
