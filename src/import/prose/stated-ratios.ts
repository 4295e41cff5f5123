/**
 * Rates that follow from two numbers before them: 中标项目11个，按时签订9个，及时率81.82%; 支出50万元，其中工资30万元，占支出60%.
 * A rate is one only where it is exactly so; of a share the words say of what it is.
 */
import { decimalsOf, exact, fixed } from '../../number/exact.ts';
import type { Mention } from './mentions.ts';
import { formsOf } from './names.ts';
import { beginsSentence, follows, isAlike, isPercent, type Stated } from './stated.ts';

/** @param mentions  those of one text, from the left. */
export function statedRatios(mentions: readonly Mention[]): Stated[] {
  return mentions.flatMap((rate, at): Stated[] => {
    const found = shareAt(mentions, at) ?? rateAt(mentions, at);
    if (found === undefined) return [];
    const { of, by, name } = found;
    return [
      {
        name,
        mentions: [of, by, rate],
        names: new Map([[rate, name]]),
        write: (path) => ({ kind: 'ratio', of: path(of), by: path(by), stated: path(rate) }),
      },
    ];
  });
}

interface Ratio {
  of: Mention;
  by: Mention;
  name: string;
}

/** Of the two numbers just before, whichever way it is so. */
function rateAt(mentions: readonly Mention[], at: number): Ratio | undefined {
  const [whole, part, rate] = [mentions[at - 2], mentions[at - 1], mentions[at]];
  const name = rate?.name;
  if (whole === undefined || part === undefined || rate === undefined || name === undefined) return undefined;
  if (!isRate(rate) || isPercent(part) || !isAlike(whole, part) || [part, rate].some(beginsSentence)) return undefined;
  const ways = [
    { of: part, by: whole, name },
    { of: whole, by: part, name },
  ];
  return ways.find((each) => gives(each, rate));
}

const SHARE = /^[，,]?占(?<whole>[\p{Script=Han}“”]{3,}?)的?(?:比重|比例)?(?:为|达)?$/u;

/** Of the number just before, in the one of its sentence that the words name: so it is said, whether or not it holds. */
function shareAt(mentions: readonly Mention[], at: number): Ratio | undefined {
  const [of, rate] = [mentions[at - 1], mentions[at]];
  const whole = rate?.unit === '%' ? SHARE.exec(rate.between)?.groups?.['whole'] : undefined;
  if (of?.label === undefined || rate === undefined || whole === undefined || !follows(rate, of)) return undefined;
  const from = mentions.slice(0, at).findLastIndex(beginsSentence);
  const named = mentions
    .slice(Math.max(from, 0), at - 1)
    .filter(({ spoken }) => formsOf(spoken.before).some((form) => form.endsWith(whole)));
  const [by, ...others] = named;
  return by === undefined || others.length > 0 || !isAlike(by, of) ? undefined : { of, by, name: `${of.label}占比` };
}

function isRate({ unit, about, name = '' }: Mention): boolean {
  return unit === '%' && about === undefined && /率|占比|比例|比重$/.test(name);
}

/** To the last digit; equal numbers, which make 100 %, say nothing. */
function gives({ of, by }: Ratio, rate: Mention): boolean {
  const [above, below] = [exact(of.figure), exact(by.figure)];
  if (below.isZero() || above.equals(below)) return false;
  return fixed(above.div(below).times('100'), decimalsOf(rate.figure)) === rate.figure;
}
