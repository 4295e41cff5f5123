/** Nothing by which a person can be found is published. */
import { defineCheck } from '../check.ts';
import { brokenNumbersIn } from '../wording/broken-numbers.ts';
import { personalContactsIn } from '../wording/personal-contacts.ts';
import { personalNumbersIn } from '../wording/personal-numbers.ts';
import { unescaped } from '../wording/plain-digits.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { pass, type Verdict } from '../verdict.ts';

export const noPersonalData = defineCheck({
  id: 'no-personal-data',
  family: 'disclosure',
  title: '没有个人姓名、电话、证件号码和账号',
  messages: { found: '这里有{kind} {stated}，公开前必须删去。' },
  fix: '删去这一处；需要留联系方式的，只留单位名称和单位公开的电话。',
  isBlocking: true,
  *run({ view, text }) {
    const figures = new Set([...view.published.values()].filter(isFigureDatum).map(({ content }) => content.figure));
    const found = personalDataIn(text, figures);
    yield* verdicts(found);
    if (found.length === 0) yield pass(null);
  },
  // Departments, frameworks and the portal are published with every report; an office may be reached there.
  *runFile({ text }) {
    yield* verdicts(personalDataIn(text, new Set()).filter(({ kind }) => kind !== '固定电话'));
  },
});

interface Found {
  kind: string;
  masked: string;
  line: number;
  column: number;
}

function* verdicts(found: readonly Found[]): Generator<Verdict<'found'>> {
  for (const { kind, masked, line, column } of found) {
    const place = { line, column };
    yield { outcome: 'fail', at: null, place, stated: masked, message: 'found', data: { kind, stated: masked } };
  }
}

/** Personal data in the lines of a text: as written, with escapes resolved, and across line ends. */
function personalDataIn(text: string, figures: ReadonlySet<string>): Found[] {
  const lines = text.split(/\r?\n/);
  const broken = brokenNumbersIn(lines);
  return lines.flatMap((line, index) => {
    const here = [...numbersOf(line, figures), ...personalContactsIn(line)];
    const hidden = unescaped(line);
    const seen = new Set(here.map(({ kind, masked }) => `${kind} ${masked}`));
    const found = hidden === undefined ? [] : [...numbersOf(hidden, figures), ...personalContactsIn(hidden)];
    return [
      ...here.map(({ kind, masked, start }) => ({ kind, masked, line: index + 1, column: start + 1 })),
      ...found
        .filter(({ kind, masked }) => !seen.has(`${kind} ${masked}`))
        .map(({ kind, masked }) => ({ kind, masked, line: index + 1, column: 1 })),
      ...broken
        .filter((each) => each.index === index)
        .map(({ kind, masked, start }) => ({ kind, masked, line: index + 1, column: start + 1 })),
    ];
  });
}

const CONTACT_WORDS = /电话|手机|联系|身份证|银行|账号|卡号/;

/** A quoted figure of the data is an amount, unless the line itself says that it is a number to call. */
function numbersOf(line: string, figures: ReadonlySet<string>): ReturnType<typeof personalNumbersIn> {
  return personalNumbersIn(line).filter(({ start, end }) => {
    const isQuoted = line[start - 1] === '"' && line[end] === '"';
    return !isQuoted || !figures.has(line.slice(start, end)) || CONTACT_WORDS.test(line);
  });
}
