/** Which datum a number of the text is: one that has its value, and that its words name. */
import { agreement, isFigureOf } from '../../check/wording/wording.ts';
import type { Aspect, Known } from './draft-data.ts';
import { formsOf, plainName, staffStem, withoutQuotes } from './names.ts';
import { PARTS, saysPhase } from './phase-words.ts';
import type { Spoken } from './spoken.ts';

/** Undefined where no datum is named, or several that have the value. */
export function datumOf(spoken: Spoken, known: readonly Known[], year: number): Known | undefined {
  const named = known.filter(
    (each) => hasValue(spoken, each) && isOfYear(spoken, each.year ?? year, year) && isNamed(spoken, each),
  );
  const [first, ...others] = named;
  if (first === undefined) return undefined;
  // What a table repeats of the budget is one fact; anything else may be meant as well.
  return others.every((other) => isRepetition(other, first)) ? first : undefined;
}

/** The same figure, for which the check of the text finds no fault. */
function hasValue({ numeral }: Spoken, { datum }: Known): boolean {
  const { bound, about } = datum.content;
  if (datum.is !== undefined || bound !== undefined || about !== numeral.about) return false;
  return isFigureOf(numeral, datum) && agreement(numeral, datum)?.outcome === 'pass';
}

function isRepetition(other: Known, first: Known): boolean {
  const isTable = other.datum.path.startsWith('tables.') && !first.datum.path.startsWith('tables.');
  return isTable && other.aspect === first.aspect && last(other.subjects) === last(first.subjects);
}

