/** SVG as text: some shapes and words at their places, without groups and styles. */
import { FONT_SIZE } from './label.ts';
import { WIDTH } from './picture.ts';

/** An attribute that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The element for a page: named and described by the texts `<id>-title` and `<id>-summary`. */
export function drawing({ id, height }: { id: string; height: number }, parts: readonly string[]): string {
  const root = {
    viewBox: `0 0 ${WIDTH} ${tenth(height)}`,
    width: WIDTH,
    height,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    'aria-describedby': `${id}-summary`,
    fill: 'currentColor',
    'font-size': FONT_SIZE,
  };
  return `<svg${written(root)}>${parts.join('')}</svg>`;
}

export function shape(name: 'line' | 'path' | 'rect', attributes: Attributes): string {
  return `<${name}${written(attributes)}/>`;
}

/** A text that begins at its place, unless an anchor says otherwise; nothing for an empty one. */
export function words(text: string, attributes: Attributes): string {
  return text === '' ? '' : `<text${written(attributes)}>${escaped(text)}</text>`;
}

/** A tenth of a unit is less than anyone sees. */
export function tenth(place: number): number {
  return Math.round(place * 10) / 10;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? tenth(value) : escaped(value)}"`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
