/** The XML of office files as a small tree. Prefixes differ between programs, so names are compared without them. */
import { Parser } from 'htmlparser2';
import { NODES_MAX, XML_DEPTH_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';

export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** As written: `w:val`, `r:id`. */
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

/** How many elements and texts may still be kept. */
export interface NodeBudget {
  left: number;
}

/**
 * The root of a text.
 *
 * @param budget Shared by all texts that are kept at the same time.
 * @throws DocumentRefused where it defines entities, is nested without end, has too many elements, or is no XML.
 */
export function parseXml(text: string, budget: NodeBudget = { left: NODES_MAX }): XmlElement {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new DocumentRefused('entities');
  const top: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [top];
  let isBroken = false;
  const keep = (node: XmlElement | string): void => {
    budget.left -= 1;
    if (budget.left < 0) throw new DocumentRefused('bomb');
    open.at(-1)?.push(node);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const children: (XmlElement | string)[] = [];
        keep({ name: localName(name), attributes, children });
        open.push(children);
        if (open.length > XML_DEPTH_MAX) throw new DocumentRefused('damaged');
      },
      ontext: keep,
      onclosetag: (_, isImplied) => {
        // The end of the text, or of an outer element, came first.
        if (isImplied) isBroken ||= !isSelfClosed(text, parser.endIndex);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const root = top.find((each): each is XmlElement => typeof each !== 'string');
  if (root === undefined || isBroken) throw new DocumentRefused('damaged');
  return root;
}

/** `<w:b/>` ends by itself. */
function isSelfClosed(text: string, end: number): boolean {
  return text.charAt(end - 1) === '/' && text.charAt(end) === '>';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements right below one, of a name or all. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (each): each is XmlElement => typeof each !== 'string' && (name === undefined || each.name === name),
  );
}

/** The first element below one, along a way of names. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All elements of a name anywhere below one, in the order of the text. */
export function* within(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}

/** An attribute by its name, with any prefix unless one is given. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const exact = element.attributes[name];
  if (exact !== undefined || name.includes(':')) return exact;
  return Object.entries(element.attributes).find(([key]) => localName(key) === name)?.[1];
}

/** All text within an element. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}
