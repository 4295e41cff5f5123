/**
 * Takes out of a PDF what is only ever painted and can be made to take forever: patterns and groups, which may lie within
 * each other, and meshes, whose points need no bytes. pdf.js works them out before it says anything of them.
 */
import { DocumentRefused } from '../refusal.ts';

/** How far from its type the description of a pattern begins and ends. */
const DESCRIPTION_MAX = 2 ** 12;

/** Between two words: white space and short remarks. */
const GAP = String.raw`(?:[\0\t\n\f\r ]|%[^\r\n]{0,80}[\r\n])*`;
/** A number or a reference, behind which the next entry or the end stands. */
const VALUE = String.raw`(?:\d+${GAP}\d+${GAP}R|[-+.\dEe]+)(?=${GAP}[/>])`;
const PATTERN_TYPE = new RegExp(`${named('PatternType')}(?:${GAP}(${VALUE}))?`, 'g');
const SHADING_TYPE = new RegExp(named('ShadingType'), 'g');
const GROUP = new RegExp(named('Group'), 'g');
const [FIRST, COUNT] = [new RegExp(named('First')), new RegExp(named('N'))];

/**
 * The same bytes, in which a pattern of tiles is a shading and no shading has a type: pdf.js passes over both, strict or
 * not, and goes on with what follows. A group is a form like any other, which it tells of as it goes. Nothing moves, so
 * that the places of all objects stay.
 */
export function unpainted(file: Uint8Array): Uint8Array {
  const bytes = file.slice();
  const text = new TextDecoder('latin1').decode(file);
  const write = (at: number, words: string): void => {
    for (let index = 0; index < words.length; index += 1) bytes[at + index] = words.charCodeAt(index);
  };
  for (const { index, 0: whole, 1: value } of text.matchAll(PATTERN_TYPE)) {
    const end = index + whole.length;
    // Whatever else stands there: without its type a pattern is none, and ends its page.
    if (value === undefined) write(end - 1, '_');
    else if (value !== '2') {
      write(end - value.length, '2'.padEnd(value.length));
      const resources = resourcesBeside(text, index);
      if (resources !== undefined) write(resources, '/Shading'.padEnd(RESOURCES.length));
    }
  }
  for (const names of [SHADING_TYPE, GROUP])
    for (const { index, 0: name } of text.matchAll(names)) write(index + name.length - 1, '_');
  return bytes;
}

/**
 * Refuses a stream of objects that holds streams of its own, which no program writes, and of which nothing could be taken out.
 *
 * @param before  all that stands between the stream and the one before it.
 * @throws DocumentRefused
 */
export function refusePackedStreams(before: string, unpacked: string): void {
  if (!/>>\s*stream[\r\n]/.test(unpacked)) return;
  if (FIRST.test(before) && COUNT.test(before)) throw new DocumentRefused('bomb');
}

const RESOURCES = '/Resources';

/** Where the resources of a pattern are named: as a shading without a type, they say nothing. */
function resourcesBeside(text: string, type: number): number | undefined {
  const from = Math.max(0, type - DESCRIPTION_MAX);
  const near = text.slice(from, type + DESCRIPTION_MAX);
  const begin = near.slice(0, type - from).lastIndexOf(' obj') + 1;
  const end = near.indexOf('stream', type - from);
  const at = near.slice(begin, end < 0 ? undefined : end).search(/\/Resources(?=[\s<])/);
  return at < 0 ? undefined : from + begin + at;
}

/** A name in any of its spellings: each character may be written as its number. */
function named(name: string): string {
  const characters = [...name].map((character) => {
    const code = character.charCodeAt(0).toString(16);
    const digits = [...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
    return `(?:${character}|#${digits})`;
  });
  return `/${characters.join('')}(?![^\\0\\t\\n\\f\\r ()<>[\\]{}/%])`;
}
