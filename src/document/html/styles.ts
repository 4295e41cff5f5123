/** What a page's styles say of whether and how its text is shown. Selectors of one element are understood: `p`, `.x`, `p.x`, `#x`. */
import { attributeOf, type MarkupNode } from './tree.ts';

type Declarations = ReadonlyMap<string, string>;

/** All that is said under one selector, and when it was last said. */
interface Rule {
  order: number;
  declarations: Declarations;
}

const USED = new Set([
  ...['display', 'float', 'position', 'visibility', 'white-space', 'text-decoration', 'text-decoration-line'],
  ...['list-style', 'list-style-type', 'mso-ignore', 'mso-outline-level'],
]);
const SIMPLE = /^(?:[\w:\\-]+)?(?:[.#][\w-]+)?$/;

/** The styles of one page. */
export class Styles {
  readonly #rules = new Map<string, Rule>();
  readonly #known = new Map<string, Declarations>();

  constructor(sheets: readonly string[]) {
    for (const [selector, declarations] of sheets.flatMap((sheet) => [...rulesOf(sheet)]))
      this.#rules.set(selector, {
        order: this.#rules.size,
        declarations: new Map([...(this.#rules.get(selector)?.declarations ?? []), ...declarations]),
      });
  }

  /** What an element's own style and the rules that fit it say together. */
  of(element: MarkupNode): Declarations {
    const style = attributeOf(element, 'style') ?? '';
    const classes = attributeOf(element, 'class')?.trim() ?? '';
    const id = attributeOf(element, 'id')?.trim() ?? '';
    const key = `${element.name}\n${classes}\n${id}\n${style}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { name } = element;
    const marks = classes === '' ? [] : classes.split(/\s+/).map((each) => `.${each}`);
    const selectors = [[name], marks, marks.map((each) => name + each), id === '' ? [] : [`#${id}`, `${name}#${id}`]];
    const all = new Map([...selectors.flatMap((each) => this.#said(each)), ...declarationsOf(style)]);
    this.#known.set(key, all);
    return all;
  }

  /** Whether an element stands in a box of its own although its name does not say so: below, beside or over the others. */
  boxOf(element: MarkupNode): 'block' | 'beside' | undefined {
    const said = this.of(element);
    const display = said.get('display') ?? '';
    if (/^(?:block|flex|grid|list-item|flow-root|table|table-row|table-caption)$/.test(display)) return 'block';
    const isApart = /^(?:inline-|table-cell)/.test(display) || !['', 'none'].includes(said.get('float') ?? '');
    return isApart || /^(?:absolute|fixed)$/.test(said.get('position') ?? '') ? 'beside' : undefined;
  }

  /** Whether all that lies right within an element stands in boxes of its own. */
  parts(element: MarkupNode): boolean {
    return /(?:flex|grid)$/.test(this.of(element).get('display') ?? '');
  }

  /** Whether an element by itself is not seen. */
  hides(element: MarkupNode): boolean {
    const declarations = this.of(element);
    return (
      attributeOf(element, 'hidden') !== undefined ||
      declarations.get('display') === 'none' ||
      ['hidden', 'collapse'].includes(declarations.get('visibility') ?? '')
    );
  }

  /** What rules that count alike say, the last word last. */
  #said(selectors: readonly string[]): (readonly [string, string])[] {
    return selectors
      .flatMap((each) => this.#rules.get(each) ?? [])
      .sort((one, other) => one.order - other.order)
      .flatMap(({ declarations }) => [...declarations]);
  }
}

function declarationsOf(style: string): Declarations {
  const all = new Map<string, string>();
  for (const each of style.split(';')) {
    const colon = each.indexOf(':');
    const name = each.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = each.slice(colon + 1).toLowerCase();
    if (USED.has(name)) all.set(name, value.replace('!important', '').trim());
  }
  return all;
}

/** The rules of a sheet that say anything of use; those for print or for narrow screens are passed over. */
function* rulesOf(sheet: string): Generator<[string, Declarations]> {
  const text = sheet.replace(/\/\*[^]*?(?:\*\/|$)|<!--|-->/g, ' ');
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const prelude = text.slice(at, open).replace(/^(?:[\s}]|@(?:charset|import)\b[^;]*;)*/i, '');
    if (prelude.startsWith('@')) {
      at = /^@media\s+(?:all|screen)\s*$/i.test(prelude) ? open + 1 : blockEnd(text, open);
      continue;
    }
    const close = text.indexOf('}', open);
    at = close < 0 ? text.length : close + 1;
    const declarations = declarationsOf(text.slice(open + 1, close < 0 ? undefined : close));
    if (declarations.size === 0) continue;
    for (const each of prelude.split(',')) {
      const selector = each.trim();
      if (selector !== '' && SIMPLE.test(selector)) yield [normal(selector), declarations];
    }
  }
}

/** Names of elements are the same in large letters; those of Office have a colon with a backslash before it. */
function normal(selector: string): string {
  return selector.replace('\\', '').replace(/^[^.#]+/, (name) => name.toLowerCase());
}

/** Where a block within braces ends. */
function blockEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1;
    else if (text.charAt(at) === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
