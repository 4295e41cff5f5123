/** Amounts by phase become the budget, and the points of the row of the total those of the rate of execution. */
import { decimalsOf, exact, sum } from '../number/exact.ts';
import { type Phase, PHASE_NAMES, PHASES } from '../report/budget.ts';
import { type Framework, type Indicator, indicatorsOf } from '../report/framework.ts';
import { takeId } from '../report/id-from-name.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { type Asking, isSettled, settled, UNDECIDED } from './decisions.ts';
import { type Fields, NOTHING, type Placed, type Placement, type Question } from './draft.ts';
import { withoutUnit } from './header-words.ts';
import { amountWords, phaseOptions, sumQuestion, unitQuestion } from './money-questions.ts';
import { type Amount, type InlineAmount, type InlineGroup, type Money, type MoneyRow } from './money-rows.ts';
import { withoutNumber } from './numbering.ts';
import { countedWords, questionKey } from './question-keys.ts';
import { shareOf } from './share-of-total.ts';
import { byKind, type SplitKind } from './split-kinds.ts';
import { squeezed } from './squeezed.ts';

const TOTAL = 'budget.expenditure';

/** The first row is the total, the others are what it is made of. */
export function placeMoney(
  { unit: printed, rows, groups }: Money,
  framework: Framework | undefined,
  asking: Asking = UNDECIDED,
): Placed {
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
  const kinds = byKind(lines, ({ name }) => nameOf(name.text));
  const count = countedWords();
  const splits: Value[] = kinds.map((each) => kindSplit(each, { total, amountsOf, put, questions, asking, count }));
  const taken = new Set(kinds.map(({ kind }) => kind.id));
  for (const group of groups) splits.push(groupSplit(group, { total, put, questions, taken, asking, count }));
  if (splits.length > 0) expenditure['splits'] = splits;
  const unit = unitQuestion(printed, total.name, asking);
  questions.push(...unit.questions);
  const figures = rows.flatMap((row) => Object.values(row.amounts)).concat(groups.flatMap(({ amounts }) => amounts));
  const decimals = Math.max(0, ...figures.map(({ figure }) => decimalsOf(figure)));
  const scores = executionScore(total, framework, put);
  return {
    fields: { budget: { unit: unit.chosen, decimals, expenditure }, ...(scores && { scores }) },
    placements,
    questions,
  };
}

/** Rows below the total that divide it in one way. */
function kindSplit(
  { kind, lines }: { kind: SplitKind; lines: readonly MoneyRow[] },
  {
    total,
    amountsOf,
    put,
    questions,
    asking,
    count,
  }: Omit<Around, 'taken'> & { amountsOf: (row: MoneyRow, path: string) => Flow },
): Fields {
  const taken = new Set<string>();
  const below = lines.map((line) => {
    const name = nameOf(line.name.text);
    const id = takeId(name, taken);
    const path = `${TOTAL}.splits.${kind.id}.${id}`;
    return { id, name, amounts: amountsOf(line, path), ...quotients(line, { path, total, put }) };
  });
  const ofPhase = (phase: Phase) => lines.map(({ amounts }) => amounts[phase]);
  const isWhole = PHASES.every((phase) => foots(total.amounts[phase], ofPhase(phase)));
  if (isWhole) return { ...kind, sum: 'full', lines: below };
  const place = lines[0]?.name.place ?? '';
  const question = sumQuestion({ text: total.name.text, place }, { ...asking, count });
  questions.push(question);
  return { ...kind, sum: question.chosen, lines: below };
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

/** What a line prints as a quotient: how much of it was spent, and its share of the total. */
function quotients(line: MoneyRow, { path, total, put }: Pick<Around, 'total' | 'put'> & { path: string }): Fields {
  const rate = rateOf(line);
  if (rate !== undefined) put(`${path}.rates.execution`, rate.amount);
  const share = shareOf(line, total);
  if (share !== undefined) put(`${path}.share`, share.amount, share.isCertain);
  return {
    ...(share && { share: new Flow({ phase: share.phase, stated: share.amount.figure }) }),
    ...(rate && { rates: [new Flow(rate.fields)] }),
  };
}

interface Around {
  total: MoneyRow;
  put: (path: string, amount: Amount, isCertain?: boolean) => void;
  questions: Question[];
  taken: Set<string>;
  asking: Asking;
  count: (words: string) => string;
}

/** Amounts without a phase are those of the phase to whose total they add up. */
function groupSplit({ title, amounts }: InlineGroup, { total, put, questions, taken, asking, count }: Around): Fields {
  const name = squeezed(title.text).replace(/:$/, '');
  const id = takeId(name, taken);
  const present = PHASES.filter((phase) => total.amounts[phase] !== undefined);
  const fitting = present.filter((phase) => foots(total.amounts[phase], amounts));
  const proposed: Phase = fitting.includes('executed') ? 'executed' : (fitting[0] ?? 'unphased');
  // Of phases that add up and phases that do not, only the former can be meant.
  const question = settled(
    {
      key: count(questionKey('phase', [...asking.scope, total.name.text, name])),
      ...{ place: title.place, text: groupText({ name, amounts, fitting, present, proposed }) },
      ...{ options: phaseOptions(fitting.length === 0 ? present : fitting), chosen: proposed },
    },
    asking.decisions,
  );
  if (fitting.length !== 1) questions.push(question);
  const phase = fitting.length === 1 ? proposed : (PHASES.find((each) => each === question.chosen) ?? proposed);
  const isCertain = fitting.length === 1 || isSettled(question, asking.decisions);
  const own = new Set<string>();
  const lines = amounts.map((amount) => {
    const line = takeId(amount.name, own);
    put(`${TOTAL}.splits.${id}.${line}.${phase}`, amount, isCertain);
    return new Flow({ id: line, name: amount.name, amounts: { [phase]: amount.figure } });
  });
  return { id, name, sum: fitting.includes(phase) ? 'full' : 'none', lines };
}

function groupText({ name, amounts, fitting, present, proposed }: PhaseAsked): string {
  const columns = (phases: readonly Phase[]): string => phases.map((each) => PHASE_NAMES[each]).join('、');
  const asked = `“${name}”下面的金额（${amountWords(amounts)}）是哪一栏的钱，表里没有写`;
  return fitting.length === 0
    ? `${asked}；合计与${columns(present)}都不等，暂不归到哪一栏，请看一眼。`
    : `${asked}；合计与${columns(fitting)}都相等，暂当作${PHASE_NAMES[proposed]}，请看一眼。`;
}

interface PhaseAsked {
  name: string;
  amounts: readonly InlineAmount[];
  /** Phases to whose total the amounts add up, and all that the total has. */
  fitting: readonly Phase[];
  present: readonly Phase[];
  proposed: Phase;
}

function foots(total: Amount | undefined, parts: readonly (Amount | undefined)[]): boolean {
  const own = parts.filter((part) => part !== undefined);
  if (total === undefined) return own.length === 0;
  return sum(own.map(({ figure }) => exact(figure))).equals(exact(total.figure));
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
  return withoutUnit(withoutNumber(squeezed(text).replace(/^其中:/, '')));
}
