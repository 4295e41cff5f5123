/** Bars in rows: a heading over each row, so that long Chinese names need no axis; the value stands behind its bar. */
import { drawer, type Kind } from './draw.ts';
import { ink } from './ink.ts';
import { elided, widthOf } from './label.ts';
import { WIDTH } from './picture.ts';

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

const HEADING = 24;
const BAR = 15;
const STEP = 21;
const GAP = 12;
const TEXT_GAP = 6;
/** From the top of a line of bars to the line on which its text stands. */
const BASELINE = 12.5;
const HEADING_BASELINE = 15;

const kind: Kind = {
  width: WIDTH,
  signals: [
    { name: 'left', value: 0 },
    { name: 'right', value: WIDTH },
    { name: 'low', value: 0 },
    { name: 'high', value: 1 },
  ],
  data: [{ name: 'headings' }, { name: 'limits' }, { name: 'bars' }, { name: 'ends' }, { name: 'words' }],
  scales: [
    {
      name: 'x',
      type: 'linear',
      round: true,
      domain: [{ signal: 'low' }, { signal: 'high' }],
      range: [{ signal: 'left' }, { signal: 'right' }],
    },
  ],
  marks: [
    {
      type: 'rect',
      from: { data: 'limits' },
      encode: {
        enter: {
          x: { scale: 'x', value: 0 },
          x2: { scale: 'x', field: 'to' },
          y: { field: 'y' },
          height: { field: 'height' },
          fill: { value: ink('grid') },
        },
      },
    },
    {
      type: 'rect',
      from: { data: 'bars' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'from' },
          x2: { scale: 'x', field: 'to' },
          y: { field: 'y' },
          height: { value: BAR },
          fill: { field: 'fill' },
          stroke: { field: 'stroke' },
        },
      },
    },
    {
      type: 'rule',
      from: { data: 'ends' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'at' },
          y: { field: 'y' },
          y2: { field: 'y2' },
          stroke: { value: 'currentColor' },
        },
      },
    },
    {
      type: 'text',
      from: { data: 'headings' },
      encode: {
        enter: { x: { value: 0 }, y: { field: 'y' }, text: { field: 'text' }, fontWeight: { value: 600 }, ...words() },
      },
    },
    {
      type: 'text',
      from: { data: 'words' },
      encode: {
        enter: {
          x: { signal: "isValid(datum.after) ? scale('x', datum.after) + datum.shift : datum.shift" },
          y: { field: 'y' },
          align: { field: 'align' },
          text: { field: 'text' },
          ...words(),
        },
      },
    },
  ],
};

function words() {
  return { fill: { value: 'currentColor' } };
}

const draw = drawer(kind);

/** Draws rows of bars on one scale. */
export async function drawBars(id: string, rows: readonly BarRow[]): Promise<string> {
  const bars = rows.flatMap((row) => row.bars);
  const ends = [
    ...bars.flatMap(({ from = 0, value }) => [from, from + (value ?? 0)]),
    ...rows.map((row) => row.limit ?? 0),
  ];
  const labels = Math.max(...bars.map(({ label }) => widthOf(label)));
  const texts = Math.max(...bars.map(({ text }) => widthOf(text)));
  const left = labels === 0 ? 1 : labels + TEXT_GAP;
  const { data, height } = place(rows);
  const low = Math.min(0, ...ends);
  const high = Math.max(low === 0 ? 0 : low / 1e6, ...ends);
  const right = WIDTH - (texts === 0 ? 1 : texts + TEXT_GAP);
  return draw({ id, height, data, signals: { left, right, low, high: high === low ? low + 1 : high } });
}

function place(rows: readonly BarRow[]) {
  const headings: object[] = [];
  const limits: object[] = [];
  const ends: object[] = [];
  const drawn: object[] = [];
  const texts: object[] = [];
  let y = 0;
  for (const { heading, note = '', bars, limit } of rows) {
    headings.push({ y: y + HEADING_BASELINE, text: elided(heading, WIDTH - widthOf(note) - 2 * TEXT_GAP) });
    if (note !== '') texts.push({ y: y + HEADING_BASELINE, shift: WIDTH, align: 'right', text: note });
    y += HEADING;
    const height = (bars.length - 1) * STEP + BAR;
    if (limit !== undefined) limits.push({ y, height, to: limit });
    const end = { y: y - 2, y2: y + height + 2 };
    ends.push({ ...end, at: 0 }, ...(limit === undefined ? [] : [{ ...end, at: limit }]));
    for (const { label, value, from = 0, text, fill, stroke = fill } of bars) {
      const to = from + (value ?? 0);
      if (label !== '') texts.push({ y: y + BASELINE, shift: 0, align: 'left', text: label });
      if (value !== null && value !== 0) drawn.push({ y, from, to, fill, stroke });
      const after = value === null ? 0 : Math.max(to, limit ?? 0, 0);
      if (text !== '') texts.push({ y: y + BASELINE, after, shift: TEXT_GAP, align: 'left', text });
      y += STEP;
    }
    y += GAP;
  }
  return { data: { headings, limits, ends, bars: drawn, words: texts }, height: y - GAP - (STEP - BAR) + 3 };
}
