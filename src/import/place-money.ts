/** Amounts by phase become the budget, and the points of the row of the total those of the rate of execution. */
import { decimalsOf, exact } from '../number/exact.ts';
import type { Phase } from '../report/budget.ts';
import { PHASE_NAMES, PHASES } from '../report/budget.ts';
import { type Framework, type Indicator, indicatorsOf } from '../report/framework.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { type Fields, NOTHING, type Placed, type Placement, type Question } from './draft.ts';
import { type Amount, type InlineGroup, type Money, type MoneyRow, USUAL_UNIT } from './money-rows.ts';
import { withoutNumber } from './numbering.ts';
import { squeezed } from './squeezed.ts';

const TOTAL = 'budget.expenditure';

/** The first row is the total, the others are what it is made of. */
export function placeMoney({ unit, rows, groups }: Money, framework: Framework | undefined): Placed {
  const [total, ...lines] = rows;
  if (total === undefined) return NOTHING;
  const placements: Placement[] = [];
  const questions: Question[] = [];
  const put = (path: string, { text, place }: Amount, isCertain = true): void =>
    void placements.push({ path, text, place, isCertain });
  const amountsOf = (row: MoneyRow, path: string): Flow => {
    for (const phase of PHASES) {
      const amount = row.amounts[phase];
      if (amount !== undefined) put(`${path}.${phase}`, amount);
    }
    return new Flow(figuresOf(row));
  };
  const expenditure: Fields = { name: nameOf(total.name.text), amounts: amountsOf(total, TOTAL) };
  const rate = rateOf(total);
  if (rate !== undefined) {
    put(`${TOTAL}.rates.execution`, rate.amount);
    expenditure['rates'] = [new Flow(rate.fields)];
  }
  const splits: Value[] = lines.length === 0 ? [] : [sourceSplit(lines, { total, amountsOf, questions })];
  const taken = new Set(lines.length > 0 ? ['source'] : []);
  for (const group of groups) splits.push(groupSplit(group, { total, put, questions, taken }));
  if (splits.length > 0) expenditure['splits'] = splits;
  if (unit === undefined)
    questions.push({ place: total.name.place, text: '表里没有写金额单位，暂按万元填，请看一眼。' });
  const figures = rows.flatMap((row) => Object.values(row.amounts)).concat(groups.flatMap(({ amounts }) => amounts));
  const decimals = Math.max(0, ...figures.map(({ figure }) => decimalsOf(figure)));
  const scores = executionScore(total, framework, put);
  return {
    fields: { budget: { unit: unit ?? USUAL_UNIT, decimals, expenditure }, ...(scores && { scores }) },
    placements,
    questions,
  };
}

/** The rows below the total, where its money comes from. */
function sourceSplit(
  lines: readonly MoneyRow[],
  {
    total,
    amountsOf,
    questions,
  }: Pick<Around, 'total' | 'questions'> & { amountsOf: (row: MoneyRow, path: string) => Flow },
): Fields {
  const taken = new Set<string>();
  const below = lines.map((line) => {
    const name = nameOf(line.name.text);
    const id = taking(idFromName(name), taken);
    return { id, name, amounts: amountsOf(line, `${TOTAL}.splits.source.${id}`) };
  });
  const ofPhase = (phase: Phase) => lines.map(({ amounts }) => amounts[phase]);
  const isWhole = PHASES.every((phase) => foots(total.amounts[phase], ofPhase(phase)));
  if (!isWhole)
    questions.push({
      place: lines[0]?.name.place ?? '',
      text: '其中各行加起来与总额不等，暂按“只列了一部分”填，请看一眼。',
    });
  return { id: 'source', name: '按资金来源', sum: isWhole ? 'full' : 'partial', lines: below };
}

function figuresOf({ amounts }: MoneyRow): Fields {
  return Object.fromEntries(
    PHASES.flatMap((phase): [string, string][] => {
      const amount = amounts[phase];
      return amount === undefined ? [] : [[phase, amount.figure]];
    }),
  );
}

