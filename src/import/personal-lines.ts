/** Lines of a text that are of a person: left out as a whole, though they may hold something else too. */
import type { Paragraph } from '../document/document.ts';
import { type Decisions, settled } from './decisions.ts';
import type { Question } from './draft.ts';
import { personalKind, personalWords } from './personal-places.ts';
import { countedWords, questionKey } from './question-keys.ts';

export interface PersonalLines {
  /** Those that are left out; a person may have said that one of them stays. */
  left: ReadonlySet<Paragraph>;
  questions: readonly Question[];
}

const KEEP = 'keep';

export function personalLines(paragraphs: readonly Paragraph[], decisions: Decisions): PersonalLines {
  const count = countedWords();
  const lines = paragraphs.flatMap((paragraph) => {
    const { text, place } = paragraph;
    const kind = personalKind(text);
    if (kind === undefined) return [];
    const question = {
      ...{ key: count(questionKey('personal', personalWords(text))), place, chosen: 'leave' },
      text: `这一段里有个人信息（${kind}），整段没有带进来；要留别的内容，请自己写进正文。`,
      options: [
        { value: 'leave', name: '整段不带进来' },
        { value: KEEP, name: '照原文留在正文里' },
      ],
    };
    return [{ paragraph, question: settled(question, decisions) }];
  });
  const left = lines.flatMap(({ paragraph, question }) => (question.chosen === KEEP ? [] : [paragraph]));
  return { left: new Set(left), questions: lines.map(({ question }) => question) };
}
