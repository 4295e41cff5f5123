/** Nothing that was to be filled in later is published. */
import { defineCheck } from '../check.ts';
import { placeholdersIn } from '../wording/placeholders.ts';
import { frameworkTexts, writtenTexts } from '../wording/strings.ts';
import { pass, type Verdict } from '../verdict.ts';

export const noPlaceholder = defineCheck({
  id: 'no-placeholder',
  family: 'wording',
  title: '没有尚未填写的内容',
  messages: { unfilled: '“{stated}”处还没有填写。' },
  fix: '填上实际内容；没有内容的，删去这一处。',
  *runFramework({ framework }) {
    for (const { keys, text } of frameworkTexts(framework)) {
      const [found] = placeholdersIn(text, { isTitle: keys.at(-1) === 'name' });
      yield found === undefined ? pass(null) : { ...unfilled(found.written), at: keys.join('.') };
    }
  },
  *run({ view: { report }, prose }) {
    for (const { line, text } of prose.lines) {
      const found = placeholdersIn(text, { isTitle: /^\s*#/.test(text) });
      if (found.length === 0) yield pass(null);
      for (const { written, start } of found) yield { ...unfilled(written), place: { line, column: start + 1 } };
    }
    for (const { keys, text } of writtenTexts(report)) {
      const field = keys.at(-1);
      const [found] = placeholdersIn(text, { isTitle: field === 'title' || field === 'name' || field === 'publisher' });
      yield found === undefined ? pass(null) : { ...unfilled(found.written), keys };
    }
  },
});

function unfilled(stated: string): Verdict<'unfilled'> {
  return { outcome: 'fail', at: null, stated, message: 'unfilled', data: { stated } };
}
