/** Titles name the year and the department in whose folder the report lies. */
import { defineCheck } from '../check.ts';
import type { Prose } from '../prose.ts';
import { evaluationYears, otherOrganisation, type Years } from '../wording/title.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'year' | 'department';

export const identityAgrees = defineCheck<Message>({
  id: 'identity-agrees',
  family: 'agreement',
  title: '标题里的年度和部门与报告一致',
  messages: {
    year: '{where}里的年度是{stated}，报告是{expected}的。',
    department: '{where}里的部门是“{stated}”，报告是“{expected}”的。',
  },
  fix: '改正标题，或把报告移到它所属的部门和年度。',
  *run({ view: { report, department }, prose }) {
    const places = [
      { where: '报告标题', text: report.title, keys: ['title'] },
      { where: '原文标题', text: report.disclosure.source.title, keys: ['disclosure', 'source', 'title'] },
    ];
    for (const { where, text, keys } of places) {
      if (text === undefined) continue;
      yield* judgeYear({ where, years: evaluationYears(text), keys }, report.year);
      const found = otherOrganisation(text, department);
      if (found === 'own') yield pass(null);
      else if (found !== undefined) {
        yield fault({ message: 'department', where, stated: found.name, expected: department.name, keys });
      }
    }
    for (const { text } of prose.headings) {
      // A heading may speak of another year's plans; only one that names the evaluation is held to the year.
      if (!/自评|绩效评价|整体支出/.test(text)) continue;
      const place = placeOf(text, prose);
      for (const verdict of judgeYear(
        { where: `正文标题“${text}”`, years: evaluationYears(text), keys: [] },
        report.year,
      ))
        yield place === undefined ? verdict : { ...verdict, place };
    }
  },
});

/** Where a heading stands, marks and spaces aside; undefined where its line does not read like it. */
function placeOf(heading: string, { lines }: Prose): { line: number; column: number } | undefined {
  const bare = (text: string): string => text.replace(/[\s#*]/g, '');
  const found = lines.find(({ text }) => /^\s*#/.test(text) && bare(text) === bare(heading));
  return found === undefined ? undefined : { line: found.line, column: 1 };
}

interface Named {
  where: string;
  years: readonly Years[];
  keys: readonly (string | number)[];
}

function* judgeYear({ where, years, keys }: Named, year: number): Generator<Verdict<Message>> {
  const [first] = years;
  if (first === undefined) return;
  const own = String(year);
  if (years.some(({ from, to }) => from <= own && own <= to)) yield pass(null);
  else yield fault({ message: 'year', where, stated: `${first.from}年度`, expected: `${year}年度`, keys });
}

interface Fault {
  message: Message;
  where: string;
  stated: string;
  expected: string;
  keys: readonly (string | number)[];
}

function fault({ message, where, stated, expected, keys }: Fault): Verdict<Message> {
  return { outcome: 'fail', at: null, keys, stated, expected, message, data: { where, stated, expected } };
}
