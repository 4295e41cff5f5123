/** Reads the body of a report as data: one parse, one rewriting, and nothing that could run. */
import type { RootContent } from 'mdast';
import { definitionsOf } from './body/definitions.ts';
import { numberFootnotes, refuseLostFootnotes, refuseNoteHeadings } from './body/footnotes.ts';
import { refuseHazards } from './body/hazards.ts';
import { numberHeadings } from './body/headings.ts';
import { excessOf, isTooDeep, tooDeep, treeExcess } from './body/limits.ts';
import { readLines } from './body/line-breaks.ts';
import { openLog, refusalsInOrder, refuse, type Fault, type Log } from './body/log.ts';
import type { Body, BodyOptions } from './body/model.ts';
import { keepNumbers } from './body/numbers.ts';
import { parseTree } from './body/parse.ts';
import { plainTree } from './body/plain.ts';
import { rewriteAll } from './body/rewrite.ts';
import { restoreSigns } from './body/signs.ts';
import { refuseSlips } from './body/slips.ts';
import { toElements } from './body/tree.ts';
import { verifyTree } from './body/verify.ts';

export type { AllowList, Body, BodyOptions, Heading, Kind, Link, Props, Refusal, Use } from './body/model.ts';
export type { ComponentNode } from './body/tree.ts';

/**
 * Parses a report body into plain elements, allowed components and refusals.
 *
 * Takes any text: what is refused becomes literal text, and a body that cannot be parsed in bounded time becomes
 * plain paragraphs as a whole. Positions are those of the file, given the line on which the body starts.
 */
export function parseBody(source: string, options: BodyOptions): Body {
  const text = source.replace(/^\ufeff/, '');
  const excess = excessOf(text);
  if (excess) return plainBody(text, { ...excess, options });
  try {
    return readBody(text, options);
  } catch (error) {
    // A failed final assertion ends here too: a page of plain text and an error are better than a page that runs something.
    return plainBody(text, { fault: unreadable(error), line: 1, options });
  }
}

function readBody(source: string, options: BodyOptions): Body {
  const log = openLog(source);
  const { tree, hazards, spent } = parseTree(source);
  if (isTooDeep(tree)) return plainBody(source, { fault: tooDeep, line: 1, options });
  const excess = treeExcess(tree);
  if (excess) return plainBody(source, { ...excess, options });
  if (spent) return plainBody(source, { fault: tooManyTries, line: 1, options });
  restoreSigns(tree.children, source);
  keepNumbers(tree, source);
  refuseSlips(tree, log);
  const definitions = definitionsOf(tree, log);
  const { components, imageExists } = options;
  const scope = { log, components, imageExists, definitions, depth: 0, isInLink: false };
  const children: RootContent[] = rewriteAll(tree.children, scope, 'flow');
  const rewritten = { ...tree, children };
  refuseLostFootnotes(rewritten, log);
  refuseNoteHeadings(rewritten, log);
  refuseHazards(log, hazards);
  readLines(rewritten);
  const headings = numberHeadings(rewritten, log);
  numberFootnotes(rewritten);
  const elements = toElements(rewritten, options);
  verifyTree(elements, components);
  return { tree: elements, headings, ...found(log, options) };
}

type Plain = { fault: Fault; line: number; options: BodyOptions };

function plainBody(source: string, { fault, line, options }: Plain): Body {
  const log = openLog(source);
  refuse(log, { fault, at: { line, column: 1 }, found: '' });
  return { tree: plainTree(source), headings: [], ...found(log, options) };
}

function found(log: Log, options: BodyOptions): Pick<Body, 'uses' | 'links' | 'refusals'> {
  const inFile = <T extends { line: number }>(each: T): T => ({ ...each, line: each.line + options.firstLine - 1 });
  return { uses: log.uses.map(inFile), links: log.links.map(inFile), refusals: refusalsInOrder(log, options) };
}

const tooManyTries: Fault = {
  name: 'too-large',
  message: '正文里没有写完的标签或花括号过多，无法排版。',
  fix: '把小于号改成全角“＜”，左花括号改成全角“｛”。',
};

function unreadable(error: unknown): Fault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    name: 'unreadable',
    message: `正文无法排版，只能按普通文字显示（${reason}）。`,
    fix: '逐段删减正文，找出引起问题的一段，并把它报告给网站维护人员。',
  };
}
