/** The drawing of a trend: lines that differ by dashes, points that differ by shape, a dashed mark at each break. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import {
  line,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { approximate } from '../number/approximate.ts';
import { exact } from '../number/exact.ts';
import { grouped } from '../number/format.ts';
import { ink, seriesInk } from './ink.ts';
import { elided, FONT_SIZE, widthOf } from './label.ts';
import { WIDTH } from './picture.ts';
import { drawing, shape, tenth, words } from './svg.ts';
import { breakWords, type Point, valueWords, yearWords } from './trend-words.ts';

export interface TrendSeries {
  name: string;
  /** One figure for each of the years; null where none is known. */
  values: readonly (string | null)[];
}

/** What is drawn of a trend. */
export interface TrendLines {
  id: string;
  /** Ascending; a year left out between two others is shown as a gap. */
  years: readonly number[];
  series: readonly TrendSeries[];
  /** The years from which another framework holds (`frameworkBreaks`); leave out where values stay comparable. */
  breaks?: readonly number[];
  /** The most that a value can be, for example "100": the scale ends there unless a value is higher. */
  most?: string;
}

type Scale = ScaleLinear<number, number>;

const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar].map((type) =>
  symbol(type, 50).digits(1)(),
);
const DASHES = [undefined, '6,3', '2,3', '8,3,2,3', '10,4', '4,2'];
const LINE_HEIGHT = 22;
const PLOT_HEIGHT = 150;
/** Room over and under the plot for the value at a point. */
const HEADROOM = 22;
const TICKS = 4;
/** The least part of a value that the scale spans, so that hundredths do not look like leaps. */
const SPAN_MIN = 0.1;

/** Draws the series; at least two years have a value. */
export function drawTrend(trend: TrendLines): string {
  const { id, series, breaks = [] } = trend;
  const legend = drawLegend(series.map(({ name }) => name));
  const top = legend.height + (breaks.length === 0 ? 0 : LINE_HEIGHT) + HEADROOM;
  const bottom = top + PLOT_HEIGHT;
  const y = valueScale(trend).range([bottom, top]);
  const format = y.tickFormat(TICKS, ',~f');
  const ticks = y.ticks(TICKS).map((value) => ({ y: y(value), text: format(value) }));
  const left = Math.max(...ticks.map(({ text }) => widthOf(text))) + 10;
  const x = yearScale(trend, left);
  const lines = series.map(({ values }) => segmentsOf(values, trend, { x, y }));
  const marks = breaks.map((year) => x(year - 0.5));
  return drawing({ id, height: bottom + HEADROOM + LINE_HEIGHT }, [
    ...ticks.map((tick) => shape('line', { x1: left - 4, y1: tick.y, x2: WIDTH, y2: tick.y, stroke: ink('grid') })),
    ...marks.map((mark) => {
      const [y1, y2, stroke] = [top - HEADROOM, bottom, ink('warn')];
      return shape('line', { x1: mark, y1, x2: mark, y2, stroke, 'stroke-dasharray': '5,4' });
    }),
    ...lines.flatMap((segments, index) => [
      ...segments.filter(({ length }) => length > 1).map((points) => drawStroke(points, index)),
      ...segments.flat().map((point) => drawPoint(point, index)),
    ]),
    ...legend.parts,
    ...ticks.map((tick) => words(tick.text, { x: left - 8, y: tick.y + 5, 'text-anchor': 'end' })),
    ...yearWords(trend.years, x, bottom + HEADROOM + FONT_SIZE),
    ...breakWords(marks, top - HEADROOM - 6),
    ...valueWords(lines, left),
  ]);
}

function valueScale({ series, most }: TrendLines): Scale {
  const values = series.flatMap((each) =>
    each.values.flatMap((value) => (value === null ? [] : approximate(exact(value)))),
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const missing = Math.max(0, SPAN_MIN * Math.max(Math.abs(low), Math.abs(high), 1) - (high - low));
  // Nothing below zero, and nothing above what can be reached, unless a value is.
  const from = low < 0 ? low - missing / 2 : Math.max(0, low - missing / 2);
  const limit = most === undefined ? Infinity : approximate(exact(most));
  const isLimited = high <= limit && high + missing / 2 > limit;
  return scaleLinear()
    .domain([from, isLimited ? limit : high + missing / 2])
    .nice(TICKS);
}

/** With room for half a year's label on either side. */
function yearScale({ years }: TrendLines, left: number): Scale {
  return scaleLinear([years[0] ?? 0, years.at(-1) ?? 0], [left + 20, WIDTH - 20]);
}

/** The points of a series, together where a line joins them: it stops at a gap and at a break. */
function segmentsOf(
  values: TrendSeries['values'],
  { years, breaks = [] }: TrendLines,
  { x, y }: { x: Scale; y: Scale },
): Point[][] {
  const segments: Point[][] = [];
  let before: number | undefined;
  for (const [index, year] of years.entries()) {
    const value = values[index] ?? null;
    if (value === null) continue;
    const point = { x: tenth(x(year)), y: tenth(y(approximate(exact(value)))), year, text: grouped(value) };
    if (before === year - 1 && !breaks.includes(year)) segments.at(-1)?.push(point);
    else segments.push([point]);
    before = year;
  }
  return segments;
}

type Place = Pick<Point, 'x' | 'y'>;

const pathThrough = line<Place>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

function drawStroke(points: readonly Place[], series: number): string {
  return shape('path', {
    d: pathThrough(points) ?? '',
    fill: 'none',
    stroke: seriesInk(series),
    'stroke-width': 2,
    'stroke-dasharray': DASHES[series % DASHES.length],
  });
}

function drawPoint({ x, y }: Place, series: number): string {
  const d = SYMBOLS[series % SYMBOLS.length] ?? '';
  return shape('path', { transform: `translate(${x} ${y})`, d, fill: seriesInk(series) });
}

/** A piece of each line with its name behind it, as many in a row as there is room for; none for a single series. */
function drawLegend(names: readonly string[]): { parts: string[]; height: number } {
  if (names.length < 2) return { parts: [], height: 0 };
  const parts: string[] = [];
  let [x, y] = [0, LINE_HEIGHT / 2];
  for (const [series, name] of names.entries()) {
    const text = elided(name, WIDTH);
    if (x > 0 && x + 36 + widthOf(text) > WIDTH) [x, y] = [0, y + LINE_HEIGHT];
    const ends = [0, 28].map((along) => ({ x: x + along, y }));
    parts.push(drawStroke(ends, series), drawPoint({ x: x + 14, y }, series), words(text, { x: x + 34, y: y + 5 }));
    x += 34 + widthOf(text) + 16;
  }
  return { parts, height: y + LINE_HEIGHT / 2 + 4 };
}
