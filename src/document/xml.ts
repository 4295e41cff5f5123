/** The XML of office files as a small tree. Prefixes differ between programs, so names are compared without them. */
import { NODES_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';
import { localName, streamXml } from './xml-stream.ts';

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
 * The root of a part.
 *
 * @param budget Shared by all parts that are kept at the same time.
 * @throws DocumentRefused where it defines entities, is nested without end, has too many elements, or is no XML.
 */
export function parseXml(bytes: Uint8Array, budget: NodeBudget = { left: NODES_MAX }): XmlElement {
  const top: (XmlElement | string)[] = [];
  const open: (XmlElement | string)[][] = [top];
  const keep = (node: XmlElement | string): void => {
    budget.left -= 1;
    if (budget.left < 0) throw new DocumentRefused('bomb');
    open.at(-1)?.push(node);
  };
  streamXml(bytes, {
    open: (name, attributes) => {
      const children: (XmlElement | string)[] = [];
      keep({ name, attributes, children });
      open.push(children);
    },
    text: keep,
    close: () => void open.pop(),
  });
  const root = top.find((each): each is XmlElement => typeof each !== 'string');
  if (root === undefined) throw new DocumentRefused('damaged');
  return root;
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
