/**
 * The library's SVG made small: groups, roles and defaults go, shapes and texts stay where they are.
 *
 * The text is a machine's own, regular and escaped. It is read strictly: anything unknown is an error, not a guess.
 */
import assert from 'node:assert/strict';
import { FONT_SIZE } from './label.ts';

interface Shape {
  name: string;
  attributes: Map<string, string>;
  text: string;
  x: number;
  y: number;
}

/** Element, attributes, end of an empty element; or text. */
const TOKEN = /<(\/?)([a-z]+)((?:\s[\w:-]+="[^"]*")*)(\/?)>|([^<]+)/gy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const TRANSLATE = /^translate\((-?[\d.e-]+),(-?[\d.e-]+)\)$/;
const SHAPES = new Set(['path', 'line', 'text']);
const CONTAINERS = new Set(['svg', 'g']);

/** What a shape keeps, in this order; everything else that the library writes is a default or says nothing. */
const KEPT = ['d', 'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'text-anchor', 'font-weight'] as const;

/** What the root says for all shapes. */
const DEFAULTS: Readonly<Record<string, string>> = {
  fill: 'currentColor',
  stroke: 'none',
  'stroke-width': '1',
  'text-anchor': 'start',
};

/** One SVG element for a page: named and described by the texts `<id>-title` and `<id>-summary`. */
export function slim(svg: string, id: string): string {
  const { size, shapes } = read(svg);
  const body = shapes.filter(isVisible).map(write).join('');
  return (
    `<svg viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" ` +
    `aria-labelledby="${id}-title" aria-describedby="${id}-summary" fill="currentColor" font-size="${FONT_SIZE}">${body}</svg>`
  );
}

function read(svg: string): { size: { width: string; height: string }; shapes: Shape[] } {
  const shapes: Shape[] = [];
  const open: { name: string; x: number; y: number }[] = [];
  let size = { width: '', height: '' };
  let end = 0;
  for (const [token, closing, name = '', written = '', empty, text] of svg.matchAll(TOKEN)) {
    end += token.length;
    const above = open.at(-1);
    if (text !== undefined) {
      assert(above?.name === 'text', `Text outside of a text element: ${text}`);
      const shape = shapes.at(-1);
      if (shape !== undefined) shape.text += text;
      continue;
    }
    assert(SHAPES.has(name) || CONTAINERS.has(name), `The library wrote an element that is not expected: ${name}.`);
    if (closing !== '') {
      open.pop();
      continue;
    }
    const attributes = new Map([...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]));
    if (name === 'svg') size = { width: attributes.get('width') ?? '', height: attributes.get('height') ?? '' };
    const [dx, dy] = translation(attributes.get('transform'));
    const at = { x: (above?.x ?? 0) + dx, y: (above?.y ?? 0) + dy };
    if (SHAPES.has(name)) shapes.push({ name, attributes, text: '', ...at });
    if (empty === '') open.push({ name, ...at });
  }
  assert(end === svg.length && open.length === 0, 'The library wrote SVG that cannot be read to its end.');
  return { size, shapes };
}

function translation(transform: string | undefined): [number, number] {
  if (transform === undefined) return [0, 0];
  const [, x, y] = TRANSLATE.exec(transform) ?? [];
  assert(x !== undefined && y !== undefined, `The library wrote a transform that is not expected: ${transform}.`);
  return [Number(x), Number(y)];
}

/** Group frames have neither fill nor stroke; a bar of no length draws nothing. */
function isVisible({ name, attributes, text }: Shape): boolean {
  if (attributes.get('display') === 'none') return false;
  if (name === 'text') return text !== '';
  return attributes.has('stroke') || attributes.has('fill');
}

function write({ name, attributes, text, x, y }: Shape): string {
  const place = name === 'path' ? moved(x, y) : name === 'text' ? at(x, y) : fromTo(attributes, x, y);
  // The library's outermost group says fill="none"; a shape without a fill of its own has none.
  const own = new Map([['fill', 'none'], ...attributes]);
  if (name === 'line') own.delete('fill');
  const kept = KEPT.flatMap((key) => {
    const value = own.get(key);
    return value === undefined || value === '' || value === DEFAULTS[key] ? [] : ` ${key}="${value}"`;
  });
  const tag = `${name}${place}${kept.join('')}`;
  return name === 'text' ? `<${tag}>${text}</${name}>` : `<${tag}/>`;
}

function moved(x: number, y: number): string {
  return x === 0 && y === 0 ? '' : ` transform="translate(${short(x)} ${short(y)})"`;
}

function at(x: number, y: number): string {
  return ` x="${short(x)}" y="${short(y)}"`;
}

function fromTo(attributes: Shape['attributes'], x: number, y: number): string {
  const x2 = x + Number(attributes.get('x2') ?? 0);
  const y2 = y + Number(attributes.get('y2') ?? 0);
  return ` x1="${short(x)}" y1="${short(y)}" x2="${short(x2)}" y2="${short(y2)}"`;
}

/** A tenth of a unit is less than anyone sees. */
function short(place: number): string {
  return String(Math.round(place * 10) / 10);
}