/** The last year that the sentence names is the datum's; a text without years speaks of the report's own. */
function isOfYear({ before, sentence }: Spoken, own: number, year: number): boolean {
  if (/上年|去年|上一?年度|同期|同比|相比|较/.test(before)) return false;
  const named = [...sentence.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return (named ?? String(year)) === String(own);
}

function isNamed(spoken: Spoken, known: Known): boolean {
  const forms = formsOf(spoken.before);
  switch (known.aspect) {
    case 'total':
      return isTotal(spoken, forms);
    case 'stated':
    case 'target':
    case 'actual':
      return isWithAspect(spoken, forms, known);
    case 'rate':
      return isRate(spoken, forms, known);
    case 'named':
      return known.datum.path.startsWith('staffing.') ? isStaff(forms, known) : saysAll(spoken, forms, known.subjects);
    default:
      return isAmount(spoken, forms, known);
  }
}

const TOTAL =
  /(?:自评|整体|综合|绩效|支出)(?:评价)?(?:总?得分|总分|评分|分数|总评分)$|^(?:自评)?(?:总分|总得分|自评分)$/;
const PARTIAL = /指标|部分|[一二三]级|产出|效益|满意度|过程|投入|履职|管理|决策|该项|本项/;

/** Whether the words say that a number is the department's own total of the year. */
export function saysTotal(spoken: Spoken, year: number): boolean {
  return isOfYear(spoken, year, year) && isTotal(spoken, formsOf(spoken.before));
}

function isTotal({ before }: Spoken, forms: readonly string[]): boolean {
  return forms.some((words) => TOTAL.test(words)) && !PARTIAL.test(before);
}

const ASPECTS: Readonly<Partial<Record<Aspect, RegExp>>> = {
  stated: /(?:自评)?(?:得分|得|自评分|自评)$/,
  target: /(?:年度|年初|预期|计划)?(?:目标值|指标值|目标|计划)$/,
  actual: /(?:实际)?(?:完成值|完成|实现|达成|达到|达)(?:了)?$/,
};

/** The name and behind it what is said of it: 预算执行率自评得分, 群众满意度达到. */
function isWithAspect({ before }: Spoken, forms: readonly string[], { subjects, aspect }: Known): boolean {
  const words = ASPECTS[aspect];
  if (words === undefined) return false;
  // 达到 and 为 join a name and its number as well as they say what was reached.
  const own = [withoutQuotes(before), ...forms].filter((form) => words.test(form));
  return own.some((form) => formsOf(form.replace(words, '').replace(/指标$/, '')).includes(last(subjects)));
}

/** Of the whole where no part of it is named before; of a line by its full name. */
function isRate(spoken: Spoken, forms: readonly string[], { subjects, datum }: Known): boolean {
  if (!/^budget\.expenditure\.rates\./.test(datum.path)) return saysAll(spoken, forms, subjects);
  const isWhole = forms.some(
    (form) => /^(?:预算|支出|资金)?(?:执行|完成|支出|调整)率$/.test(form) && isEnd(datum.name, form),
  );
  return isWhole && partNamed(spoken, true) === undefined;
}

/** 预算执行率 and 执行率 are one. */
function isEnd(name: string, form: string): boolean {
  return name.endsWith(form) || name.endsWith(form.replace(/^(?:预算|支出|资金)/, ''));
}

function isStaff(forms: readonly string[], { subjects }: Known): boolean {
  const stem = staffStem(last(subjects));
  return stem !== '' && forms.some((form) => staffStem(form) === stem);
}

/** 基本支出全年预算数, 全年预算数 in a sentence about 基本支出; of the total, a phase in a sentence about nothing else. */
function isAmount(spoken: Spoken, forms: readonly string[], { subjects, aspect, datum }: Known): boolean {
  // What names no phase is what was spent.
  const isSpent = aspect === 'executed' || aspect === 'unphased';
  const isPhase = (words: string): boolean => PHASED.has(aspect) && saysPhase(words, phaseOf(aspect));
  const [subject, ...more] = [...subjects].reverse();
  if (subject === undefined) {
    // 支出全年预算数 says itself that it is of the whole, whatever the sentence spoke of before.
    if (
      forms.some((words) => /^(?:部门)?(?:整体)?支出(?=.*预算)/.test(words) && isPhase(words.replace(/^.*?支出/, '')))
    )
      return true;
    const own = plainName(datum.name.replace(/(?:年初预算数|调整数|全年预算数|执行数)$/, ''));
    return forms.some(
      (words) =>
        (isPhase(words) || (isSpent && words === own)) && partNamed(spoken, words.includes('支出')) === undefined,
    );
  }
  const name = plainName(subject);
  const isWhole = more.every((each) => withoutQuotes(spoken.sentence).includes(plainName(each)));
  if (!isWhole) return false;
  if (isSpent && forms.includes(name)) return true;
  if (forms.some((words) => words.startsWith(name) && isPhase(words.slice(name.length).replace(/^的/, ''))))
    return true;
  return forms.some(isPhase) && partNamed(spoken) === name;
}

const PHASED: ReadonlySet<Aspect> = new Set<Aspect>(['approved', 'adjustment', 'adjusted', 'executed']);

function phaseOf(aspect: Aspect) {
  return aspect === 'approved' || aspect === 'adjustment' || aspect === 'adjusted' || aspect === 'executed'
    ? aspect
    : 'unphased';
}

/**
 * The part of the money that a sentence is about: the last one named before the number, or the topic of the paragraph.
 *
 * @param isSpending  the words say that money was spent, so that what was received before is another thing.
 */
function partNamed({ sentence, topic }: Spoken, isSpending = false): string | undefined {
  const text = withoutQuotes(`${topic}。${sentence}`);
  const parts = [...text.matchAll(PARTS)].map(([part]) => part);
  return parts.filter((part) => !isSpending || part !== '收入').at(-1);
}

/** All names, one behind the other; or the last one, where the others stand before it in the sentence. */
function saysAll({ sentence, topic }: Spoken, forms: readonly string[], subjects: readonly string[]): boolean {
  const names = subjects.map(plainName);
  const isNear = names.slice(0, -1).every((name) => withoutQuotes(`${topic}。${sentence}`).includes(name));
  return (
    isNear &&
    names.every((name) => name.length >= NAME_LEAST) &&
    forms.some((form) => form === names.join('') || form === last(names))
  );
}

const NAME_LEAST = 2;

function last(names: readonly string[]): string {
  return plainName(names.at(-1) ?? '');
}
