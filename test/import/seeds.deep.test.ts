/** The five reports that came first, each from the kind of file that it was published in: the draft beside what a person made of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficeDocument } from '../../src/document/document.ts';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import type { InspectedReport } from '../../src/read/inspect-report.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';
import { dataByName, differences, drafted, figuresCompared, findingsApart, handMade } from './compare-drafts.ts';
import { frameworks } from './corpus.ts';
import { type Seed, SEEDS } from './seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-seeds-'));
const FILTERS: Readonly<Record<Seed['format'], [of: 'text' | 'workbook', format: string, readAs: string | undefined]>> =
  {
    xlsx: ['workbook', 'xlsx:Calc MS Excel 2007 XML', undefined],
    docx: ['text', 'docx:MS Word 2007 XML', 'HTML (StarWriter)'],
    pdf: ['text', 'pdf:writer_pdf_Export', 'HTML (StarWriter)'],
  };

/** What a person answers: every named number is a fact, as in the hand-made reports, and what only the office knows. */
const DECISIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'guangzhou-emergency/2022': {
    'facts:文字中的数字': 'all',
    'same:培育双重机制样板企业/企业作为试点企业': 'same',
  },
  'ziyang-emergency/2023': {
    'facts:文字中的数字': 'all',
    'achievement:产出指标/时效指标/各项目完成时间': '部分达成',
  },
};

interface Imported {
  document: OfficeDocument;
  made: InspectedReport;
  /** Nothing decided. */
  draft: Draft;
  own: InspectedReport;
  /** With the decisions of a person. */
  decided: Draft;
  settled: InspectedReport;
}

const imported = new Map<string, Imported>();
const of = (id: string): Imported => {
  const found = imported.get(id);
  if (found === undefined) throw new Error(`${id} was not imported.`);
  return found;
};

