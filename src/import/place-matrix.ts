/** Amounts across a table become the budget: the total, and what stands under each title. No phase is printed, so none is given. */
import { decimalsOf, exact, plain, sum } from '../number/exact.ts';
import { PHASES } from '../report/budget.ts';
import { grouped } from '../report/grouped.ts';
import { idFromName, takeId } from '../report/id-from-name.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { type Asking, settled, UNDECIDED } from './decisions.ts';
import type { Fields, Placed, Placement, Question } from './draft.ts';
import type { MatrixAmount, MoneyMatrix } from './money-matrix.ts';
import { amountWords, phaseOptions, unitQuestion } from './money-questions.ts';
import { questionKey } from './question-keys.ts';

const TOTAL = 'budget.expenditure';

export function placeMatrix({ unit: printed, title, amounts }: MoneyMatrix, asking: Asking = UNDECIDED): Placed {
  const placements: Placement[] = [];
  const total = amounts.find(({ names }) => /总|合计/.test(names.at(-1) ?? ''));
  const parts = amounts.filter((amount) => amount !== total);
  const once = parts.filter(({ names }) => names.every((name) => regrouped(name) === undefined));
  const made = sum(once.map(({ figure }) => exact(figure)));
  const gap = total === undefined || exact(total.figure).equals(made) ? undefined : { total, sum: plain(made) };
  const asked = phaseQuestion(amounts, { gap, asking });
  const phase = asked[0]?.chosen ?? 'unphased';
  const put = (path: string, { text, place }: MatrixAmount): void =>
    void placements.push({ path: `${path}.${phase}`, text, place, isCertain: true });
  const expenditure: Fields = {};
  if (total !== undefined) {
    put(TOTAL, total);
    Object.assign(expenditure, { name: total.names.at(-1), amounts: new Flow({ [phase]: total.figure }) });
  }
  const lines = linesOf(parts, 0, { path: `${TOTAL}.splits.class`, phase, put });
  expenditure['splits'] = [{ id: 'class', name: title ?? '按资金类别', sum: total ? 'full' : 'none', lines }];
  const decimals = Math.max(0, ...amounts.map(({ figure }) => decimalsOf(figure)));
  const [first] = amounts;
  const unit = unitQuestion(printed, { text: first?.names.at(-1) ?? '', place: first?.place ?? '' }, asking);
  return {
    fields: { budget: { unit: unit.chosen, decimals, expenditure } },
    placements,
    questions: [...asked, ...unit.questions],
  };
}

interface Around {
  path: string;
  phase: string;
  put: (path: string, amount: MatrixAmount) => void;
}

/** One line for each title of a depth; what has a further title stands in a split of its own. */
function linesOf(amounts: readonly MatrixAmount[], depth: number, { path, phase, put }: Around): Value[] {
  const taken = new Set<string>();
  const groups = [...grouped(amounts, ({ names }) => names[depth] ?? '')];
  const isKnown = (name: string): boolean => groups.some(([own]) => own === name);
  const again = groups.flatMap(([name, own]) => {
    const found = regrouped(name);
    return found !== undefined && isKnown(found.of) ? [{ ...found, name, own }] : [];
  });
  return groups.flatMap(([name, own]): Value[] => {
    if (again.some((other) => other.name === name)) return [];
    const id = takeId(name, taken);
    const [first] = own;
    if (own.length === 1 && first !== undefined && first.names.length === depth + 1) {
      put(`${path}.${id}`, first);
      return [new Flow({ id, name, amounts: { [phase]: first.figure } })];
    }
    const others = again.filter(({ of }) => of === name).map(({ by, own: amountsBy }) => ({ by, own: amountsBy }));
    const around = { path: `${path}.${id}`, phase, put };
    return [{ id, name, splits: splitsOf([{ by: '其中', own }, ...others], depth + 1, around) }];
  });
}

function splitsOf(
  groups: readonly { by: string; own: readonly MatrixAmount[] }[],
  depth: number,
  { path, phase, put }: Around,
): Value[] {
  return groups.map(({ by, own }, index) => {
    const id = index === 0 ? 'items' : idFromName(by);
    const below = own.filter(({ names }) => names.length > depth);
    return { id, name: by, sum: 'full', lines: linesOf(below, depth, { path: `${path}.splits.${id}`, phase, put }) };
  });
}

/** `事业发展支出（按预算级次划分）` is the same money as 事业发展支出, divided in another way. */
function regrouped(name: string): { of: string; by: string } | undefined {
  const [, of, by] = /^(.+)\((按[^()]+?)(?:划分|分类|分|列示)\)$/.exec(name) ?? [];
  return of === undefined || by === undefined ? undefined : { of, by };
}

/** The phase of all amounts; none where there are no amounts. */
function phaseQuestion(
  [first, ...others]: readonly MatrixAmount[],
  { gap, asking }: { gap: { total: MatrixAmount; sum: string } | undefined; asking: Asking },
): Question[] {
  if (first === undefined) return [];
  const [name, { place }] = [first.names.at(-1) ?? '', first];
  const end =
    gap === undefined
      ? ''
      : `；各项相加是 ${gap.sum}，与${gap.total.names.at(-1) ?? ''} ${gap.total.figure} 不等，照原表保留`;
  const shown = amountWords([first, ...others].map(({ names, figure }) => ({ name: names.at(-1) ?? '', figure })));
  const text = `这些金额（${shown}）是年初预算数、全年预算数还是执行数，表里没有写${end}；暂不归到哪一栏，请看一眼。`;
  const key = questionKey('phase', [...asking.scope, name]);
  return [settled({ key, place, text, options: phaseOptions(PHASES), chosen: 'unphased' }, asking.decisions)];
}