/** The rate beside the total: of what was spent to the budget of the year, or of its beginning where that is all there is. */
function rateOf({ rate, amounts }: MoneyRow): { fields: Fields; amount: Amount } | undefined {
  if (rate === undefined || amounts.executed === undefined) return undefined;
  const by = amounts.adjusted === undefined ? 'approved' : 'adjusted';
  return { amount: rate, fields: { id: 'execution', name: '执行率', of: 'executed', by, stated: rate.figure } };
}

interface Around {
  total: MoneyRow;
  put: (path: string, amount: Amount, isCertain?: boolean) => void;
  questions: Question[];
  taken: Set<string>;
}

/** Amounts without a phase are those of the phase to whose total they add up. */
function groupSplit({ title, amounts }: InlineGroup, { total, put, questions, taken }: Around): Fields {
  const name = squeezed(title.text).replace(/:$/, '');
  const id = taking(idFromName(name), taken);
  const fitting = PHASES.filter((phase) => total.amounts[phase] !== undefined && foots(total.amounts[phase], amounts));
  const phase: Phase = fitting.includes('executed') ? 'executed' : (fitting[0] ?? 'unphased');
  if (fitting.length !== 1) {
    const found = fitting.map((each) => PHASE_NAMES[each]).join('、');
    const text =
      fitting.length === 0
        ? `“${name}”各项加起来与哪个阶段的总额都不等，暂不归入阶段，请看一眼。`
        : `“${name}”没有写阶段，合计与${found}都相等，暂归入${PHASE_NAMES[phase]}，请看一眼。`;
    questions.push({ place: title.place, text });
  }
  const own = new Set<string>();
  const lines = amounts.map((amount) => {
    const line = taking(idFromName(amount.name), own);
    put(`${TOTAL}.splits.${id}.${line}.${phase}`, amount, fitting.length === 1);
    return new Flow({ id: line, name: amount.name, amounts: { [phase]: amount.figure } });
  });
  return { id, name, sum: fitting.length === 0 ? 'none' : 'full', lines };
}

function foots(total: Amount | undefined, parts: readonly (Amount | undefined)[]): boolean {
  const own = parts.filter((part) => part !== undefined);
  if (total === undefined) return own.length === 0;
  const sum = own.reduce((all, { figure }) => all.plus(exact(figure)), exact('0'));
  return sum.equals(exact(total.figure));
}

/** The leaf of the framework that scores the rate of execution. */
function executionScore(
  { stated, amounts }: MoneyRow,
  framework: Framework | undefined,
  put: Around['put'],
): Fields | undefined {
  const leaf = indicatorsOf(framework ?? null).find(isExecution);
  if (leaf === undefined || stated === undefined) return undefined;
  put(`scores.${leaf.id}.stated`, stated);
  const by = amounts.adjusted === undefined ? 'approved' : 'adjusted';
  const evidence: Fields = {
    numerator: new Flow({ ref: `${TOTAL}.executed` }),
    denominator: new Flow({ ref: `${TOTAL}.${by}` }),
  };
  const isNeeded = leaf.evidence === undefined && amounts.executed !== undefined;
  return { [leaf.id]: { stated: stated.figure, ...(isNeeded && { evidence }) } };
}

function isExecution({ name, method }: Indicator): boolean {
  return method?.name === 'rate' && /执行|支出率|支付率/.test(name);
}

/** Without what only leads to the name: 其中：, numbering, the unit. */
function nameOf(text: string): string {
  return withoutNumber(squeezed(text).replace(/^其中:/, '')).replace(/\((?:单位:)?(?:亿|万|千)?元\)$/, '');
}

function taking(id: string, taken: Set<string>): string {
  const own = uniqueId(id, taken);
  taken.add(own);
  return own;
}
