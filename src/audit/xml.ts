/** Small XML files as a tree: the sitemap and the feed. */
import { Parser } from 'htmlparser2';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Text within the element and all below it. */
  text: string;
}

export interface Xml {
  /** Holds the outermost element. */
  root: Element;
  /** Whether every element that begins also ends, in the right order. */
  isWellFormed: boolean;
}

export function readXml(text: string): Xml {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  let isWellFormed = true;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element: Element = { name, attributes, children: [], text: '' };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (part) => {
        for (const element of open) element.text += part;
      },
      onclosetag: (_name, isImplied) => {
        // `<link/>` ends itself; any other end tag that is not written is missing.
        if (isImplied && !text.startsWith('/>', parser.endIndex - 1)) isWellFormed = false;
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { root, isWellFormed: isWellFormed && root.children.length === 1 };
}

/** Elements of a name, at any depth, in order. */
export function elementsOf(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

/** What elements of a name say. */
export function textsOf(element: Element, name: string): string[] {
  return elementsOf(element, name).map(({ text }) => text.trim());
}
