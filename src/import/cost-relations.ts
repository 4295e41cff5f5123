/** The indicator that says what the whole budget is to cost, 全年预算成本, repeats the budget: perhaps within other limits. */
import { isMoney } from '../number/unit.ts';
import { parsePrinted } from '../report/printed.ts';
import type { Fields } from './draft.ts';
import { bare, fieldsOf, listIn } from './fields.ts';

const WHOLE = /^(?:部门|单位|整体)*(?:全年|年度|本年)(?:预算|支出|资金)*(?:总)?成本$|^(?:预算|支出|资金)总成本$/;

const COMPARED = [
  { key: 'actual', words: '完成值', phase: 'executed', phaseWords: '全年执行数' },
  { key: 'target', words: '指标值', phase: 'adjusted', phaseWords: '全年预算数' },
] as const;

/** As relations whose scope may differ, so that a person judges what does not agree. */
export function costRelations(fields: Fields): Fields[] {
  const amounts = fieldsOf(fieldsOf(fieldsOf(fields['budget'])?.['expenditure'])?.['amounts']);
  const costs = listIn(fields['targets']).filter(({ name }) => typeof name === 'string' && WHOLE.test(name));
  const [cost, ...others] = costs;
  if (cost === undefined || others.length > 0) return [];
  return COMPARED.flatMap(({ key, words, phase, phaseWords }): Fields[] => {
    const printed = bare(cost[key]);
    const read = typeof printed === 'string' ? parsePrinted(printed) : undefined;
    const isAmount = read !== undefined && 'figure' in read && isMoney(read.unit);
    if (!isAmount || amounts?.[phase] === undefined) return [];
    const [id, name] = [String(bare(cost['id'])), String(bare(cost['name']))];
    return [
      {
        ...{ id: `${id}-${phase}`, kind: 'same', name: `${name}的${words}与${phaseWords}一致`, scope: 'may-differ' },
        figures: [`targets.${id}.${key}`, `budget.expenditure.${phase}`],
      },
    ];
  });
}
