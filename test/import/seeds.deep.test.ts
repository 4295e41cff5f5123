/** The five reports that came first, each from the kind of file that it was published in: the draft beside what a person made of it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCMaps } from '../../src/document/pdf/node-cmaps.ts';
import { readDocument } from '../../src/document/read-document.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import type { InspectedReport } from '../../src/read/inspect-report.ts';
import { converted, sofficePath } from '../whole/libreoffice.ts';
import { dataByName, differences, drafted, findingsOf, handMade } from './compare-drafts.ts';
import { frameworks } from './corpus.ts';
import { type Seed, SEEDS } from './seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-seeds-'));
const FILTERS: Readonly<Record<Seed['format'], [of: 'text' | 'workbook', format: string, readAs: string | undefined]>> =
  {
    xlsx: ['workbook', 'xlsx:Calc MS Excel 2007 XML', undefined],
    docx: ['text', 'docx:MS Word 2007 XML', 'HTML (StarWriter)'],
    pdf: ['text', 'pdf:writer_pdf_Export', 'HTML (StarWriter)'],
  };

interface Imported {
  draft: Draft;
  made: InspectedReport;
  own: InspectedReport;
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
        imported.set(seed.id, { draft, made: handMade(seed.id), own: drafted(seed.id, draft) });
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

  test('Guangzhou: every figure of the form is as a person entered it', () => {
    const { draft, made, own } = of('guangzhou-emergency/2022');
    const [facts, others] = split(differences(made.view, own.view), (line) => line.startsWith('facts / '));
    expect(others).toEqual([]);
    // A person made facts of the figures that stand within goals and reasons; the draft has them in those texts.
    const texts = JSON.stringify([draft.fields['goals'], draft.fields['scores']]);
    expect(facts).toHaveLength(82);
    expect(facts.filter((line) => !texts.includes(figureIn(line)))).toEqual([]);
  });

  test('Guangzhou: the checks find the same, but for what rests on those facts', () => {
    const { made, own } = of('guangzhou-emergency/2022');
    expect(findingsOf(own)).toEqual([
      'budget-foots: 10227.16万元, 10001.16万元',
      'budget-foots: 39481.84万元, 39667.84万元',
    ]);
    expect(findingsOf(made).filter((each) => !findingsOf(own).includes(each))).toEqual([
      'change-recomputes: 160%, 163.83%（基期47）或158.33%（基期48）',
      'same-fact-agrees: 120家, 100家',
    ]);
  });

  test('Ziyang: every figure of the form is as a person entered it', () => {
    const { draft, made, own } = of('ziyang-emergency/2023');
    const found = differences(made.view, own.view).filter((line) => !/^(?:facts|tables|staffing) \/ /.test(line));
    expect(found).toEqual([
      // The text of the report says what basic expenditure was for; the form does not.
      'budget / expenditure / splits / 1 / lines / 基本支出 / splits / 0 / lines / 人员经费 / amounts / executed: 311.42 万元 | –',
      'budget / expenditure / splits / 1 / lines / 基本支出 / splits / 0 / lines / 日常公用经费 / amounts / executed: 72.87 万元 | –',
      'budget / expenditure / splits / 1 / lines / 基本支出 / splits / 1 / lines / 财政拨款支出 / amounts / executed: 376.02 万元 | –',
      // Words that a person wrote anew.
      'targets / 各项目完成时间 / actual: 部分项目2024年年初完成 | 部分项目2024年年初完成。',
      'targets / 确保全区安全生产形势稳定 / actual: 优（2023年获省级安全生产先进区县） | 优。2023年，获省级安全生产先进区县',
      'targets / 健康稳定发展可持续性影响 / actual: 优（2023年安全生产工作持续稳定向好） | 优。2023年，持续稳定向好',
    ]);
    expect(draft.numbers.filter(({ fate }) => fate === 'unplaced')).toEqual([]);
  });

  test('Ziyang: the checks find the same in the form', () => {
    const { made, own } = of('ziyang-emergency/2023');
    const found = findingsOf(own).filter((each) => !each.startsWith('required-sections'));
    expect(found).toEqual([
      'score-recomputes: 8, 9.5',
      'score-within-weight: 96, ≤10',
      'total-foots: 96, 106',
      'weights-foot: 60, 50',
    ]);
    expect(findingsOf(made).filter((each) => !found.includes(each))).toEqual([
      // Of the text beside the form, and of an achievement that a person read out of the words.
      'budget-foots: 408.34万元, 384.29万元',
      'same-fact-agrees: 1016.17万元, 1024.16万元',
      'same-fact-agrees: 1016.17万元, 1024.16万元',
      'score-recomputes: 8, 6 至 8（不含）',
    ]);
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

function split<Each>(all: readonly Each[], isFirst: (each: Each) => boolean): [Each[], Each[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}
