/** Every sentence in our sources that tells somebody what to write. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The rooms that speak to editors, and the model with the errors of its schemas. */
const ROOMS = ['src/read', 'src/check', 'src/cli', 'src/report', 'components'];

/** What announces a text that is to be written as it stands. */
const ANNOUNCES = /写成|写作|改成|改为|例如 |应写|写 [{"\[]/;

export interface Sentence {
  file: string;
  line: number;
  /** The literal as it stands in the source, `…` for what is filled in. */
  text: string;
  /** Takes what the program says, whatever was filled in. */
  pattern: RegExp;
}

/** The sentences that announce a text, without the descriptions of fields, which are tried by themselves. */
export function adviceSentences(): Sentence[] {
  return ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('examples.ts'))
      .flatMap((name) => sentencesOf(join(room, name))),
  );
}

function sentencesOf(file: string): Sentence[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    const pieces = isDescription(node) ? undefined : piecesOf(node);
    if (pieces !== undefined && ANNOUNCES.test(pieces.join('…'))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, line: line + 1, text: pieces.join('…'), pattern: patternOf(pieces) });
    }
    if (!isDescription(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `.describe('…')`: see `descriptions.test.ts`. */
function isDescription(node: ts.Node): boolean {
  const parent = node.parent as ts.Node | undefined;
  if (parent === undefined || !ts.isCallExpression(parent) || !parent.arguments.some((each) => each === node))
    return false;
  return ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'describe';
}

/** The fixed pieces of a literal or template; undefined for any other node. */
function piecesOf(node: ts.Node): string[] | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
  return undefined;
}

/** A name in braces is filled in as well, and what stands before a colon may become a sentence of its own. */
function patternOf(pieces: readonly string[]): RegExp {
  const fixed = pieces.flatMap((piece) => piece.split(/\{\w+\}/));
  return new RegExp(
    fixed
      .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('：', '(?:：|。 )'))
      .join('[\\s\\S]*?'),
    'u',
  );
}
