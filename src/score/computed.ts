/** Figures computed from published ones, under `computed.<path of the published figure>`. */
import { decimalsOf, type Exact, exact, fixed, plain } from '../number/exact.ts';
import { parseUnit, ratioScale, sameDimension, toBase } from '../number/unit.ts';
import { type Budget, type BudgetTotal, PHASE_NAMES, PHASES } from '../report/budget.ts';
import type { Datum } from '../report/datum.ts';
import type { Relation } from '../report/relation.ts';
import type { Report } from '../report/report.ts';
import type { Row, Table } from '../report/table.ts';
import { type FigureOrBlank, figureOf } from '../report/value.ts';
import { type LineAmounts, lineAmounts, scaleOf } from './line-amounts.ts';
import { allRows, type Scorecard } from './scorecard.ts';
import { weightFigures } from './weight-figures.ts';

type Published = ReadonlyMap<string, Datum>;
interface Found {
  path: string;
  name: string;
  figure: string;
  unit: string;
  /** The published datum beside which it stands; its own path unless said otherwise. */
  beside?: string | undefined;
}

/** All computed data of a report; a figure that cannot be computed (a missing base, a zero divisor) is left out. */
export function computedData(report: Report, published: Published, scorecard: Scorecard): ReadonlyMap<string, Datum> {
  const data = new Map<string, Datum>();
  const sources = [
    ...scoreFigures(report, scorecard),
    ...weightFigures(report, scorecard),
    ...budgetFigures(report.budget, published),
    ...staffingFigures(report, published),
    ...report.tables.flatMap((table) => tableFigures(table, table.rows, published)),
    ...report.relations.flatMap((relation) => relationFigures(relation, published)),
  ];
  for (const { path, name, figure, unit, beside = path } of sources) {
    const content = { kind: 'figure', figure, unit } as const;
    data.set(`computed.${path}`, {
      path: `computed.${path}`,
      // A score that only its parts give has no line of its own: the nearest line in the file stands for it.
      keys: published.get(beside)?.keys ?? beside.split('.'),
      name,
      content,
      exact: true,
    });
  }
  const grade = scorecard.recomputed.grade;
  if (grade !== null) {
    const path = 'computed.stated.grade';
    data.set(path, {
      path,
      keys: ['stated', 'grade'],
      name: '复算等级',
      content: { kind: 'text', text: grade },
      exact: true,
    });
  }
  return data;
}

function scoreFigures(report: Report, scorecard: Scorecard): Found[] {
  // Only rows under a node are scored; another row may share the id of an indicator.
  const targets = new Set(report.targets.flatMap(({ id, under }) => (under === undefined ? [] : [id])));
  const rows = allRows(scorecard).flatMap(({ id, name, recomputed }) => {
    if (recomputed === null) return [];
    const [leaf, part] = id.split('.');
    const path = part === undefined ? `scores.${id}.stated` : `scores.${leaf}.parts.${part}.stated`;
    return [
      {
        path: targets.has(id) ? `targets.${id}.stated` : path,
        name: `${name}复算得分`,
        figure: recomputed,
        unit: '分',
      },
    ];
  });
  const total = scorecard.recomputed.total;
  return total === null ? rows : [...rows, { path: 'stated.total', name: '复算总分', figure: total, unit: '分' }];
}

function budgetFigures(budget: Budget | undefined, published: Published): Found[] {
  if (budget === undefined) return [];
  return (['revenue', 'expenditure'] as const).flatMap((side) => {
    const total = budget[side];
    return total === undefined
      ? []
      : lineFigures(total, { path: `budget.${side}`, above: undefined, budget }, published);
  });
}

