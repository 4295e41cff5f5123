/** The views of the real reports, reports made up for one test, and what every drawing is held to. */
import { gzipSync } from 'node:zlib';
import { allowList } from '../../components/allow-list.ts';
import { FONT_SIZE, widthOf } from '../../src/chart/label.ts';
import type { Picture } from '../../src/chart/picture.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import type { Budget } from '../../src/report/budget.ts';
import type { ReportView } from '../../src/score/view.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const { reports } = inspectContent(folderIo('content'), allowList, { checks: [] });

export const realIds = [...reports.keys()];

/** The view of a report by `department/year`. */
export function realView(id: string): ReportView {
  const found = reports.get(id);
  if (found === undefined) throw new Error(`There is no report ${id}.`);
  return found.view;
}

/** The small report with some of its lines replaced. */
export function smallView(change: (line: string) => string): ReportView {
  const files = smallContent({ 'reports/some-bureau/2023.mdx': reportText(REPORT_LINES.map(change).filter(Boolean)) });
  const found = inspectContent(memoryIo(files), allowList, { checks: [] }).reports.get('some-bureau/2023');
  if (found === undefined) throw new Error('The small report cannot be read.');
  return found.view;
}

/** A view with nothing but a budget. */
export function withBudget(budget: Partial<Budget> | undefined): Pick<ReportView, 'report'> {
  const { report } = realView('huadu-emergency/2023');
  return { report: { ...report, budget: budget === undefined ? undefined : { unit: '万元', decimals: 2, ...budget } } };
}

/** The picture, which the test knows to be there. */
export function present(picture: Picture | null): Picture {
  if (picture === null) throw new Error('There is no picture.');
  return picture;
}

/** The texts of a drawing in the order of the markup. */
export function textsOf({ svg }: Picture): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

/** What no drawing may hold, each with the place at which it does. */
export function faultsOf({ id, svg }: Picture): string[] {
  const colours = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, colour = '']) => colour);
  return [
    ...colours.filter(
      (colour) => !/^(?:var\(--chart-(?:stated|recomputed|warn|grid|[1-6])\)|currentColor|none)$/.test(colour),
    ),
    ...(svg.match(/style|<script|url\(|NaN|undefined|null|Infinity|xlink|opacity|<g[ >]/g) ?? []),
    ...(svg.startsWith(`<svg viewBox="0 0 360 `) ? [] : ['root']),
    ...(svg.includes(`role="img" aria-labelledby="${id}-title" aria-describedby="${id}-summary"`) ? [] : ['name']),
    ...(gzipSync(svg).length <= 2500 ? [] : ['weight']),
    ...crowded(svg),
  ];
}

interface Box {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** Texts that leave the frame, or that lie over one before them. */
function crowded(svg: string): string[] {
  const height = Number(/viewBox="0 0 360 ([\d.]+)"/.exec(svg)?.[1]);
  const boxes = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"([^>]*)>([^<]*)/g)].map(
    ([, x, y, look = '', text = '']): Box => {
      const width = widthOf(text);
      const left = Number(x) - (look.includes('"end"') ? width : look.includes('"middle"') ? width / 2 : 0);
      return { text, left, right: left + width, baseline: Number(y) };
    },
  );
  return boxes.flatMap((box, index) => {
    // Places are written to a tenth.
    const isOutside = box.left < -0.1 || box.right > 360.1 || box.baseline < FONT_SIZE - 2 || box.baseline > height;
    const isOver = boxes
      .slice(0, index)
      .some(
        (other) =>
          box.left < other.right && other.left < box.right && Math.abs(box.baseline - other.baseline) < FONT_SIZE,
      );
    return [
      ...(isOutside ? [`${box.text} leaves the frame`] : []),
      ...(isOver ? [`${box.text} lies over another`] : []),
    ];
  });
}
