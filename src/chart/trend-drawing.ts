/** The drawing of a trend: lines that differ by dashes, points that differ by shape, a dashed mark at each break. */
import { scale } from 'vega';
import { approximate } from '../number/approximate.ts';
import { exact } from '../number/exact.ts';
import { grouped } from '../number/format.ts';
import { drawer, type Kind } from './draw.ts';
import { ink, seriesInk } from './ink.ts';
import { elided, FONT_SIZE, widthOf } from './label.ts';
import { WIDTH } from './picture.ts';
import type { TrendOptions } from './trend.ts';

/** The part of the library's scale that is used here; its own types leave it open. */
interface Scale {
  (value: number): number;
  domain(domain: [number, number]): Scale;
  range(range: [number, number]): Scale;
  nice(count: number): Scale;
  ticks(count: number): number[];
  tickFormat(count: number, format: string): (value: number) => string;
}

interface Point {
  x: number;
  y: number;
  year: number;
  text: string;
  series: number;
  /** Points of one segment are joined; a gap or a break begins another. */
  segment: string;
}

const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'];
const DASHES = [[], [6, 3], [2, 3], [8, 3, 2, 3], [10, 4], [4, 2]];
const SYMBOL = 50;
const LINE_HEIGHT = 22;
const PLOT_HEIGHT = 150;
/** Room over and under the plot for the value at a point. */
const HEADROOM = 22;
const TICKS = 4;
/** The least part of a value that the scale spans, so that hundredths do not look like leaps. */
const SPAN_MIN = 0.1;
const BREAK_WORDS = '体系变更';

const colour = { fill: { value: 'currentColor' } };
const kind: Kind = {
  width: WIDTH,
  data: ['grid', 'breaks', 'lines', 'points', 'words'].map((name) => ({ name })),
  marks: [
    rule('grid', ink('grid'), []),
    rule('breaks', ink('warn'), [5, 4]),
    {
      type: 'group',
      from: { facet: { name: 'segment', data: 'lines', groupby: 'segment' } },
      marks: [
        {
          type: 'line',
          from: { data: 'segment' },
          encode: {
            enter: {
              x: { field: 'x' },
              y: { field: 'y' },
              stroke: { field: 'colour' },
              strokeDash: { field: 'dash' },
              strokeWidth: { value: 2 },
            },
          },
        },
      ],
    },
    {
      type: 'symbol',
      from: { data: 'points' },
      encode: {
        enter: {
          x: { field: 'x' },
          y: { field: 'y' },
          shape: { field: 'shape' },
          fill: { field: 'colour' },
          size: { value: SYMBOL },
        },
      },
    },
    {
      type: 'text',
      from: { data: 'words' },
      encode: {
        enter: { x: { field: 'x' }, y: { field: 'y' }, align: { field: 'align' }, text: { field: 'text' }, ...colour },
      },
    },
  ],
};

function rule(data: string, stroke: string, dash: number[]) {
  return {
    type: 'rule' as const,
    from: { data },
    encode: {
      enter: {
        x: { field: 'x' },
        x2: { field: 'x2' },
        y: { field: 'y' },
        y2: { field: 'y2' },
        stroke: { value: stroke },
        strokeDash: { value: dash },
      },
    },
  };
}

const draw = drawer(kind);

/** Draws the series; at least two years have a value. */
export async function drawTrend(options: TrendOptions): Promise<string> {
  const { id, series, breaks = [] } = options;
  const legend = legendOf(series.map(({ name }) => name));
  const top = legend.height + (breaks.length === 0 ? 0 : LINE_HEIGHT) + HEADROOM;
  const bottom = top + PLOT_HEIGHT;
  const y = valueScale(options).range([bottom, top]);
  const format = y.tickFormat(TICKS, ',~f');
  const ticks = y.ticks(TICKS).map((value) => ({ y: y(value), text: format(value) }));
  const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 10;
  const x = yearScale(options, left);
  const points = pointsOf(options, x, y);
  const grid = ticks.map((tick) => ({ x: left - 4, x2: WIDTH, y: tick.y, y2: tick.y }));
  const marks = breaks.map((year) => ({ x: x(year - 0.5), x2: x(year - 0.5), y: top - HEADROOM, y2: bottom }));
  return draw({
    id,
    height: bottom + HEADROOM + LINE_HEIGHT,
    signals: {},
    data: {
      grid,
      breaks: marks,
      lines: [...joined(points).map(look), ...legend.lines.map(look)],
      points: [...points.map(look), ...legend.points.map(look)],
      words: [
        ...legend.words,
        ...ticks.map((tick) => ({ x: left - 8, y: tick.y + 5, align: 'right', text: tick.text })),
        ...yearWords(options, x, bottom + HEADROOM + FONT_SIZE),
        ...breakWords(
          marks.map((mark) => mark.x),
          top - HEADROOM - 6,
        ),
        ...valueWords(points, { left, step: x(1) - x(0), series: series.length }),
      ],
    },
  });
}

function look<T extends { series: number }>(row: T) {
  const { series } = row;
  const [shape, dash] = [SHAPES[series % SHAPES.length], DASHES[series % DASHES.length]];
  return { ...row, colour: seriesInk(series), shape, dash };
}

