/** Bars in rows: a heading over each row, so that long Chinese names need no axis; the value stands behind its bar. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { ink } from './ink.ts';
import { elided, widthOf } from './label.ts';
import { WIDTH } from './picture.ts';
import { drawing, shape, words } from './svg.ts';

export interface Bar {
  /** What the bar is, in front of it; empty where the heading says it. */
  label: string;
  /** Null where there is nothing to draw; the text then says why. */
  value: number | null;
  /** Where the bar begins; 0 unless said otherwise. */
  from?: number;
  text: string;
  fill: string;
  /** An outline tells a bar from its neighbour without colour. */
  stroke?: string;
}

export interface BarRow {
  heading: string;
  /** At the end of the heading's line. */
  note?: string;
  bars: Bar[];
  /** How far the bars could reach. */
  limit?: number;
}

type Scale = ScaleLinear<number, number>;

const HEADING = 24;
const BAR = 15;
const STEP = 21;
const GAP = 12;
const TEXT_GAP = 6;
/** From the top of a line of bars to the line on which its text stands. */
const BASELINE = 12.5;
const HEADING_BASELINE = 15;

/** Draws rows of bars on one scale. */
export function drawBars(id: string, rows: readonly BarRow[]): string {
  const x = scaleOf(rows);
  const parts: string[] = [];
  let top = 0;
  for (const row of rows) {
    parts.push(...drawRow(row, top, x));
    top += HEADING + row.bars.length * STEP + GAP;
  }
  return drawing({ id, height: top - GAP - (STEP - BAR) + 3 }, parts);
}

/** From the lowest to the highest end of a bar, in the room that labels and texts leave. */
function scaleOf(rows: readonly BarRow[]): Scale {
  const bars = rows.flatMap((row) => row.bars);
  const ends = [
    ...bars.flatMap(({ from = 0, value }) => [from, from + (value ?? 0)]),
    ...rows.map((row) => row.limit ?? 0),
  ];
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const left = roomFor(bars.map(({ label }) => label));
  const right = WIDTH - roomFor(bars.map(({ text }) => text));
  // Whole units: edges are sharp.
  return scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .rangeRound([left, right]);
}

function roomFor(texts: readonly string[]): number {
  const widest = Math.max(...texts.map(widthOf));
  return widest === 0 ? 1 : widest + TEXT_GAP;
}

function drawRow({ heading, note = '', bars, limit }: BarRow, top: number, x: Scale): string[] {
  const [first, height] = [top + HEADING, (bars.length - 1) * STEP + BAR];
  const y = top + HEADING_BASELINE;
  const ends = limit === undefined ? [0] : [0, limit];
  return [
    words(elided(heading, WIDTH - widthOf(note) - 2 * TEXT_GAP), { x: 0, y, 'font-weight': 600 }),
    words(note, { x: WIDTH, y, 'text-anchor': 'end' }),
    ...(limit === undefined ? [] : [box([0, limit], x, { y: first, height, fill: ink('grid') })]),
    ...bars.flatMap((bar, index) => drawBar(bar, { top: first + index * STEP, limit }, x)),
    ...ends.map((end) =>
      shape('line', { x1: x(end), y1: first - 2, x2: x(end), y2: first + height + 2, stroke: 'currentColor' }),
    ),
  ];
}

function drawBar(
  { label, value, from = 0, text, fill, stroke = fill }: Bar,
  { top, limit = 0 }: { top: number; limit: number | undefined },
  x: Scale,
): string[] {
  const to = from + (value ?? 0);
  const end = value === null ? 0 : Math.max(to, limit, 0);
  return [
    words(label, { x: 0, y: top + BASELINE }),
    ...(to === from ? [] : [box([from, to], x, { y: top, height: BAR, fill, stroke })]),
    words(text, { x: x(end) + TEXT_GAP, y: top + BASELINE }),
  ];
}

/** From one value to another, whichever is less. */
function box(
  [from, to]: readonly [number, number],
  x: Scale,
  look: { y: number; height: number; fill: string; stroke?: string },
): string {
  return shape('rect', { x: Math.min(x(from), x(to)), width: Math.abs(x(to) - x(from)), ...look });
}
