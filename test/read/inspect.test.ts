/** One function that reads, scores and checks whatever is asked for. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { Check } from '../../src/check/check.ts';
import { examineFiles } from '../../src/read/examine.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import type { ContentIo } from '../../src/read/io.ts';
import { FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function changed(from: string, to: string): string {
  return reportText(REPORT_LINES.map((line) => line.replaceAll(from, to)));
}

/** Finds something on every report that has a prior one, and on every framework. */
const spy: Check = {
  id: 'spy-check',
  family: 'footing',
  title: '侦察',
  messages: { seen: '{prior}' },
  fix: '无。',
  *run({ prior, prose }) {
    const data = { prior: prior === null ? '无' : String(prior.report.year), headings: String(prose.headings.length) };
    yield { outcome: 'fail', at: 'stated.total', message: 'seen', data };
  },
  *runFramework() {
    yield { outcome: 'review', at: 'indicators.1.weight' };
    yield { outcome: 'pass', at: null };
  },
};

/** Counts what is read. */
function watched(files: Record<string, string>): { io: ContentIo; reads: string[] } {
  const io = memoryIo(files);
  const reads: string[] = [];
  return {
    reads,
    io: {
      ...io,
      read: (file) => {
        reads.push(file);
        return io.read(file);
      },
    },
  };
}

const years = {
  'reports/some-bureau/2022.mdx': changed('2023', '2022'),
  'reports/some-bureau/2024.mdx': changed('2023', '2024'),
  'reports/other-bureau/2023.mdx': changed('some-bureau', 'other-bureau'),
  'departments/other-bureau.yaml': smallContent()['departments/some-bureau.yaml'] ?? '',
};

describe('all content', () => {
  const { reports, findings, counts, content } = inspectContent(memoryIo(smallContent(years)), allowList, {
    checks: [spy],
  });

  test('gives every report its view, its prose and its findings', () => {
    expect([...reports.keys()]).toEqual([
      'other-bureau/2023',
      'some-bureau/2022',
      'some-bureau/2023',
      'some-bureau/2024',
    ]);
    const report = reports.get('some-bureau/2023');
    expect(report?.view.scorecard.recomputed.total).toBe('97.00');
    expect(report?.prose.headings).toEqual([{ depth: 2, text: '自评结论' }]);
    expect(report?.body.uses.map(({ component }) => component)).toEqual(['Fig']);
    expect(report?.findings).toHaveLength(1);
  });
  test("takes the same department's year before as the prior report", () => {
    expect(
      findings.flatMap(({ check, file, message }) =>
        check === 'spy-check' && file.startsWith('reports') ? [[file, message]] : [],
      ),
    ).toEqual([
      ['reports/other-bureau/2023.mdx', '无'],
      ['reports/some-bureau/2022.mdx', '无'],
      [FILE, '2022'],
      ['reports/some-bureau/2024.mdx', '2023'],
    ]);
  });
  test('places findings in the file of the report, and of the framework', () => {
    expect(findings.find(({ file }) => file === FILE)).toMatchObject({ line: 9, column: 18, at: 'stated.total' });
    expect(findings.find(({ file }) => file === 'frameworks/small-2020.yaml')).toMatchObject({
      line: 17,
      column: 13,
      outcome: 'review',
    });
  });
  test('adds the comparisons up', () => {
    expect(counts).toEqual({ 'spy-check': { fail: 4, review: 1, pass: 1 } });
  });
  test('knows the place of everything in a framework', () => {
    expect([...content.sources.keys()].sort()).toEqual([
      'departments/other-bureau.yaml',
      'departments/some-bureau.yaml',
      'frameworks/small-2020.yaml',
      'site.yaml',
    ]);
  });
});

describe('what stands in a report that nobody may see is not revealed by the year after', () => {
  const priorSeen = (prior: string, own: string): string | undefined => {
    const files = smallContent({
      'reports/some-bureau/2022.mdx': changed('2023', '2022').replace('published', prior),
      [FILE]: changed('status: published', `status: ${own}`),
    });
    const { findings } = inspectContent(memoryIo(files), allowList, { checks: [spy] });
    return findings.find(({ file }) => file === FILE)?.message;
  };
  test.each([
    ['published', 'published', '2022'],
    ['superseded', 'published', '2022'],
    ['draft', 'published', '无'],
    ['draft', 'draft', '2022'],
    ['withdrawn', 'published', '无'],
    ['withdrawn', 'draft', '无'],
  ])('%s before %s', (prior, own, seen) => {
    expect(priorSeen(prior, own)).toBe(seen);
  });
});

