/** Fields: an instruction that is not printed (`= SUM(ABOVE)`) and its result that is, over runs and paragraphs. */
import { attributeOf, childOf, childrenOf, within, type XmlElement } from '../xml.ts';
import { isOn, valueOf, wholeOf } from './attributes.ts';
import { symbolAt } from './symbols.ts';

interface Field {
  /** Whether text around it is printed. */
  isShown: boolean;
  instruction: string;
  isResult: boolean;
  hasPrinted: boolean;
  /** What a form field shows without having a result: a box, an entry of its list. */
  form: string | undefined;
}

/** A field that has ended; its own text is what is printed where the file holds no result. */
export interface EndedField {
  text: string;
  /** The field would have had to be calculated. */
  isUncalculated: boolean;
}

/** The fields of a part, in the order of its text. */
export class Fields {
  readonly #whole: ReadonlySet<XmlElement>;
  readonly #open: Field[] = [];

  constructor(root: XmlElement) {
    this.#whole = wholeFields(root);
  }

  /** Whether text here is printed, and not part of an instruction. */
  get isShown(): boolean {
    const field = this.#open.at(-1);
    return field === undefined || (field.isShown && field.isResult);
  }

  /** Text is printed: it is the result of the fields that are open. */
  print(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.hasPrinted = true;
  }

  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.isResult) field.instruction += text;
  }

  /** Passes over `w:fldChar`; gives the field that ends with it and has printed nothing. */
  pass(mark: XmlElement): EndedField | undefined {
    switch (attributeOf(mark, 'fldCharType')) {
      case 'begin':
        if (this.#whole.has(mark)) this.#open.push(begun(mark, this.isShown));
        return undefined;
      case 'separate': {
        const field = this.#open.at(-1);
        if (field !== undefined) field.isResult = true;
        return undefined;
      }
      default: {
        const field = this.#whole.has(mark) ? this.#open.pop() : undefined;
        if (field?.hasPrinted === true) this.print();
        return field === undefined || field.hasPrinted ? undefined : ended(field);
      }
    }
  }
}

function begun(mark: XmlElement, isShown: boolean): Field {
  return { isShown, instruction: '', isResult: false, hasPrinted: false, form: formText(mark) };
}

/** The marks of fields that begin and end: a beginning without an end would hide all that follows. */
function wholeFields(root: XmlElement): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>();
  const open: XmlElement[] = [];
  for (const mark of within(root, 'fldChar')) {
    const type = attributeOf(mark, 'fldCharType');
    if (type === 'begin') open.push(mark);
    if (type !== 'end') continue;
    const begin = open.pop();
    if (begin !== undefined) whole.add(begin).add(mark);
  }
  return whole;
}

function ended({ instruction, form }: Field): EndedField {
  const text = form ?? enclosedText(instruction) ?? symbolText(instruction);
  return text === undefined ? { text: '', isUncalculated: isCalculated(instruction) } : { text, isUncalculated: false };
}

/** Whether a field prints what it calculates, counts or draws. */
export function isCalculated(instruction: string): boolean {
  return /^\s*(?:=|(?:eq|symbol|listnum|autonum\w*)\b)/i.test(instruction);
}

/** A tick box or a list to choose from, as Word's forms have had them; undefined for any other field. */
function formText(mark: XmlElement): string | undefined {
  const data = childOf(mark, 'ffData');
  const box = childOf(data, 'checkBox');
  if (box !== undefined) return isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ? '☒' : '☐';
  const list = childOf(data, 'ddList');
  if (list === undefined) return undefined;
  const chosen = wholeOf(childOf(list, 'result') ?? childOf(list, 'default')) ?? 0;
  return valueOf(childrenOf(list, 'listEntry')[chosen]) ?? '';
}

/** Word's 带圈字符 is a sign laid over another: `eq \o\ac(○,12)`. */
function enclosedText(instruction: string): string | undefined {
  const [, text] = /^\s*eq\s+\\o\s*(?:\\a[clr]\s*)?\([^,，;]{1,4}[,，;]([^()]{1,20})\)/i.exec(instruction) ?? [];
  if (text === undefined) return undefined;
  const inner = text.trim();
  const value = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `(${inner})`;
}

/** `SYMBOL 254 \\f "Wingdings"`: a sign by its code in a font. */
function symbolText(instruction: string): string | undefined {
  const [, code, font] =
    /^\s*symbol\s+(\d{1,5}|0x[\da-f]{1,4})\b(?:.*?\\f\s*"?([^"\\]{1,60}))?/i.exec(instruction) ?? [];
  if (code === undefined) return undefined;
  const { text, unknown } = symbolAt(Number(code), font ?? 'Symbol');
  return unknown.length === 0 ? text : undefined;
}
