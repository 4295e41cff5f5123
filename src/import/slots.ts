/** Where a number that was not placed may go: the data that a report of this form can have, each with its path and its name. */
import { PHASE_NAMES, PHASES } from '../report/budget.ts';
import type { Framework, Indicator } from '../report/framework.ts';
import { SCORER_COLUMNS } from '../report/scorer.ts';
import type { Value } from '../write/yaml-lines.ts';
import type { Fields, Option, Placement } from './draft.ts';
import { fieldsOf, itemsIn, listIn } from './fields.ts';
import { POINTS } from './indicator-rows.ts';

/** An option whose value is the path of a datum. */
export interface Slot extends Option {
  /** The name without the text that stands there. */
  title: string;
  /** Points, an amount in the unit of the budget, a percentage, or whatever a cell may print. */
  holds: 'points' | 'amount' | 'rate' | 'value';
}

type Named = Omit<Slot, 'title'>;

/** What is known of a draft before its numbers are. */
export interface Drafted {
  fields: Fields;
  placements: readonly Placement[];
  framework: string | null;
}

const SCORES = { ...SCORER_COLUMNS, stated: '自评得分' } as const;
const TARGET_FIELDS = { target: '指标值', actual: '完成值', weight: '分值', ...SCORES } as const;

/** Scores, annual rows, the lines of the budget and totals; a name says which printed text it has already. */
export function slotsOf(
  { fields, framework, placements }: Drafted,
  frameworks: ReadonlyMap<string, Framework>,
): Slot[] {
  const own = slotsIn(fields, frameworks.get(framework ?? ''));
  const ofSheets = listIn(fields['sheets']).flatMap((sheet) => {
    const { id, name, framework: of } = sheet;
    const slots = slotsIn(sheet, typeof of === 'string' ? frameworks.get(of) : undefined);
    return slots.map((slot) => ({
      ...slot,
      value: `sheets.${text(id)}.${slot.value}`,
      name: `${text(name)} › ${slot.name}`,
    }));
  });
  const taken = new Map(placements.map((placement) => [placement.path, placement.text.replaceAll('\n', '')]));
  return [...own, ...ofSheets].map((slot) => {
    const now = taken.get(slot.value) ?? '';
    const { name: title } = slot;
    return { ...slot, title, name: now === '' ? title : `${title}（现为 ${now}）` };
  });
}

function slotsIn(fields: Fields, framework: Framework | undefined): Named[] {
  const totals = POINTS.map((scorer): Named => ({
    value: `${scorer}.total`,
    name: `总分：${SCORES[scorer]}`,
    holds: 'points',
  }));
  const budget = fieldsOf(fields['budget']);
  return [
    ...totals,
    ...scoreSlots(framework),
    ...listIn(fields['targets']).flatMap(targetSlots),
    ...(['revenue', 'expenditure'] as const).flatMap((side) => {
      const total = fieldsOf(budget?.[side]);
      const name = text(total?.['name']) || { revenue: '收入合计', expenditure: '支出合计' }[side];
      return total === undefined ? [] : lineSlots(total, { path: `budget.${side}`, names: [name] });
    }),
  ];
}

/** Of every node that a form may print points beside, and of bonus and penalty items. */
function scoreSlots(framework: Framework | undefined): Named[] {
  const slots = (path: string, names: readonly string[]): Named[] =>
    POINTS.map((scorer) => ({
      ...{ value: `${path}.${scorer}`, name: `${names.join(' › ')}：${SCORES[scorer]}` },
      holds: 'points',
    }));
  const visit = (nodes: readonly Indicator[], above: readonly string[]): Named[] =>
    nodes.flatMap(({ id, name, parts = [], indicators = [] }) => {
      const names = [...above, name];
      const ofParts = parts.flatMap((part) => slots(`scores.${id}.parts.${part.id}`, [...names, part.name ?? part.id]));
      return [...slots(`scores.${id}`, names), ...ofParts, ...visit(indicators, names)];
    });
  const items = (framework?.adjustments ?? []).flatMap(({ id, name }) => slots(`scores.${id}`, [name]));
  return [...visit(framework?.indicators ?? [], []), ...items];
}

function targetSlots({ id, levels, name }: Fields): Named[] {
  const above = itemsIn(levels).map(text);
  return Object.entries(TARGET_FIELDS).map(([field, words]) => ({
    ...{ value: `targets.${text(id)}.${field}`, name: `${[...above, text(name)].join(' › ')}：${words}` },
    holds: field === 'target' || field === 'actual' ? 'value' : 'points',
  }));
}

/** @param names  of the total itself; of a line those from the split down. */
function lineSlots(line: Fields, { path, names }: { path: string; names: readonly string[] }): Named[] {
  const name = names.join(' › ');
  const amounts = PHASES.map((phase): Named => ({
    value: `${path}.${phase}`,
    name: `${name}：${PHASE_NAMES[phase]}`,
    holds: 'amount',
  }));
  const rates = listIn(line['rates']).map((rate): Named => ({
    ...{ value: `${path}.rates.${text(rate['id'])}`, name: `${name}：${text(rate['name'])}`, holds: 'rate' },
  }));
  const splits = listIn(line['splits']).flatMap((split) =>
    listIn(split['lines']).flatMap((each) =>
      lineSlots(each, {
        path: `${path}.splits.${text(split['id'])}.${text(each['id'])}`,
        names: [...(path.includes('.splits.') ? names : []), text(split['name']), text(each['name'])],
      }),
    ),
  );
  return [...amounts, ...rates, ...splits];
}

function text(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
