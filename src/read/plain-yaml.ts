/**
 * Reads YAML that is plain data, as nearly every file is: ten times as fast as the reader that tells faults, and with
 * the same data and places. What is anything more is left to that reader.
 */
import {
  constructFromEvents,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  mapTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import type { Pair, Spot } from './source-map.ts';

/**
 * What the two parsers may take differently: tabs, marks of documents, keys with a question mark, lines that a backslash
 * joins, and numbers that no double holds.
 */
const MORE = /[\t\ufeff]|\r(?!\n)|\\$|^ *(?:%|---|\.\.\.)|(?:^|[\s[\]{},:])\?\s|\d[eE]\+?\d{3}|[\da-fA-F.]{200}/m;

/** A key is read as what is written, or not here. */
const SCHEMA = CORE_SCHEMA.withTags({
  ...mapTag,
  addPair: (map, key, value) =>
    typeof key === 'string' && key !== '__proto__' ? mapTag.addPair(map, key, value) : 'not a plain key',
});

/** The data of a text; undefined where it is not plain, or may not be. */
export function plainData(text: string): { data: unknown } | undefined {
  if (MORE.test(text)) return undefined;
  try {
    const events = parseEvents(text, {});
    const isPlain = events.every((event, index) => (index === 0 ? isPlainStart(event) : isPlainPart(event, text)));
    if (!isPlain || events.length === 0) return undefined;
    return { data: constructFromEvents(events, { source: text, schema: SCHEMA })[0] };
  } catch {
    // Whatever it is, the other reader says it in our words.
    return undefined;
  }
}

function isPlainStart(event: Event): boolean {
  return event.type === EVENT_ID.DOCUMENT && !event.explicitStart && event.directives.length === 0;
}

/** No second document, alias, anchor or tag; no value that is left out; no block of text but a simple one. */
function isPlainPart(event: Event, text: string): boolean {
  if (event.type === EVENT_ID.POP) return true;
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) return false;
  if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
  return event.type !== EVENT_ID.SCALAR || (event.valueStart >= 0 && (!isBlock(event) || isPlainBlock(event, text)));
}

function isBlock({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** Behind its mark, nothing but lines of which the last has an end. */
function isPlainBlock(event: ScalarEvent, text: string): boolean {
  return blockMark(event, text) > 0 && /\S\n+$/.test(text.slice(event.valueStart, event.valueEnd));
}

/** How many characters the mark of a block of text takes; 0 where its line holds more than `|` or `>-`. */
function blockMark({ valueStart }: ScalarEvent, text: string): number {
  const line = text.slice(text.lastIndexOf('\n', valueStart - 2) + 1, valueStart);
  return /^[^#]*?([|>]-?\n)$/.exec(line)?.[1]?.length ?? 0;
}

/** Where the data of a plain text stand. */
export function plainSpots(text: string): Spot {
  const events = parseEvents(text, {});
  let next = 0;
  const take = (): Event => events[next++] ?? { type: EVENT_ID.POP };
  const spotOf = (event: Event): Spot => {
    if (event.type === EVENT_ID.SCALAR) return scalarSpot(event, text);
    const pairs = new Map<string, Pair>();
    for (let each = take(); each.type !== EVENT_ID.POP; each = take()) {
      const key = spotOf(each);
      if (event.type !== EVENT_ID.MAPPING) pairs.set(`${pairs.size}`, { key, value: key });
      else if (each.type === EVENT_ID.SCALAR) pairs.set(getScalarValue(text, each), { key, value: spotOf(take()) });
    }
    return {
      start: 'start' in event ? event.start : undefined,
      end: undefined,
      child: (key) => (event.type === EVENT_ID.MAPPING || typeof key === 'number' ? pairs.get(`${key}`) : undefined),
    };
  };
  // The document has one item.
  return spotOf(take()).child(0)?.value ?? { start: 0, end: undefined, child: () => undefined };
}

/** With its quotes, or with the mark of a block of text but without the blank lines below it. */
function scalarSpot(event: ScalarEvent, text: string): Spot {
  const { valueStart, valueEnd, style } = event;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  const start = valueStart - (isQuoted ? 1 : isBlock(event) ? blockMark(event, text) : 0);
  const written = text.slice(start, valueEnd + (isQuoted ? 1 : 0));
  const end = start + (isBlock(event) ? lengthOfBlock(written) : written.length);
  return { start, end, child: () => undefined };
}

/** Up to the end of its last line that is not blank; by hand, since a pattern would begin anew at every blank line. */
function lengthOfBlock(written: string): number {
  let length = written.length;
  while (written.endsWith('\n\n', length)) length -= 1;
  return length;
}
