/** A table of staff becomes the staffing of the report: 编制数, 在职人数 and the control rate made of them. */
import { isFigure } from '../../number/exact.ts';
import { halfWidth } from '../../number/half-width.ts';
import { takeId } from '../../report/id-from-name.ts';
import { Flow } from '../../write/yaml-lines.ts';
import type { Fields, Placed, Placement } from '../draft.ts';
import { bareFigure } from '../figures.ts';
import { squeezed } from '../squeezed.ts';
import type { Printed } from '../table-view.ts';
import { columnsOf, nameColumn } from './columns.ts';
import type { Segment } from './segments.ts';

interface Entry {
  name: Printed;
  figure: Printed;
}

interface Line {
  id: string;
  name: string;
}

const STAFF = /编制|在职|在编|编外|实有|离休|退休|供养|聘用|派遣|人数/;
const ESTABLISHMENT = /编制数?(?:\(人\))?$/;
const IN_POST = /(?:在职|实有|在编)(?:人员|职工)?(?:总)?(?:人数|数)?(?:\(人\))?$/;
const RATE = /控制率(?:\(%\))?$/;

/** Undefined where anything else than staff stands in the table, or a rate is of no two numbers of it. */
export function placeStaffing(segment: Segment): (Placed & { form: readonly string[] }) | undefined {
  const entries = entriesOf(segment);
  if (entries === undefined || entries.length < 2) return undefined;
  const taken = new Set(['rates']);
  const placements: Placement[] = [];
  const lines: (Line & Fields)[] = [];
  const rates: Entry[] = [];
  for (const entry of entries) {
    const name = squeezed(entry.name.text);
    if (RATE.test(name)) {
      rates.push(entry);
      continue;
    }
    const count = bareFigure(entry.figure.text, '人');
    if (!STAFF.test(name) || count === undefined || !/^\d+$/.test(count)) return undefined;
    // Next year's line has the same id.
    const id = takeId(name.replace(/20\d\d年度?/g, ''), taken);
    lines.push({ id, name, count });
    placements.push({ path: `staffing.${id}`, ...printedOf(entry.figure), isCertain: true });
  }
  const staffing: Fields = { unit: '人', lines: lines.map((line) => new Flow(line)) };
  for (const [index, rate] of rates.entries()) {
    const written = index === 0 ? controlRate(rate, lines, segment) : undefined;
    if (written === undefined) return undefined;
    staffing['rates'] = [new Flow(written)];
    placements.push({ path: `staffing.rates.${CONTROL}`, ...printedOf(rate.figure), isCertain: true });
  }
  if (lines.length === 0) return undefined;
  return { fields: { staffing }, placements, questions: [], form: entries.map(({ name }) => name.place) };
}

const CONTROL = 'control';

/** People in post by the establishment; only where each is printed once. */
function controlRate({ name, figure }: Entry, lines: readonly Line[], { block }: Segment): Fields | undefined {
  const of = lines.filter((line) => IN_POST.test(line.name));
  const by = lines.filter((line) => ESTABLISHMENT.test(line.name));
  const stated = bareFigure(halfWidth(figure.text), '%');
  if (of.length !== 1 || by.length !== 1 || stated === undefined || !isFigure(stated)) return undefined;
  const who = /财政供养人员/.exec(squeezed(block?.text ?? ''))?.[0] ?? '';
  const own = squeezed(name.text).replace(/\(%\)$/, '');
  return { id: CONTROL, name: own.startsWith(who) ? own : `${who}${own}`, of: of[0]?.id, by: by[0]?.id, stated };
}

/** One row with a title above every figure, or one column with a name beside every figure. */
function entriesOf(segment: Segment): Entry[] | undefined {
  const { view, rows } = segment;
  const columns = columnsOf(segment);
  const name = nameColumn(segment, columns);
  const others = columns.filter((column) => column !== name);
  const [row] = rows;
  if (rows.length === 1 && row !== undefined)
    return others.flatMap(({ index, titles }) => {
      const [figure, title] = [view.at(row, index), titles.at(-1)];
      return figure === undefined || title === undefined ? [] : [{ name: title, figure }];
    });
  const [column] = others;
  if (others.length !== 1 || column === undefined || name === undefined) return undefined;
  return rows.flatMap((at) => {
    const [own, figure] = [view.at(at, name.index), view.at(at, column.index)];
    return own === undefined || figure === undefined ? [] : [{ name: own, figure }];
  });
}

function printedOf({ text, place }: Printed): Printed {
  return { text, place };
}
