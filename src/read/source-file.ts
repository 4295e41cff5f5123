/** The file beside a report that says where its source printed each figure. The import writes it, and nobody by hand. */
import { type Finding, formFinding, type Place } from '../check/finding.ts';
import { type SourcePlaces, sourcePlaces } from '../report/source-places.ts';
import type { ReportView } from '../score/view.ts';
import { capped } from './capped.ts';
import { dataFindings, quotable } from './characters.ts';
import { readDecoded } from './encoding.ts';
import type { ContentIo } from './io.ts';
import { type JsonText, readJson } from './json-text.ts';
import { suggestion } from './nearest.ts';

export interface SourceFile {
  /** Undefined where the file cannot be used; the findings say why. */
  places: SourcePlaces | undefined;
  findings: readonly Finding[];
  /** Where a key of it stands. */
  placeOf: (key: string) => Place;
}

// A form of a thousand rows has some 300,000 characters.
const CHARACTERS_MAX = 2_000_000;
const FIX = '这个文件由导入生成，不用手改：恢复原来的内容；恢复不了就删去它，网页只是不再显示出处。';

/** Reads the places of a report's figures; undefined where there is no such file. */
export function readSourceFile(io: ContentIo, file: string): SourceFile | undefined {
  const start: Place = { file, line: 1, column: 1 };
  const refused = (finding: Finding): SourceFile => ({
    places: undefined,
    findings: [finding],
    placeOf: () => start,
  });
  const { text: written, finding } = readDecoded(io, file);
  if (finding !== undefined) return refused(finding);
  const text = written?.replace(/^\uFEFF/, '');
  if (text === undefined) return undefined;
  if (text.length > CHARACTERS_MAX) {
    const message = `出处文件有 ${text.length} 个字符，超过 ${CHARACTERS_MAX} 个的上限。`;
    return refused(formFinding('too-large', start, { message, fix: FIX }));
  }
  const json = readJson(text, file);
  if ('brokenAt' in json)
    return refused(formFinding('source-file', json.brokenAt, { message: '出处文件从这里起读不下去。', fix: FIX }));
  return placesIn(json);
}

/** One finding for every figure of it that the report does not have. */
export function sourceFindings({ places, placeOf, findings }: SourceFile, { published }: ReportView): Finding[] {
  const lost = Object.keys(places?.figures ?? {}).filter((path) => !published.has(path));
  const known = lost.length === 0 ? [] : [...published.keys()];
  const unknown = capped(lost, (path) =>
    formFinding('unknown-path', placeOf(path), {
      message: `出处文件里的路径 ${quotable(path)} 在报告里没有对应的数据。`,
      fix: `报告里改了编号的，这一行跟着改；数据已经删去的，删去这一行。${suggestion(path, known)}`,
      stated: quotable(path),
    }),
  );
  return [...findings, ...unknown];
}

function placesIn({ data, placeOf, repeated }: JsonText): SourceFile {
  const parsed = sourcePlaces.safeParse(data);
  const ofForm = (parsed.error?.issues ?? []).map(({ path, message }) => ({ place: placeOf(keyOf(path)), message }));
  const twice = repeated.map(({ key, place }) => ({ place, message: `${quotable(key)} 写了两次。` }));
  // The schema passes over this key without a word.
  const hidden = Object.hasOwn(figuresOf(data), PROTOTYPE)
    ? [{ place: placeOf(PROTOTYPE), message: `不认识的路径 ${PROTOTYPE}。` }]
    : [];
  const faults = capped([...ofForm, ...twice, ...hidden], ({ place, message }) =>
    formFinding('source-file', place, { message: `出处文件不能使用：${message}`, fix: FIX }),
  );
  const findings =
    parsed.data === undefined
      ? faults
      : [
          ...faults,
          ...dataFindings(parsed.data, {
            value: (keys) => placeOf(keyOf(keys)),
            key: (keys) => placeOf(keyOf(keys)),
            written: () => undefined,
          }),
        ];
  return { places: findings.length === 0 ? parsed.data : undefined, findings, placeOf };
}

const PROTOTYPE = '__proto__';

function figuresOf(data: unknown): object {
  const figures = typeof data === 'object' && data !== null && 'figures' in data ? data.figures : undefined;
  return typeof figures === 'object' && figures !== null ? figures : {};
}

/** The nearest key to a fault: that of a figure, or a field of the file. */
function keyOf(path: readonly PropertyKey[]): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}
