/** Turns the tokens of tags and expressions into leaf nodes, so that pairing them cannot fail the parse. */
import type { CompileContext, Extension, Handle, Token } from 'mdast-util-from-markdown';
import type { Expression, Tag, TagAttribute } from './nodes.ts';

type Handles = Record<string, Handle>;

/** The character references that make sense in an attribute value. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The tree-building half of tags and expressions. */
export function tagsFromMarkdown(): Extension {
  const enter: Handles = {};
  const exit: Handles = {};
  for (const flow of [true, false]) {
    addTag({ enter, exit, flow });
    const expression = flow ? 'mdxFlowExpression' : 'mdxTextExpression';
    enter[expression] = function (token) {
      const node: Expression = { type: 'bodyExpression', flow };
      this.enter(node, token);
    };
    exit[expression] = close;
  }
  return { enter, exit };
}

function addTag({ enter, exit, flow }: { enter: Handles; exit: Handles; flow: boolean }): void {
  const tag = flow ? 'mdxJsxFlowTag' : 'mdxJsxTextTag';
  enter[tag] = function (token) {
    const node: Tag = { type: 'bodyTag', name: '', closing: false, selfClosing: false, flow, attributes: [] };
    this.enter(node, token);
  };
  exit[tag] = close;
  enter[`${tag}ClosingMarker`] = function () {
    currentTag(this).closing = true;
  };
  enter[`${tag}SelfClosingMarker`] = function () {
    currentTag(this).selfClosing = true;
  };
  exit[`${tag}NamePrimary`] = named('');
  exit[`${tag}NameMember`] = named('.');
  exit[`${tag}NameLocal`] = named(':');
  addAttributes({ enter, exit, attribute: `${tag}Attribute` });
  enter[`${tag}ExpressionAttribute`] = function (token) {
    addAttribute(this, token, 'spread');
  };
}

function addAttributes({ enter, exit, attribute }: { enter: Handles; exit: Handles; attribute: string }): void {
  enter[attribute] = function (token) {
    addAttribute(this, token, 'literal');
  };
  exit[`${attribute}NamePrimary`] = function (token) {
    currentAttribute(this).name = this.sliceSerialize(token);
  };
  exit[`${attribute}NameLocal`] = function (token) {
    currentAttribute(this).name += `:${this.sliceSerialize(token)}`;
  };
  exit[`${attribute}ValueLiteral`] = function (token) {
    currentAttribute(this).value = decodeEntities(this.sliceSerialize(token).slice(1, -1));
  };
  exit[`${attribute}ValueExpression`] = function (token) {
    const current = currentAttribute(this);
    current.form = 'expression';
    current.value = this.sliceSerialize(token);
  };
}

const close: Handle = function (token) {
  this.exit(token);
};

function named(separator: string): Handle {
  return function (token) {
    currentTag(this).name += separator + this.sliceSerialize(token);
  };
}

function addAttribute(context: CompileContext, token: Token, form: TagAttribute['form']): void {
  const { line, column } = token.start;
  currentTag(context).attributes.push({ name: '', value: true, form, line, column });
}

function currentTag(context: CompileContext): Tag {
  const node = context.stack.at(-1);
  if (node?.type === 'bodyTag') return node;
  throw new Error('A tag token stands outside a tag.');
}

function currentAttribute(context: CompileContext): TagAttribute {
  const attribute = currentTag(context).attributes.at(-1);
  if (attribute) return attribute;
  throw new Error('An attribute token stands outside an attribute.');
}

/** Replaces `&amp;` and its like, and numeric references; any other text stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = decimal ? parseInt(decimal, 10) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
