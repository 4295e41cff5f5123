/** The text names indicators and the department as they are defined, and doubles no word. */
import { defineCheck, type ReportSubject } from '../check.ts';
import { matchesIn } from '../wording/matches.ts';
import { writtenTexts } from '../wording/strings.ts';
import { nearMisses, termsIn } from '../wording/terms.ts';
import { typosIn } from '../wording/typos.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'term' | 'doubled';

export const wordingAgrees = defineCheck<Message>({
  id: 'wording-agrees',
  family: 'wording',
  title: '指标和部门的名称与规定的写法一致，没有重复的词',
  messages: {
    term: '正文写作“{stated}”，与规定的名称“{expected}”差一个字。',
    doubled: '“{stated}”写了两遍“{expected}”。',
  },
  fix: '改成“{expected}”；确实是另一个词的，不必改。',
  *run({ view, prose }) {
    for (const { line, text } of prose.lines) {
      yield* termsIn(text, view).map(() => pass(null));
      for (const { written, term, start } of nearMisses(text, view)) {
        yield { ...found('term', written, term), place: { line, column: start + 1 } };
      }
      for (const { written, word, start } of doubledIn(text)) {
        yield { ...found('doubled', written, word), place: { line, column: start + 1 } };
      }
    }
    yield* doubledInData(view);
  },
});

function* doubledInData({ report }: ReportSubject['view']): Generator<Verdict<Message>> {
  for (const { keys, text } of writtenTexts(report)) {
    for (const { written, word } of doubledIn(text)) yield { ...found('doubled', written, word), keys };
  }
}

function found(message: Message, stated: string, expected: string): Verdict<Message> {
  return { outcome: 'review', at: null, stated, expected, message, data: { stated, expected } };
}

interface Doubled {
  written: string;
  word: string;
  start: number;
}

const TWICE = /((?![一逐])\p{Script=Han}{2,4})\1/gu;

/** A word of two to four characters that follows itself; 一步一步 and 逐项逐项 are meant. */
function doubledIn(text: string): Doubled[] {
  const matches = matchesIn(text, TWICE);
  if (matches.length === 0) return [];
  const typos = typosIn(text);
  return matches.flatMap(({ 0: written, 1: word = '', index: start }) => {
    // 贯彻落实落实 stands in the list of known slips; 哈哈哈哈 is one character over and over.
    const end = start + written.length;
    const isKnown = typos.some((typo) => typo.start < end && start < typo.start + typo.written.length);
    return isKnown || /^(.)\1+$/u.test(word) ? [] : [{ written, word, start }];
  });
}
