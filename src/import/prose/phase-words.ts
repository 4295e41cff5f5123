/** How texts name the phases of an amount. Words that fit two phases, such as 预算数 alone, name none. */
import type { Phase } from '../../report/budget.ts';

const COUNT = '(?:数|总额|金额|合计|安排|批复|资金|支出|总)*';

const WORDS: Readonly<Record<Exclude<Phase, 'unphased'>, RegExp>> = {
  approved: new RegExp(`^(?:年初)(?:部门|支出|批复|安排)*预算${COUNT}$|^年初批复预算?${COUNT}$`),
  adjustment: /^(?:年中|预算)*(?:调整|追加|调增|调减)(?:预算)?(?:数|金额|资金)*$/,
  adjusted: new RegExp(`^(?:全年|调整后|调整后全年|年度|本年度?)(?:部门|支出)*预算${COUNT}$`),
  executed: /^(?:全年|年度|本年度?|累计)*(?:实际)?(?:执行|支出|决算|支付|完成)(?:数|总额|金额|合计|支出)*$/,
};

/** Whether words say nothing but a phase: 全年预算数, 实际支出. */
export function saysPhase(words: string, phase: Phase): boolean {
  return phase !== 'unphased' && WORDS[phase].test(words);
}

/** Parts of the money that texts name, whether or not they are data. */
export const PARTS =
  /基本支出|项目支出|收入|三公经费|人员经费|人员支出|公用经费|公用支出|政府性基金|一般公共预算|国有资本|财政拨款|财政专户|政府采购|专项资金|专项经费|其他资金|结转|结余|项目|工资|培训费|会议费|接待/g;