function valueScale({ series, most }: TrendOptions): Scale {
  const values = series.flatMap((each) =>
    each.values.flatMap((value) => (value === null ? [] : approximate(exact(value)))),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, SPAN_MIN * Math.max(Math.abs(low), Math.abs(high), 1) - (high - low));
  // Nothing below zero, and nothing above what can be reached, unless a value is.
  const from = low < 0 ? low - missing / 2 : Math.max(0, low - missing / 2);
  const limit = most === undefined ? Infinity : approximate(exact(most));
  const linear: Scale = scale('linear')();
  const isLimited = high <= limit && high + missing / 2 > limit;
  const nice = linear.domain([from, isLimited ? limit : high + missing / 2]).nice(TICKS);
  return nice;
}

function yearScale({ years }: TrendOptions, left: number): Scale {
  const linear: Scale = scale('linear')();
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  // Half a year's label on either side.
  return linear.domain([first, last]).range([left + 20, WIDTH - 20]);
}

function pointsOf({ years, series, breaks = [] }: TrendOptions, x: Scale, y: Scale): Point[] {
  return series.flatMap(({ values }, index) => {
    let segment = 0;
    return years.flatMap((year, position) => {
      const value = values[position] ?? null;
      const isApart = position > 0 && year - (years[position - 1] ?? year) > 1;
      if (value === null || isApart || breaks.includes(year)) segment += 1;
      if (value === null) return [];
      const at = { x: tenth(x(year)), y: tenth(y(approximate(exact(value)))) };
      return [{ ...at, year, text: grouped(value), series: index, segment: `${index}-${segment}` }];
    });
  });
}

function tenth(place: number): number {
  return Math.round(place * 10) / 10;
}

/** The points that a line joins: a segment of one has none. */
function joined(points: readonly Point[]): Point[] {
  return points.filter(({ segment }, index) =>
    [points[index - 1], points[index + 1]].some((neighbour) => neighbour?.segment === segment),
  );
}

/** A line with its point and the name behind it, as many in a row as there is room for; none for a single series. */
function legendOf(names: readonly string[]) {
  const lines: { x: number; y: number; series: number; segment: string }[] = [];
  const words: object[] = [];
  let [x, y] = [0, LINE_HEIGHT / 2];
  for (const [series, name] of names.length < 2 ? [] : names.entries()) {
    const text = elided(name, WIDTH);
    if (x > 0 && x + 36 + widthOf(text) > WIDTH) [x, y] = [0, y + LINE_HEIGHT];
    lines.push({ x, y, series, segment: `legend-${series}` }, { x: x + 28, y, series, segment: `legend-${series}` });
    words.push({ x: x + 34, y: y + 5, align: 'left', text });
    x += 34 + widthOf(text) + 16;
  }
  const points = lines.filter((_, index) => index % 2 === 0).map((line) => ({ ...line, x: line.x + 14 }));
  return { lines, words, points, height: names.length < 2 ? 0 : y + LINE_HEIGHT / 2 + 4 };
}

/** Every year, or every second, third, … where they would touch; the last one always. */
function yearWords({ years }: TrendOptions, x: Scale, y: number): object[] {
  const last = years.at(-1) ?? 0;
  const every = Math.max(1, Math.ceil(42 / (x(1) - x(0))));
  return years
    .filter((year) => (last - year) % every === 0)
    .map((year) => ({ x: x(year), y, align: 'center', text: String(year) }));
}

/** Words over the marks; of marks too near to each other the first has them. */
function breakWords(marks: readonly number[], y: number): object[] {
  const half = widthOf(BREAK_WORDS) / 2;
  let free = -half;
  return marks.flatMap((mark) => {
    const x = Math.min(mark, WIDTH - half);
    if (x - half < free) return [];
    free = x + half + 8;
    return [{ x, y, align: 'center', text: BREAK_WORDS }];
  });
}

/** Values at the points where there is room for all, else at the last ones. */
function valueWords(points: readonly Point[], given: { left: number; step: number; series: number }): object[] {
  if (given.series > 2) return [];
  const widest = Math.max(...points.map(({ text }) => widthOf(text)));
  const last = Math.max(...points.map(({ year }) => year));
  const chosen = widest + 6 <= given.step ? points : points.filter(({ year }) => year === last);
  return chosen.map((point) => {
    const half = widthOf(point.text) / 2;
    const x = Math.min(Math.max(point.x, given.left + half), WIDTH - half);
    const y = point.y + (isBelow(point, points) ? FONT_SIZE + 6 : -8);
    return { x, y, align: 'center', text: point.text };
  });
}

/** Of two points in a year the lower has its value below; a point alone where no line leaves downwards. */
function isBelow(point: Point, points: readonly Point[]): boolean {
  const other = points.find(({ year, series }) => year === point.year && series !== point.series);
  if (other !== undefined) return other.y < point.y || (other.y === point.y && other.series < point.series);
  const at = points.indexOf(point);
  const joinedTo = [points[at - 1], points[at + 1]].filter((each) => each?.segment === point.segment);
  return joinedTo.length > 0 && joinedTo.every((each) => each !== undefined && each.y < point.y);
}
