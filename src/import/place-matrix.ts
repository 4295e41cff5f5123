/** Amounts across a table become the budget: the total, and what stands under each title. No phase is printed, so none is given. */
import { decimalsOf, exact } from '../number/exact.ts';
import { idFromName, uniqueId } from '../report/id-from-name.ts';
import { Flow, type Value } from '../write/yaml-lines.ts';
import type { Fields, Placed, Placement, Question } from './draft.ts';
import { USUAL_UNIT } from './money-rows.ts';
import type { MatrixAmount, MoneyMatrix } from './money-matrix.ts';

const TOTAL = 'budget.expenditure';

export function placeMatrix({ unit, amounts }: MoneyMatrix): Placed {
  const placements: Placement[] = [];
  const put = (path: string, { text, place }: MatrixAmount): void =>
    void placements.push({ path: `${path}.unphased`, text, place, isCertain: true });
  const total = amounts.find(({ names }) => /总|合计/.test(names.at(-1) ?? ''));
  const parts = amounts.filter((amount) => amount !== total);
  const expenditure: Fields = {};
  if (total !== undefined) {
    put(TOTAL, total);
    Object.assign(expenditure, { name: total.names.at(-1), amounts: new Flow({ unphased: total.figure }) });
  }
  const isWhole = total !== undefined && sumOf(parts).equals(exact(total.figure));
  const lines = linesOf(parts, 0, `${TOTAL}.splits.class`, put);
  expenditure['splits'] = [{ id: 'class', name: '按资金类别', sum: isWhole ? 'full' : 'none', lines }];
  const decimals = Math.max(0, ...amounts.map(({ figure }) => decimalsOf(figure)));
  return {
    fields: { budget: { unit: unit ?? USUAL_UNIT, decimals, expenditure } },
    placements,
    questions: questionsOf(amounts, { isWhole, hasUnit: unit !== undefined }),
  };
}

/** One line for each title of a depth; what has a further title stands in a split of its own. */
function linesOf(
  amounts: readonly MatrixAmount[],
  depth: number,
  path: string,
  put: (path: string, amount: MatrixAmount) => void,
): Value[] {
  const taken = new Set<string>();
  return [...Map.groupBy(amounts, ({ names }) => names[depth] ?? '')].map(([name, own]): Value => {
    const id = uniqueId(idFromName(name), taken);
    taken.add(id);
    const [first] = own;
    if (own.length === 1 && first !== undefined && first.names.length === depth + 1) {
      put(`${path}.${id}`, first);
      return new Flow({ id, name, amounts: { unphased: first.figure } });
    }
    const below = own.filter(({ names }) => names.length > depth + 1);
    const lines = linesOf(below, depth + 1, `${path}.${id}.splits.items`, put);
    return { id, name, splits: [{ id: 'items', name: '其中', lines }] };
  });
}

function questionsOf(
  [first, ...others]: readonly MatrixAmount[],
  { isWhole, hasUnit }: { isWhole: boolean; hasUnit: boolean },
): Question[] {
  if (first === undefined) return [];
  const whole = `“${first.names.at(-1) ?? ''}”等 ${others.length + 1} 个金额没有写阶段，各项相加与总额${isWhole ? '相等' : '不等，暂不相加'}，请看一眼。`;
  const unit = '表里没有写金额单位，暂按万元填，请看一眼。';
  return [whole, ...(hasUnit ? [] : [unit])].map((text) => ({ place: first.place, text }));
}

function sumOf(amounts: readonly MatrixAmount[]) {
  return amounts.reduce((sum, { figure }) => sum.plus(exact(figure)), exact('0'));
}
