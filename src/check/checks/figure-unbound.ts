/** A published figure that stands in the text as bare digits is bound to its datum. */
import type { Datum } from '../../report/datum.ts';
import { resolvePath } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { type Numeral, numeralsIn } from '../wording/numerals.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { pass } from '../verdict.ts';
import { isFigureOf } from '../wording/wording.ts';

export const figureUnbound = defineCheck({
  id: 'figure-unbound',
  family: 'agreement',
  title: '正文里的公布数字由数据填入',
  messages: { bare: '正文里的“{stated}”就是{name}，应由数据填入。' },
  fix: '改成 <Fig of="{path}" />；要保留自己的写法，用 <Fig of="{path}">{stated}</Fig>。',
  *run({ view, prose }) {
    for (const { component, of } of prose.uses) {
      if (component === 'Fig' && of !== null && resolvePath(view, of) !== undefined) yield pass(of);
    }
    const figures = [...view.published.values()].filter(isFigureDatum);
    for (const { line, text } of prose.lines) {
      for (const numeral of numeralsIn(text).filter(isTelling)) {
        const alike = figures.filter((each) => each.is === undefined && isFigureOf(numeral, each));
        const datum = alike.find((each) => isTellingOf(numeral, each));
        // A number that several data share does not say which of them is meant.
        if (datum === undefined || alike.length > 1) continue;
        const place = { line, column: numeral.start + 1 };
        const data = { name: datum.name, path: datum.path, stated: numeral.text };
        yield { outcome: 'review', at: datum.path, place, stated: numeral.text, message: 'bare', data };
      }
    }
  },
});

const DIGITS_TELLING = 3;

/**
 * Tables hold dozens of figures, so that a short one (33万元, 100%) stands in one of their cells by chance: the text must
 * share three significant digits with a cell, zeros at the end aside.
 */
export function isTellingOf(numeral: Numeral, { path }: Pick<Datum, 'path'>): boolean {
  if (!isTelling(numeral)) return false;
  return !/^tables\./.test(path) || digitsOf(numeral).replace(/0+$/, '').length >= DIGITS_TELLING;
}

/** Three significant digits, a percent sign or money: short bare numbers are everywhere. */
export function isTelling({ figure, unit }: Numeral): boolean {
  return /[%‰元]$/.test(unit) || digitsOf({ figure }).length >= DIGITS_TELLING;
}

function digitsOf({ figure }: Pick<Numeral, 'figure'>): string {
  return figure.replace(/[-.]/g, '').replace(/^0+/, '');
}
