/** What stands beside the text and is not read: headers, footers, comments. None of it is lost without a word. */
import { lineText } from '../text.ts';
import { childrenOf } from '../xml.ts';
import type { Note } from '../document.ts';
import { plainText } from './flow.ts';
import type { Parts } from './parts.ts';
import { quote } from './remarks.ts';
import { innerStory, type Story } from './story.ts';

const MARGINS = [
  ['header', '页眉'],
  ['footer', '页脚'],
] as const;

/** `第 3 页 共 10 页`, `- 3 -`, `Page 3 of 10`. */
const PAGE_NUMBER = /^(?:[\s\p{P}\p{Sm}|第共页]|\d|[０-９]|page|of)*$/iu;

export function marginNotes(parts: Parts, story: Story): Note[] {
  const margins = MARGINS.flatMap(([type, name]) => {
    const texts = parts.of(type).map((root) => lineText(plainText(root, innerStory(story, root))));
    // The first page, even and odd pages and each section have their own, mostly alike.
    return [...new Set(texts)]
      .filter((text) => !PAGE_NUMBER.test(text))
      .map((text): Note => ({ kind: 'beside', place: name, text: `${name}有文字${quote(text)}，没有读进正文。` }));
  });
  const comments = parts.of('comments').flatMap((root) => childrenOf(root, 'comment')).length;
  if (comments === 0) return margins;
  return [...margins, { kind: 'beside', place: '批注', text: `文件里有 ${comments} 条批注，没有读进正文。` }];
}
