/** Amounts across a table become the budget: the total, and what stands under each title. No phase is printed, so none is given. */
import { decimalsOf, exact } from '../number/exact.ts';
import { PHASES } from '../report/budget.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import { type Asking, settled, UNDECIDED } from './decisions.ts';
import type { Fields, Placed, Placement, Question } from './draft.ts';
import type { MatrixAmount, MoneyMatrix } from './money-matrix.ts';
import { phaseOptions, unitQuestion } from './money-questions.ts';
import { questionKey } from './question-keys.ts';

const TOTAL = 'budget.expenditure';

export function placeMatrix({ unit: printed, amounts }: MoneyMatrix, asking: Asking = UNDECIDED): Placed {
  const placements: Placement[] = [];
  const total = amounts.find(({ names }) => /总|合计/.test(names.at(-1) ?? ''));
  const parts = amounts.filter((amount) => amount !== total);
  const isWhole = total !== undefined && sumOf(parts).equals(exact(total.figure));
  const asked = phaseQuestion(amounts, { isWhole, asking });
  const phase = asked[0]?.chosen ?? 'unphased';
  const put = (path: string, { text, place }: MatrixAmount): void =>
    void placements.push({ path: `${path}.${phase}`, text, place, isCertain: true });
  const expenditure: Fields = {};
  if (total !== undefined) {
    put(TOTAL, total);
    Object.assign(expenditure, { name: total.names.at(-1), amounts: new Flow({ [phase]: total.figure }) });
  }
  const lines = linesOf(parts, 0, { path: `${TOTAL}.splits.class`, phase, put });
  expenditure['splits'] = [{ id: 'class', name: '按资金类别', sum: isWhole ? 'full' : 'none', lines }];
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
  return [...Map.groupBy(amounts, ({ names }) => names[depth] ?? '')].map(([name, own]): Value => {
    const id = uniqueId(idFromName(name), taken);
    taken.add(id);
    const [first] = own;
    if (own.length === 1 && first !== undefined && first.names.length === depth + 1) {
      put(`${path}.${id}`, first);
      return new Flow({ id, name, amounts: { [phase]: first.figure } });
    }
    const below = own.filter(({ names }) => names.length > depth + 1);
    const lines = linesOf(below, depth + 1, { path: `${path}.${id}.splits.items`, phase, put });
    return { id, name, splits: [{ id: 'items', name: '其中', lines }] };
  });
}

/** The phase of all amounts; none where there are no amounts. */
function phaseQuestion(
  [first, ...others]: readonly MatrixAmount[],
  { isWhole, asking: { scope, decisions } }: { isWhole: boolean; asking: Asking },
): Question[] {
  if (first === undefined) return [];
  const [name, { place }] = [first.names.at(-1) ?? '', first];
  const text = `“${name}”等 ${others.length + 1} 个金额没有写阶段，各项相加与总额${isWhole ? '相等' : '不等，暂不相加'}；暂不归入阶段，请看一眼。`;
  const key = questionKey('phase', [...scope, name]);
  return [settled({ key, place, text, options: phaseOptions(PHASES), chosen: 'unphased' }, decisions)];
}

function sumOf(amounts: readonly MatrixAmount[]) {
  return amounts.reduce((sum, { figure }) => sum.plus(exact(figure)), exact('0'));
}
