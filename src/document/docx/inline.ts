/** Reads what a paragraph holds: runs and all that may stand around them. */
import { raised } from '../raised.ts';
import { attributeOf, childOf, childrenOf, textOf, within, type XmlElement } from '../xml.ts';
import { isOn, valueOf } from './attributes.ts';
import { branchOf } from './wrappers.ts';
import { readDrawing } from './drawing.ts';
import { equationText } from './equation.ts';
import { isCalculated } from './fields.ts';
import type { Line } from './line.ts';
import type { RemarkKind } from './remarks.ts';
import type { Story } from './story.ts';
import { printedSymbols, symbolFontOf, symbolOf, type PrintedSymbols } from './symbols.ts';

/** Adds the text of a paragraph to a line. */
export function readInline(paragraph: XmlElement, story: Story, line: Line): void {
  const styleId = valueOf(childOf(paragraph, 'pPr', 'pStyle'));
  new InlineReader(story, line, story.styles.isHidden(styleId) ?? false).read(paragraph, []);
}

/** What stands beside text and has none of its own. */
const PROPERTIES = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'tcPr', 'trPr', 'tblPr']);

const RAISED: Readonly<Record<string, 'above' | 'below'>> = { superscript: 'above', subscript: 'below' };

class InlineReader {
  readonly #story: Story;
  readonly #line: Line;
  readonly #isHiddenStyle: boolean;

  constructor(story: Story, line: Line, isHiddenStyle: boolean) {
    this.#story = story;
    this.#line = line;
    this.#isHiddenStyle = isHiddenStyle;
  }

  /** @param kinds What is to be noticed of all text within. */
  read(element: XmlElement, kinds: readonly RemarkKind[]): void {
    for (const child of childrenOf(element)) this.#readOne(child, kinds);
  }

