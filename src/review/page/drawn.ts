/** Elements as plain data: they can be compared before any of them is made, and tested without a browser. */
import { makeElement } from '../../browser/make-element.ts';

type Attribute = string | number | boolean | undefined;

export interface Drawn {
  name: keyof HTMLElementTagNameMap;
  /** True is written without a value, false and undefined are not written. */
  attributes: Readonly<Record<string, Attribute>>;
  children: readonly (Drawn | string)[];
}

export function drawn(
  name: Drawn['name'],
  attributes: Drawn['attributes'] = {},
  children: Drawn['children'] = [],
): Drawn {
  return { name, attributes, children };
}

/** Runs in the browser. */
export function toElement({ name, attributes, children }: Drawn): HTMLElement {
  return makeElement(
    name,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : toElement(child))),
  );
}