describe('some files', () => {
  test('reads a report with its neighbours and nothing else', () => {
    const { io, reads } = watched(smallContent(years));
    const { reports, findings } = inspectContent(io, allowList, { files: [FILE], checks: [spy] });
    expect([...reports.keys()]).toEqual(['some-bureau/2023']);
    expect(findings.map(({ file, message }) => [file, message])).toEqual([[FILE, '2022']]);
    expect([...new Set(reads)].sort()).toEqual([
      'departments/some-bureau.yaml',
      'frameworks/small-2020.yaml',
      'reports/some-bureau/2022.mdx',
      FILE,
    ]);
  });
  test("a prior report's own faults are not reported", () => {
    const io = memoryIo(
      smallContent({ 'reports/some-bureau/2022.mdx': changed('"97.00"', '97.00').replaceAll('2023', '2022') }),
    );
    const { findings } = inspectContent(io, allowList, { files: [FILE], checks: [spy] });
    expect(findings.map(({ check, message }) => [check, message])).toEqual([['spy-check', '无']]);
  });
  test('a framework that cannot be read is reported, for the report cannot be checked without', () => {
    const io = memoryIo(
      smallContent({ 'frameworks/small-2020.yaml': FRAMEWORK.replace('weight: "60"', 'weight: 60') }),
    );
    const { reports, findings } = inspectContent(io, allowList, { files: [FILE], checks: [spy] });
    expect(reports.size).toBe(0);
    expect(findings.map(({ check, file }) => [check, file])).toEqual([
      ['form/unquoted-figure', 'frameworks/small-2020.yaml'],
    ]);
  });
  test('a framework can be inspected alone', () => {
    const { reports, findings } = inspectContent(memoryIo(smallContent(years)), allowList, {
      files: ['frameworks/small-2020.yaml'],
      checks: [spy],
    });
    expect(reports.size).toBe(0);
    expect(findings.map(({ outcome }) => outcome)).toEqual(['review']);
  });
  test('a stray file is reported when it is asked for', () => {
    const io = memoryIo(smallContent({ 'reports/some-bureau/2023.docx': 'x' }));
    expect(
      inspectContent(io, allowList, { files: ['reports/some-bureau/2023.docx'] }).findings.map(({ check }) => check),
    ).toEqual(['form/stray-file']);
  });
});

describe('faults of form', () => {
  test('a report with refused markup gets findings of form only, and harms no other', () => {
    const text = `${reportText()}\n<b>粗体</b>\n`;
    const { reports, findings } = inspectContent(memoryIo(smallContent({ ...years, [FILE]: text })), allowList, {
      checks: [spy],
    });
    expect(reports.get('some-bureau/2023')).toMatchObject({ isMalformed: true, counts: {} });
    expect(new Set(findings.filter(({ file }) => file === FILE).map(({ check }) => check))).toEqual(
      new Set(['form/raw-html']),
    );
    expect(findings.find(({ file }) => file === 'reports/some-bureau/2024.mdx')?.message).toBe('2023');
  });
  test('a report that its model cannot take is left out, and is nobody’s prior', () => {
    const io = memoryIo(smallContent({ ...years, [FILE]: changed('"97.00"', '97.00') }));
    const { reports, findings } = inspectContent(io, allowList, { checks: [spy] });
    expect(reports.has('some-bureau/2023')).toBe(false);
    expect(findings.find(({ file }) => file === 'reports/some-bureau/2024.mdx')?.message).toBe('无');
  });
});

test('many files in turns give what one inspection gives', () => {
  const many = Object.fromEntries(
    Array.from({ length: 101 }, (_, index) => 2000 + index).map((year) => [
      `reports/some-bureau/${year}.mdx`,
      changed('2023', String(year)),
    ]),
  );
  const broken = FRAMEWORK.replace('weight: "60"', 'weight: 60');
  for (const framework of [FRAMEWORK, broken]) {
    const io = memoryIo(smallContent({ ...many, 'frameworks/small-2020.yaml': framework }));
    const { findings, counts } = inspectContent(io, allowList, { checks: [spy] });
    const done: number[] = [];
    const examined = examineFiles(io, allowList, { checks: [spy], onReport: (count) => done.push(count) });
    expect(examined).toEqual({ reports: 101, findings, counts });
    if (framework === FRAMEWORK) expect(done.at(-1)).toBe(101);
  }
});
