/** Nothing by which a person can be found is published. */
import { placedFigures, type SourcePlaces } from '../../report/source-places.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { brokenNumbersIn } from '../wording/broken-numbers.ts';
import { personalContactsIn } from '../wording/personal-contacts.ts';
import { personalNumbersIn } from '../wording/personal-numbers.ts';
import { unescaped } from '../wording/plain-digits.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { quoted } from '../wording/quoted.ts';
import { pass, type Verdict } from '../verdict.ts';

export const noPersonalData = defineCheck<'found' | 'source'>({
  id: 'no-personal-data',
  family: 'disclosure',
  title: '没有个人姓名、电话、证件号码和账号',
  messages: {
    found: '这里有{kind} {stated}，公开前必须删去。',
    source: '出处文件里{part}有{kind} {stated}，公开前必须删去。',
  },
  fix: '删去这一处；需要留联系方式的，只留单位名称和单位公开的电话。',
  advice: { source: '打开出处文件（<年度>.source.json），删去其中的这一处。' },
  isBlocking: true,
  *run({ view, text, source }) {
    const figures = new Set([...view.published.values()].filter(isFigureDatum).map(({ content }) => content.figure));
    const found = personalDataIn(text, figures);
    yield* verdicts(found);
    if (found.length === 0) yield pass(null);
    if (source !== null) yield* sourceVerdicts(source, { view, figures });
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

/** What the page shows of the source beside each figure. */
function* sourceVerdicts(
  source: SourcePlaces,
  { view, figures }: { view: ReportView; figures: ReadonlySet<string> },
): Generator<Verdict<'source'>> {
  const parts = [
    { at: null, part: '原件的文件名', text: source.file },
    ...placedFigures(source).map(({ path, text }) => {
      return { at: path, part: `${quoted(view.published.get(path)?.name ?? path)}的原文`, text };
    }),
  ];
  for (const { at, part, text } of parts) {
    // In quotation marks an amount is told from a number to call.
    for (const { kind, masked } of personalDataIn(`"${text.replaceAll('"', ' ')}"`, figures)) {
      yield { outcome: 'fail', at, stated: masked, message: 'source', data: { part, kind, stated: masked } };
    }
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
