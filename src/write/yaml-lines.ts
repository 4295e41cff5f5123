/** Writes data as YAML that a person is going to edit: in a given order, with remarks, figures always quoted. */

export type Value =
  string | number | boolean | null | { [key: string]: Value | undefined } | readonly Value[] | Remarked | Flow;

/** A value with remarks above it, and below it lines of data that are switched off, each without the number sign. */
export class Remarked {
  readonly value: Value;
  readonly above: readonly string[];
  readonly below: readonly string[];

  constructor(value: Value, { above = [], below = [] }: { above?: readonly string[]; below?: readonly string[] }) {
    this.value = value;
    this.above = above;
    this.below = below;
  }
}

/** A map or list written on one line. */
export class Flow {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** The lines of a map; keys that hold undefined are left out. */
export function yamlLines(map: { [key: string]: Value | undefined }, indent = 0): string[] {
  return entriesOf(map).flatMap(([key, value]) => entryLines(key, value, indent));
}

function entryLines(key: string, value: Value, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (value instanceof Remarked) {
    const remark = (text: string): string => `${margin}# ${text.replace(/\s*\n\s*/g, ' ')}`.trimEnd();
    // Without a space: whoever takes the number sign away has a line that is indented as it must be.
    const below = value.below.map((text) => `${margin}  #${text}`);
    return [...value.above.map(remark), ...entryLines(key, value.value, indent), ...below];
  }
  if (isList(value) && value.length > 0)
    return [`${margin}${key}:`, ...value.flatMap((item) => itemLines(item, indent + 2))];
  if (isMap(value) && entriesOf(value).length > 0) return [`${margin}${key}:`, ...yamlLines(value, indent + 2)];
  return [`${margin}${key}: ${inline(value)}`];
}

function itemLines(item: Value, indent: number): string[] {
  const margin = ' '.repeat(indent);
  if (!isMap(item)) return [`${margin}- ${inline(item)}`];
  const lines = yamlLines(item, indent + 2);
  return lines.map((line, index) => (index === 0 ? `${margin}- ${line.trimStart()}` : line));
}

function inline(value: Value): string {
  if (value instanceof Flow || value instanceof Remarked) return inline(value.value);
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  if (isMap(value)) {
    const inside = entriesOf(value).map(([key, each]) => `${key}: ${inline(each)}`);
    return inside.length === 0 ? '{}' : `{ ${inside.join(', ')} }`;
  }
  return typeof value === 'string' ? scalar(value) : String(value);
}

/** Text without quotes where every reader of YAML takes it for text, inside brackets too. */
function scalar(text: string): string {
  const isWord = /^[\p{Script=Han}A-Za-z0-9“（《][^\n\r\t:#,[\]{}"'&*!|>%@`\\]*$/u.test(text) && !/\s$/.test(text);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  const isOther = /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) || (/^\d[\w.+-]*$/.test(text) && !isDate);
  return isWord && !isOther ? text : JSON.stringify(text);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is { [key: string]: Value | undefined } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    !(value instanceof Remarked) &&
    !(value instanceof Flow)
  );
}

function entriesOf(map: { [key: string]: Value | undefined }): [string, Value][] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}