function lineFigures(
  line: BudgetTotal,
  at: { path: string; above: LineAmounts | undefined; budget: Budget },
  published: Published,
): Found[] {
  const name = line.name ?? '';
  const phases = lineAmounts(line, { ...scaleOf(at.budget), of: 'amounts' });
  const derived = PHASES.flatMap((phase) => {
    const amount = phases[phase];
    if (amount === undefined || amount.origin === 'published') return [];
    const [beside] = [...published.keys()].filter((path) => path.startsWith(`${at.path}.`));
    const label = phase === 'unphased' ? name : `${name}${PHASE_NAMES[phase]}`;
    return [{ path: `${at.path}.${phase}`, name: label, figure: amount.figure, unit: at.budget.unit, beside }];
  });
  const rates = (line.rates ?? []).flatMap((rate) => {
    const of = phases[rate.of]?.figure;
    const by = phases[rate.by]?.figure;
    return percentFigure({ path: `${at.path}.rates.${rate.id}`, name: rate.name, of, by, like: rate.stated });
  });
  const shares =
    line.share === undefined
      ? []
      : percentFigure({
          path: `${at.path}.share`,
          name: `${name}占比`,
          of: phases[line.share.phase]?.figure,
          by: at.above?.[line.share.phase]?.figure,
          like: line.share.stated,
        });
  const below = (line.splits ?? []).flatMap((split) =>
    split.lines.flatMap((child) =>
      lineFigures(
        child,
        { path: `${at.path}.splits.${split.id}.${child.id}`, above: phases, budget: at.budget },
        published,
      ),
    ),
  );
  return [...derived, ...rates, ...shares, ...below];
}

function staffingFigures(report: Report, published: Published): Found[] {
  return (report.staffing?.rates ?? []).flatMap((rate) =>
    percentFigure({
      path: `staffing.rates.${rate.id}`,
      name: rate.name,
      of: figureAt(published, `staffing.${rate.of}`),
      by: figureAt(published, `staffing.${rate.by}`),
      like: rate.stated,
    }),
  );
}

function tableFigures(table: Table, rows: readonly Row[], published: Published): Found[] {
  return rows.flatMap((row) => {
    const here = table.columns.flatMap((column) => {
      const path = `tables.${table.id}.${row.id}.${column.id}`;
      const stated = figureAt(published, path);
      if (column.of === undefined || column.by === undefined || stated === undefined) return [];
      const of = figureAt(published, `tables.${table.id}.${row.id}.${column.of}`);
      const by = figureAt(published, `tables.${table.id}.${row.id}.${column.by}`);
      return percentFigure({ path, name: `${row.name}${column.title}`, of, by, like: stated });
    });
    return [...here, ...tableFigures(table, row.rows ?? [], published)];
  });
}

/** A percentage with as many decimals as the published one. */
function percentFigure(rate: {
  path: string;
  name: string;
  of: string | undefined;
  by: string | undefined;
  like: FigureOrBlank;
}): Found[] {
  const like = figureOf(rate.like);
  if (like === undefined) return [];
  if (rate.of === undefined || rate.by === undefined || exact(rate.by).isZero()) return [];
  const percent = exact(rate.of).times(100).div(exact(rate.by));
  return [{ path: rate.path, name: rate.name, figure: fixed(percent, decimalsOf(like)), unit: '%' }];
}

function figureAt(published: Published, path: string): string | undefined {
  const content = published.get(path)?.content;
  return content?.kind === 'figure' ? content.figure : undefined;
}

