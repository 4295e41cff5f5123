/** In what form a field is written, in words for whoever fills it in. */
import { figurePattern } from '../../number/exact.ts';
import { measuredPattern } from '../../number/unit.ts';
import { identifierPattern, pathPattern } from '../../report/identifier.ts';
import type { JsonSchema } from '../../report/json-schema.ts';
import { percentagePattern } from '../../report/percentage.ts';
import { blankPattern, printedPattern } from '../../report/value.ts';
import { inner, members, properties, strings, text } from './schema.ts';

const BY_PATTERN: ReadonlyMap<string, string> = new Map([
  [figurePattern.source, '带引号的数字'],
  [measuredPattern.source, '带引号的数字，可带单位'],
  [printedPattern.source, '带引号的一个值，照原文写'],
  [blankPattern.source, '原表的记号（"—"、"无"）'],
  [percentagePattern.source, '带引号的百分比'],
  [identifierPattern.source, '编号'],
  [pathPattern.source, '路径'],
]);
const BY_FORMAT: Readonly<Record<string, string>> = { date: '日期', uri: '网址' };
const BY_TYPE: Readonly<Record<string, string>> = { boolean: 'true（是）或 false（否）', integer: '整数，不加引号' };

/** The words, for example `列表，每项是路径`. */
export function formOf(schema: JsonSchema): string {
  const union = members(schema);
  if (union.length > 0) return `${unionForm(union)}${takesNull(schema) ? '，或 null（没有）' : ''}`;
  const held = inner(schema);
  if (schema['type'] === 'array') return held === undefined ? '列表' : `列表，每项是${formOf(held)}`;
  if (properties(schema).length > 0) return '一组字段';
  if (held !== undefined) return `以编号为键，每个键下是${formOf(held)}`;
  if ('const' in schema) return '固定的一个词';
  if (Array.isArray(schema['enum'])) return '从几个词中选一个';
  return scalarForm(schema);
}

/** The words to choose from, as they are written; empty where anything of the form goes. */
export function choicesOf(schema: JsonSchema): string[] {
  return strings(schema['enum'] ?? [schema['const']]);
}

/** The value that counts where nothing is written; empty lists and groups are none. */
export function fallbackOf(schema: JsonSchema): string | undefined {
  const value = schema['default'];
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

function unionForm(union: readonly JsonSchema[]): string {
  const isBlank = (member: JsonSchema): boolean =>
    properties(member)
      .map(([name]) => name)
      .join() === 'none';
  if (union.some((member) => properties(member).length > 0 && !isBlank(member))) return '几种写法之一';
  return [...new Set(union.map((member) => (isBlank(member) ? '{ none: 空白 }' : formOf(member))))].join('，或 ');
}

function scalarForm(schema: JsonSchema): string {
  // Only groups of fields contain themselves.
  if ('$ref' in schema) return '一组字段';
  const pattern = text(schema, 'pattern');
  const known = pattern === undefined ? undefined : BY_PATTERN.get(pattern);
  const ofFormat = BY_FORMAT[text(schema, 'format') ?? ''];
  const ofType = BY_TYPE[text(schema, 'type') ?? ''];
  return `${known ?? ofFormat ?? ofType ?? '文字'}${takesNull(schema) ? '，或 null（没有）' : ''}`;
}

function takesNull(schema: JsonSchema): boolean {
  const union = [schema['anyOf'], schema['oneOf']].flat();
  const isMember = union.some(
    (each) => typeof each === 'object' && each !== null && Reflect.get(each, 'type') === 'null',
  );
  return isMember || strings(schema['type']).includes('null');
}