  #readOne(element: XmlElement, kinds: readonly RemarkKind[]): void {
    switch (element.name) {
      case 'r':
        return this.#run(element, kinds);
      case 'del':
        return this.#leaveOut(element, 'deleted');
      case 'moveFrom':
        return this.#leaveOut(element, 'moved-away');
      case 'ins':
        return this.read(element, [...kinds, 'inserted']);
      case 'moveTo':
        return this.read(element, [...kinds, 'moved-here']);
      case 'AlternateContent':
        return this.read(branchOf(element) ?? element, kinds);
      case 'oMath':
        return this.#add(equationText(element), kinds);
      case 'oMathPara':
        // Each equation stands on a line of its own.
        for (const each of childrenOf(element, 'oMath')) this.#add(`\n${equationText(each)}\n`, kinds);
        return;
      case 'fldSimple':
        return this.#simpleField(element, kinds);
      case 'subDoc':
        return this.#line.notice('linked');
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(element);
      default:
        if (!PROPERTIES.has(element.name)) this.read(element, kinds);
    }
  }

  #run(run: XmlElement, kinds: readonly RemarkKind[]): void {
    if (this.#story.prompts.has(run)) return this.#line.leaveOut('prompt', rawText(run));
    const properties = childOf(run, 'rPr');
    const all: readonly RemarkKind[] = this.#isHidden(properties) ? [...kinds, 'hidden'] : kinds;
    for (const child of childrenOf(run)) this.#piece(child, properties, all);
  }

  #piece(element: XmlElement, properties: XmlElement | undefined, kinds: readonly RemarkKind[]): void {
    switch (element.name) {
      case 't':
        return this.#symbols(printedSymbols(plain(element), symbolFontOf(properties)), kinds, properties);
      case 'sym':
        return this.#symbols(symbolOf(element), kinds);
      case 'tab':
      case 'ptab':
        return this.#add('\t', kinds);
      case 'br':
      case 'cr':
        return this.#add('\n', kinds);
      case 'noBreakHyphen':
        return this.#add('-', kinds);
      case 'fldChar':
        return this.#field(element, kinds);
      case 'instrText':
        return this.#story.fields.instruct(textOf(element));
      case 'delText':
        return this.#line.leaveOut('deleted', textOf(element));
      case 'footnoteReference':
        return this.#refer('footnote', element);
      case 'endnoteReference':
        return this.#refer('endnote', element);
      case 'ruby':
        return this.read(childOf(element, 'rubyBase') ?? element, kinds);
      case 'AlternateContent':
        for (const child of childrenOf(branchOf(element))) this.#piece(child, properties, kinds);
        return;
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#drawing(element);
      default:
    }
  }

  #add(text: string, kinds: readonly RemarkKind[]): void {
    if (text === '' || !this.#story.fields.isShown) return;
    this.#story.fields.print();
    this.#line.add(text, kinds);
  }

  #symbols({ text, unknown }: PrintedSymbols, kinds: readonly RemarkKind[], properties?: XmlElement): void {
    const where = RAISED[valueOf(childOf(properties, 'vertAlign')) ?? ''];
    this.#add((where === undefined ? undefined : raised(text, where)) ?? text, kinds);
    if (this.#story.fields.isShown) for (const each of unknown) this.#line.notice('symbol', each);
  }

  #field(mark: XmlElement, kinds: readonly RemarkKind[]): void {
    const ended = this.#story.fields.pass(mark);
    if (ended === undefined) return;
    this.#add(ended.text, kinds);
    if (ended.isUncalculated) this.#line.notice('uncalculated');
  }

  #simpleField(element: XmlElement, kinds: readonly RemarkKind[]): void {
    const length = this.#line.text.length;
    this.read(element, kinds);
    const isEmpty = this.#line.text.length === length;
    if (isEmpty && isCalculated(attributeOf(element, 'instr') ?? '')) this.#line.notice('uncalculated');
  }

  #drawing(element: XmlElement): void {
    if (this.#story.fields.isShown) readDrawing(element, this.#line);
  }

  /** The mark of a footnote is no part of the text: `120.5` with the mark 1 is not 120.51. */
  #refer(kind: 'footnote' | 'endnote', element: XmlElement): void {
    this.#story.references[kind].add(attributeOf(element, 'id') ?? '');
  }

  #leaveOut(element: XmlElement, kind: 'deleted' | 'moved-away'): void {
    this.#line.leaveOut(kind, rawText(element));
    // A field may be deleted in part, and what follows must know whether it has ended.
    for (const mark of within(element, 'fldChar')) this.#story.fields.pass(mark);
    for (const type of ['footnote', 'endnote'] as const)
      for (const mark of within(element, `${type}Reference`))
        this.#story.references.deleted.add(`${type}/${attributeOf(mark, 'id') ?? ''}`);
  }

  #isHidden(properties: XmlElement | undefined): boolean {
    const own = childOf(properties, 'vanish');
    if (own !== undefined) return isOn(own);
    const styleId = valueOf(childOf(properties, 'rStyle'));
    const ofStyle = styleId === undefined ? undefined : this.#story.styles.isHidden(styleId);
    return ofStyle ?? this.#isHiddenStyle;
  }
}

/** Text as Word takes it: white space at the ends counts only where the file says so, and a line end is a space. */
function plain(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]+/g, ' ');
  return attributeOf(element, 'xml:space') === 'preserve' ? text : withoutSpaces(text);
}

/** Text of all runs, printed or not; no instructions. */
export function rawText(element: XmlElement): string {
  if (element.name === 't' || element.name === 'delText') return textOf(element);
  if (element.name === 'p') return `${childrenOf(element).map(rawText).join('')}\n`;
  return childrenOf(element).map(rawText).join('');
}

/** Without spaces at its ends; by hand, since a pattern would begin anew at every space within. */
function withoutSpaces(text: string): string {
  let [from, to] = [0, text.length];
  while (text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return text.slice(from, to);
}
