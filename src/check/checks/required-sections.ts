/** The text has every section that its framework prescribes. */
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

export const requiredSections = defineCheck({
  id: 'required-sections',
  family: 'disclosure',
  title: '正文有指标体系规定的各个章节',
  messages: { missing: '正文没有“{expected}”一节。' },
  fix: '在正文里补上“## {expected}”一节；原文没有这一节的，写上这个标题并注明原文没有这部分内容。',
  several: {
    message: '正文没有指标体系规定的 {count} 节：{expected}。',
    fix: '在正文里补上这 {count} 节，标题前写“## ”；原文没有的，写上标题并注明原文没有这部分内容。',
  },
  *run({ view: { framework }, prose }) {
    const headings = prose.headings.map(({ text }) => bare(text));
    for (const { title, required } of framework?.sections ?? []) {
      if (!required) continue;
      if (headings.some((heading) => names(heading, bare(title)))) {
        yield pass(null);
        continue;
      }
      const place = { line: prose.lines[0]?.line ?? 1, column: 1 };
      yield { outcome: 'fail', at: null, place, expected: title, message: 'missing', data: { expected: title } };
    }
  },
});

/** Short titles such as 自评 occur within many others. */
const LENGTH_SPEAKING = 4;

function names(heading: string, title: string): boolean {
  return heading.includes(title) || (heading.length >= LENGTH_SPEAKING && title.includes(heading));
}

/** A title without its number (一、 （二） 3. 第四部分) and without spaces and punctuation. */
function bare(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(
      /^(?:第[一二三四五六七八九十\d]+[部分章节]+|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|\d+(?:\.\d+)*[、.．]?)+/,
      '',
    )
    .replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
}
