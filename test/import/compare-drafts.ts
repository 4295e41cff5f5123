/** A draft beside the report that a person made of the same document. */
import { allowList } from '../../components/allow-list.ts';
import { draftText } from '../../src/import/draft-text.ts';
import type { Draft } from '../../src/import/import-document.ts';
import type { InspectedReport } from '../../src/read/inspect-report.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { type ContentIo, folderIo } from '../../src/read/io.ts';
import type { Content } from '../../src/report/datum.ts';
import type { ReportView } from '../../src/score/view.ts';

const io = folderIo('content');

/** The report that a person made. */
export function handMade(id: string): InspectedReport {
  return inspected(id, io);
}

/** The draft in its place, checked as it is. */
export function drafted(id: string, draft: Draft): InspectedReport {
  const [department = '', year = ''] = id.split('/');
  const source = { department, year: Number.parseInt(year, 10), entered: '2026-11-29', sourceTitle: '自评表' };
  const text = draftText(draft, source);
  const file = `reports/${id}.mdx`;
  return inspected(id, { list: io.list, exists: io.exists, read: (each) => (each === file ? text : io.read(each)) });
}

function inspected(id: string, from: ContentIo): InspectedReport {
  const { reports, findings } = inspectContent(from, allowList, { files: [`reports/${id}.mdx`] });
  const report = reports.get(id);
  if (report === undefined) throw new Error(`${id} cannot be read: ${JSON.stringify(findings)}`);
  return report;
}

/** All published data, each under the names that stand on its way: ids are a matter of taste, and so are names of splits. */
export function dataByName({ report, published }: ReportView): Map<string, string> {
  return new Map(
    [...published.values()].map(({ keys, content }) => [namedPath(report, keys), saidBy(content)] as const),
  );
}

function namedPath(report: unknown, keys: readonly (string | number)[]): string {
  let here = report;
  const names = keys.map((key, index) => {
    here = isMap(here) ? here[key] : undefined;
    const isSplit = keys[index - 1] === 'splits';
    return typeof key === 'number' && !isSplit && isMap(here) ? String(here['name'] ?? here['id']) : String(key);
  });
  return names.join(' / ');
}

function isMap(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

/** What a datum says, however it is written. */
function saidBy(content: Content): string {
  switch (content.kind) {
    case 'figure':
      return [content.bound, content.figure, content.unit, content.about].filter(Boolean).join(' ');
    case 'text':
      return content.text;
    case 'absent':
      return `（${content.none}）`;
    default:
      return content.printed;
  }
}

/** Each difference of the data: `path: hand-made | draft`, a dash where one has nothing. */
export function differences(made: ReportView, draft: ReportView): string[] {
  const [own, other] = [dataByName(made), dataByName(draft)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((path) => {
    const [a, b] = [own.get(path) ?? '–', other.get(path) ?? '–'];
    return a === b ? [] : [`${path}: ${a} | ${b}`];
  });
}

/** What the checks find: check, what stands there, what should. */
export function findingsOf({ findings }: InspectedReport): string[] {
  return findings.map(({ check, stated, expected }) => `${check}: ${stated ?? '–'}, ${expected ?? '–'}`).sort();
}
