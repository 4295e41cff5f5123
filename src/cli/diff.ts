/** `mingzhang diff`: which figures, scores, grades and findings a change of content changes. */
import { resolve } from 'node:path';
import { commitSide, type ContentSide, folderSide, isContentFolder } from '../history/content-side.ts';
import type { Difference } from '../print/difference.ts';
import { printDiffMarkdown } from '../print/diff-markdown.ts';
import { printDiffText } from '../print/diff-text.ts';
import { compareContent } from './compare.ts';
import { contentFolder } from './content-folder.ts';
import type { DiffFormat } from './formats.ts';

export interface DiffOptions {
  content: string;
  format: DiffFormat;
}

const PRINTERS = { text: printDiffText, json: printDiffJson, markdown: printDiffMarkdown } as const;

/**
 * Compares two states of the content.
 *
 * @param base  a git ref, or a content folder.
 * @param head  likewise; the content folder as it is now when left out.
 * @returns the printed comparison.
 */
export function diff(base: string, head: string | undefined, { content, format }: DiffOptions): string {
  const after = head === undefined ? folderSide(contentFolder(content), '工作区') : sideOf(head, content);
  return PRINTERS[format](compareContent(sideOf(base, content), after));
}

function sideOf(name: string, content: string): ContentSide {
  return isContentFolder(name) ? folderSide(resolve(name), name) : commitSide(contentFolder(content), name);
}

/** One object; its reports are in the order of their ids. */
function printDiffJson(difference: Difference): string {
  return `${JSON.stringify({ schemaVersion: '1', ...difference }, null, 2)}\n`;
}
