/** Runs in the browser: makes an element; text always goes in as text. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (true writes an empty one, false and undefined none) and children. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
