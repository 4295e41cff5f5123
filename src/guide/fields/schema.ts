/** A JSON Schema as the field reference walks it: references resolved, lists and records opened. */
import type { JsonSchema } from '../../report/json-schema.ts';

/** What a schema is, once references are followed. */
export interface Node {
  schema: JsonSchema;
  /** The same for all occurrences of one shape that is worth explaining only once; undefined for plain fields. */
  shape: string | undefined;
}

/** Follows a reference; what stands beside it wins. */
export function resolve(schema: JsonSchema, root: JsonSchema): Node {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return { schema, shape: unionShape(schema) };
  const target = reference
    .split('/')
    .slice(1)
    .reduce<JsonSchema | undefined>((at, name) => object(at?.[name]), root);
  return { schema: { ...target, ...schema }, shape: reference };
}

/** The members of a union, without `null`. */
export function members(schema: JsonSchema): JsonSchema[] {
  return ['anyOf', 'oneOf'].flatMap((keyword) => objects(schema[keyword])).filter(({ type }) => type !== 'null');
}

/** What a list holds, or a record under its keys; undefined for anything else. */
export function inner(schema: JsonSchema): JsonSchema | undefined {
  return object(schema['items']) ?? object(schema['additionalProperties']);
}

export function properties(schema: JsonSchema): [name: string, schema: JsonSchema][] {
  return Object.entries(object(schema['properties']) ?? {}).flatMap(([name, value]) => {
    const property = object(value);
    return property === undefined ? [] : [[name, property] as [string, JsonSchema]];
  });
}

export function requiredNames(schema: JsonSchema): string[] {
  return strings(schema['required']);
}

export function text(schema: JsonSchema, keyword: string): string | undefined {
  const value = schema[keyword];
  return typeof value === 'string' ? value : undefined;
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The shape of an object that stands in a union: the same way of writing may stand in several. */
export function memberShape(schema: JsonSchema): string | undefined {
  return properties(schema).length === 0 ? undefined : JSON.stringify(schema);
}

function unionShape(schema: JsonSchema): string | undefined {
  const all = members(schema);
  return all.some((member) => properties(member).length > 0) ? JSON.stringify(all) : undefined;
}

function objects(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.map(object).filter((each) => each !== undefined) : [];
}

function object(value: unknown): JsonSchema | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  // A JSON object may have any keywords: that is all the type says.
  return isObject ? (value as JsonSchema) : undefined;
}
