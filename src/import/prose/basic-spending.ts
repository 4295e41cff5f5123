/**
 * What a text says 基本支出 was spent on: 人员经费 and 公用经费, which are all of it by the classes of the budget, so that both
 * must add up to it; and how much of it 财政拨款 paid. No table of the form has these lines.
 */
import type { Paragraph } from '../../document/document.ts';
import { idFromName } from '../../report/id-from-name.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';
import { type Fields, NOTHING, type Placed, type Placement } from '../draft.ts';
import { bare, fieldsOf, itemsIn } from '../fields.ts';
import { boundIn } from './bound-text.ts';
import type { DraftData } from './draft-data.ts';
import { type Mention, mentionsIn } from './mentions.ts';

const PERSONNEL = /^人员(?:经费|支出)$/;
const OPERATING = /^(?:日常)?公用(?:经费|支出)$/;
const FISCAL = /^财政拨款(?:支出)?$/;
const BASIC = /^budget\.expenditure((?:\.splits\.[^.]+\.[^.]+)+)\.(approved|adjusted|executed|unphased)$/;

/** The budget with these lines, from the first paragraph that has them. */
export function basicSpending(paragraphs: readonly Paragraph[], fields: Fields, data: DraftData | undefined): Placed {
  const unit = data?.report.budget?.unit;
  if (data === undefined || unit === undefined) return NOTHING;
  for (const { text, place } of paragraphs) {
    if (!text.includes('人员') || !text.includes('公用')) continue;
    const basic = boundIn(text, data).find(
      ({ path }) => data.published.get(path)?.name.startsWith('基本支出') === true,
    );
    const [, line = '', phase = ''] = BASIC.exec(basic?.path ?? '') ?? [];
    const amounts = mentionsIn({ text, place, cell: undefined }).filter((each) => each.unit === unit);
    const [personnel, operating, fiscal] = [PERSONNEL, OPERATING, FISCAL].map((name) => only(amounts, name));
    if (line === '' || personnel === undefined || operating === undefined) continue;
    const splits = [
      { name: '按用途分', sum: 'full', lines: [personnel, operating] },
      ...(fiscal === undefined ? [] : [{ name: '其中：财政拨款', sum: 'partial', lines: [fiscal] }]),
    ].map((split) => ({ id: idFromName(split.name), ...split }));
    const budget = withSplits(fields['budget'], line, splits, phase);
    if (budget === undefined) continue;
    const placements = splits.flatMap(({ id, lines }) =>
      lines.map((mention): Placement => ({
        ...{ path: `budget.expenditure${line}.splits.${id}.${idFromName(mention.said)}.${phase}` },
        ...{ text: mention.text, place, isCertain: false },
      })),
    );
    return { fields: { budget }, placements, questions: [] };
  }
  return NOTHING;
}

/** A name that stands twice may be of two things. */
function only(amounts: readonly Mention[], name: RegExp): Mention | undefined {
  const [found, ...others] = amounts.filter(({ said }) => name.test(said));
  return others.length === 0 ? found : undefined;
}

interface Split {
  id: string;
  name: string;
  sum: string;
  lines: readonly Mention[];
}

/** Undefined where the line is split already. */
function withSplits(
  budget: Value | undefined,
  path: string,
  splits: readonly Split[],
  phase: string,
): Fields | undefined {
  const written = splits.map(({ id, name, sum, lines }) => ({
    ...{ id, name, sum },
    lines: lines.map(
      ({ said, figure }) => new Flow({ id: idFromName(said), name: said, amounts: { [phase]: figure } }),
    ),
  }));
  const own = fieldsOf(budget);
  const expenditure = fieldsOf(own?.['expenditure']);
  if (own === undefined || expenditure === undefined) return undefined;
  const changed = below(expenditure, path.split('.').slice(1), written);
  return changed === undefined ? undefined : { ...own, expenditure: changed };
}

/** @param steps  `splits`, its id, the id of the line, and so on downwards. */
function below(line: Fields, steps: readonly string[], splits: Value): Fields | undefined {
  const [, splitId, lineId, ...rest] = steps;
  if (splitId === undefined) return bare(line['splits']) === undefined ? { ...line, splits } : undefined;
  return withItem(line, 'splits', splitId, (split) =>
    withItem(split, 'lines', lineId, (each) => below(each, rest, splits)),
  );
}

/** With one item of a list changed; the others stay as they are written. */
function withItem(
  map: Fields,
  key: string,
  id: string | undefined,
  change: (item: Fields) => Fields | undefined,
): Fields | undefined {
  const items: Value[] = [];
  for (const item of itemsIn(map[key])) {
    const own = fieldsOf(item);
    const changed = own?.['id'] === id && own !== undefined ? change(own) : item;
    if (changed === undefined) return undefined;
    items.push(changed);
  }
  return { ...map, [key]: items };
}
