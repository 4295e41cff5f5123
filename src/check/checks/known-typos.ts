/** Nothing is misspelt in a way that is known. */
import { defineCheck } from '../check.ts';
import { writtenTexts } from '../wording/strings.ts';
import { type Typo, typosIn } from '../wording/typos.ts';
import { pass, type Verdict } from '../verdict.ts';

export const knownTypos = defineCheck({
  id: 'known-typos',
  family: 'wording',
  title: '没有常见的错别字',
  messages: { typo: '“{stated}”应写作“{expected}”。' },
  fix: '改成“{expected}”；原文如此而要照录的，用引号引起并在说明里注明。',
  *run({ view: { report }, prose }) {
    for (const { line, text } of prose.lines) {
      const typos = typosIn(text);
      if (typos.length === 0) yield pass(null);
      for (const typo of typos) yield { ...found(typo), place: { line, column: typo.start + 1 } };
    }
    for (const { keys, text } of writtenTexts(report)) {
      const typos = typosIn(text);
      if (typos.length === 0) yield pass(null);
      for (const typo of typos) yield { ...found(typo), keys };
    }
  },
});

function found({ written: stated, right: expected }: Typo): Verdict<'typo'> {
  return { outcome: 'review', at: null, stated, expected, message: 'typo', data: { stated, expected } };
}