describe.skipIf(sofficePath === undefined)('drafts of the first five', () => {
  beforeAll(async () => {
    for (const [format, [part, filter, readAs]] of Object.entries(FILTERS)) {
      const seeds = SEEDS.filter((seed) => seed.format === format);
      const files = seeds.map((seed) => {
        mkdirSync(join(folder, format), { recursive: true });
        const file = join(folder, format, `${nameOf(seed)}.${part === 'workbook' ? 'fods' : 'html'}`);
        writeFileSync(file, seed[part]);
        return file;
      });
      const out = converted(files, filter, readAs);
      for (const seed of seeds) {
        const read = await readDocument(readFileSync(join(out, `${nameOf(seed)}.${format}`)), { readCMap: nodeCMaps });
        const year = Number.parseInt(seed.id.slice(-4), 10);
        const draft = importDocument(read, { frameworks, year });
        const decisions = new Map(Object.entries(DECISIONS[seed.id] ?? {}));
        const decided = importDocument(read, { frameworks, year, decisions });
        imported.set(seed.id, {
          ...{ document: read, made: handMade(seed.id), draft, own: drafted(seed.id, draft) },
          ...{ decided, settled: drafted(seed.id, decided) },
        });
      }
      rmSync(join(out, '..'), { recursive: true, force: true });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('what came of each is printed, and nothing is wrong without a mark', () => {
    const rows = SEEDS.map(({ id, format }) => ({ id, format, ...countOf(of(id)) }));
    console.table(rows);
    expect(rows.map(({ wrong }) => wrong)).toEqual(SEEDS.map(() => 0));
    expect(rows.filter(({ questions }) => questions > 5)).toEqual([]);
  });

  test('with at most five decisions, every figure that a document prints is as a person entered it', () => {
    const compared = Object.keys(DECISIONS).map((id) => {
      const { decided, made, settled } = of(id);
      expect(decided.questions.filter(({ key }) => !key.startsWith('phase:') && !key.startsWith('direction:'))).toEqual(
        [],
      );
      return {
        id,
        decisions: decided.decided.length + decided.questions.length,
        ...figuresCompared(made.view, settled.view, decided),
      };
    });
    const counted = (list: readonly string[]): number => list.length;
    console.table(
      compared.map(({ different, missing, 'in a text': text, 'not printed': none, ...each }) => ({
        ...{ ...each, different: counted(different), missing: counted(missing) },
        ...{ 'in a text': counted(text), 'not printed': counted(none) },
      })),
    );
    expect(compared.every(({ decisions }) => decisions <= 5)).toBe(true);
    expect(compared.map(({ id, different, missing, 'in a text': text }) => ({ id, different, missing, text }))).toEqual(
      [
        {
          ...{ id: 'guangzhou-emergency/2022', different: [], missing: [] },
          // The form prints 394个队员; a person counted them as 人.
          text: ['事实: 394 人', '事实: 394 人'],
        },
        {
          ...{ id: 'ziyang-emergency/2023', different: [], missing: [] },
          // 五个股室, 零森林火灾 and 50万 without 元 are no figures of the document: a person read the words, or counted names.
          text: ['事实: 5 个', '事实: 5 个', '事实: 2 个', '事实: 50 万元', '事实: 0 起', '事实: 0 起'],
        },
      ],
    );
  });

  test('with the same decisions, the checks find the same', () => {
    const apart = Object.keys(DECISIONS).map((id) => ({ id, ...findingsApart(of(id).made, of(id).settled) }));
    console.log(apart);
    expect(apart).toEqual(Object.keys(DECISIONS).map((id) => ({ id, missing: [], more: [] })));
  });

  test('without a decision, only what nobody but the office knows is missing', () => {
    expect(findingsApart(of('guangzhou-emergency/2022').made, of('guangzhou-emergency/2022').own)).toEqual({
      ...{ missing: ['same-fact-agrees: 120家, 100家'], more: [] },
    });
    expect(findingsApart(of('ziyang-emergency/2023').made, of('ziyang-emergency/2023').own)).toEqual({
      ...{ missing: ['score-recomputes: 各项目完成时间自评得分, 8, 6 至 8（不含）'], more: [] },
    });
  });

  test('all that differs besides are words that a person wrote anew', () => {
    const found = Object.keys(DECISIONS).flatMap((id) => differences(of(id).made.view, of(id).settled.view));
    expect(found.filter((line) => !/^(?:facts|tables) \/ /.test(line))).toEqual([
      'targets / 各项目完成时间 / actual: 部分项目2024年年初完成 | 部分项目2024年年初完成。',
      'targets / 确保全区安全生产形势稳定 / actual: 优（2023年获省级安全生产先进区县） | 优。2023年，获省级安全生产先进区县',
      'targets / 健康稳定发展可持续性影响 / actual: 优（2023年安全生产工作持续稳定向好） | 优。2023年，持续稳定向好',
    ]);
    expect(of('ziyang-emergency/2023').draft.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
  });

  test('the same documents of the next year ask nothing', () => {
    for (const id of Object.keys(DECISIONS)) {
      const { document, draft } = of(id);
      const answers = new Map(draft.questions.map(({ key, chosen }) => [key, DECISIONS[id]?.[key] ?? chosen ?? '']));
      const next = importDocument(document, { frameworks, year: 2025, decisions: answers });
      expect(next.questions).toEqual([]);
    }
  });

  test('Yantian: what its two forms print is placed but for the table of tasks', () => {
    const { made, own } = of('yantian-emergency/2023');
    const found = differences(made.view, own.view).filter((line) => /^(?:stated|targets|scores) \/ /.test(line));
    // Evidence and the scores of parts stand in the text of the report alone.
    expect(found.filter((line) => !/ \/ (?:evidence|parts) \/ /.test(line))).toEqual([
      'targets / 排查企业数量 / target: 10 家 | 每季度 10 家企业',
      'targets / 排查企业数量 / actual: 16 家次 | 每季度平均 16 家次',
      // A row whose own name is blank: the draft calls it by the name of its level.
      'targets / 空白 / target: （空白） | –',
      'targets / 空白 / actual: （无） | –',
      'targets / 其他满意度指标 / target: – | （空白）',
      'targets / 其他满意度指标 / actual: – | （无）',
    ]);
  });
});

const nameOf = ({ id }: Seed): string => id.replace('/', '-');

/** The hand-made data, and where the draft has them. */
function countOf({ draft, made, own }: Imported) {
  const [wanted, found] = [dataByName(made.view), dataByName(own.view)];
  const fates = Map.groupBy(draft.numbers, ({ text }) => figureIn(text));
  const counts = { wanted: wanted.size, right: 0, 'in texts': 0, unplaced: 0, 'not in the file': 0, wrong: 0 };
  for (const [path, text] of wanted) {
    const known = fates.get(figureIn(text)) ?? [];
    if (found.get(path) === text) counts.right += 1;
    else if (found.get(path)?.includes(figureIn(text)) === false) counts.wrong += 1;
    else if (known.some(({ fate }) => fate === 'unplaced')) counts.unplaced += 1;
    else if (known.length > 0) counts['in texts'] += 1;
    else counts['not in the file'] += 1;
  }
  return { ...counts, questions: draft.questions.length };
}

/** The first figure of a value, or of what a person entered in a line of differences. */
function figureIn(text: string): string {
  return /-?\d[\d.]*/.exec(text.slice(text.lastIndexOf(': ') + 1).replaceAll(',', ''))?.[0] ?? '';
}
