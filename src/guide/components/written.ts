/** A component as an author writes it into the text. */
import type { ComponentName } from '../../../components/allow-list.ts';

/**
 * The tag with its attributes: `<Fig of="facts.accidents" />`.
 *
 * @param wording  the author's own words between the tags.
 */
export function written(name: ComponentName, props: object, wording?: string): string {
  const attributes = Object.entries(props)
    .map(([key, value]) => ` ${key}="${String(value)}"`)
    .join('');
  return wording === undefined ? `<${name}${attributes} />` : `<${name}${attributes}>${wording}</${name}>`;
}