function relationFigures(relation: Relation, published: Published): Found[] {
  switch (relation.kind) {
    case 'sum': {
      const parts = relation.parts.map((path) => valueIn(published, path, relation.total));
      const minus = relation.minus.map((path) => valueIn(published, path, relation.total));
      return found(relation.total, published, total(parts)?.minus(total(minus) ?? 0));
    }
    case 'ratio': {
      const of = valueIn(published, relation.of, relation.by);
      const by = valueIn(published, relation.by, relation.by);
      const percent = published.get(relation.stated)?.content;
      const one = (percent?.kind === 'figure' ? ratioScale(percent.unit) : undefined) ?? exact('1');
      return found(relation.stated, published, by?.isZero() === false ? of?.div(one).div(by) : undefined);
    }
    case 'product': {
      const factors = relation.factors.map((path) => baseValue(published, path));
      const product = factors.reduce<Exact | undefined>(
        (all, each) => (each === undefined ? undefined : all?.times(each)),
        exact('1'),
      );
      const content = published.get(relation.stated)?.content;
      const scale = content?.kind === 'figure' ? parseUnit(content.unit).scale : exact('1');
      return found(relation.stated, published, product?.div(scale));
    }
    case 'change':
      return changeFigures(relation, published);
    case 'count-where': {
      const count = relation.among.filter((path) => holds(figureAt(published, path), relation.where)).length;
      return found(relation.stated, published, exact(String(count)));
    }
    case 'same':
      return [];
  }
}

function changeFigures(relation: Extract<Relation, { kind: 'change' }>, published: Published): Found[] {
  if (relation.from === undefined) return [];
  const from = valueIn(published, relation.from, relation.to);
  const to = valueIn(published, relation.to, relation.to);
  const change = from === undefined ? undefined : to?.minus(from).abs();
  const percent = from === undefined || from.isZero() ? undefined : change?.times(100).div(from.abs());
  return [
    ...(relation.amount === undefined
      ? []
      : found(relation.amount, published, inUnitOf(change, relation.to, relation.amount, published))),
    ...(relation.percent === undefined ? [] : found(relation.percent, published, percent)),
  ];
}

function holds(
  figure: string | undefined,
  where: { comparison: '>=' | '<=' | '>' | '<' | '='; value: string },
): boolean {
  if (figure === undefined) return false;
  const sign = exact(figure).comparedTo(exact(where.value));
  return { '>=': sign >= 0, '<=': sign <= 0, '>': sign > 0, '<': sign < 0, '=': sign === 0 }[where.comparison];
}

/** The value at a path in the unit of another path; undefined when the units cannot be compared. */
function valueIn(published: Published, path: string, unitOf: string): Exact | undefined {
  const content = published.get(path)?.content;
  const wanted = published.get(unitOf)?.content;
  if (content?.kind !== 'figure' || wanted?.kind !== 'figure' || !sameDimension(content.unit, wanted.unit))
    return undefined;
  return toBase(content.figure, content.unit).div(parseUnit(wanted.unit).scale);
}

function baseValue(published: Published, path: string): Exact | undefined {
  const content = published.get(path)?.content;
  if (content?.kind !== 'figure') return undefined;
  const one = ratioScale(content.unit);
  return one === undefined ? toBase(content.figure, content.unit) : exact(content.figure).times(one);
}

function inUnitOf(value: Exact | undefined, from: string, to: string, published: Published): Exact | undefined {
  const a = published.get(from)?.content;
  const b = published.get(to)?.content;
  if (a?.kind !== 'figure' || b?.kind !== 'figure' || !sameDimension(a.unit, b.unit)) return undefined;
  return value?.times(parseUnit(a.unit).scale).div(parseUnit(b.unit).scale);
}

function total(values: readonly (Exact | undefined)[]): Exact | undefined {
  return values.reduce<Exact | undefined>(
    (all, each) => (each === undefined ? undefined : all?.plus(each)),
    exact('0'),
  );
}

/** A computed figure beside its published one, with as many decimals. */
function found(path: string, published: Published, value: Exact | undefined): Found[] {
  const datum = published.get(path);
  if (value === undefined || datum === undefined || datum.content.kind !== 'figure') return [];
  const { figure, unit, decimals } = datum.content;
  const places = decimals !== undefined && decimals > decimalsOf(figure) ? decimals : decimalsOf(figure);
  const shown = value.decimalPlaces() <= places ? plain(value) : fixed(value, places);
  return [{ path, name: datum.name, figure: shown, unit }];
}
