/** Nothing by which a person can be found is published. */
import { defineCheck } from '../check.ts';
import { personalContactsIn } from '../wording/personal-contacts.ts';
import { personalNumbersIn } from '../wording/personal-numbers.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { pass } from '../verdict.ts';

export const noPersonalData = defineCheck({
  id: 'no-personal-data',
  family: 'disclosure',
  title: '没有个人姓名、电话、证件号码和账号',
  messages: { found: '这里有{kind} {stated}，公开前必须删去。' },
  fix: '删去这一处；需要留联系方式的，只留单位名称和单位公开的电话。',
  isBlocking: true,
  *run({ view, text }) {
    const figures = new Set([...view.published.values()].filter(isFigureDatum).map(({ content }) => content.figure));
    let count = 0;
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      for (const { kind, masked, start } of [...numbersOf(line, figures), ...personalContactsIn(line)]) {
        const place = { line: index + 1, column: start + 1 };
        yield { outcome: 'fail', at: null, place, stated: masked, message: 'found', data: { kind, stated: masked } };
        count += 1;
      }
    }
    if (count === 0) yield pass(null);
  },
});

const CONTACT_WORDS = /电话|手机|联系|身份证|银行|账号|卡号/;

/** A quoted figure of the data is an amount, unless the line itself says that it is a number to call. */
function numbersOf(line: string, figures: ReadonlySet<string>): ReturnType<typeof personalNumbersIn> {
  return personalNumbersIn(line).filter(({ start, end }) => {
    const isQuoted = line[start - 1] === '"' && line[end] === '"';
    return !isQuoted || !figures.has(line.slice(start, end)) || CONTACT_WORDS.test(line);
  });
}
