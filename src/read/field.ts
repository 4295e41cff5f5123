/** What the content model says about the field at some keys: its description and its known keys. */
import { figurePattern } from '../number/exact.ts';
import { halfWidth } from '../number/half-width.ts';
import { measuredPattern } from '../number/unit.ts';
import { jsonSchema, type JsonSchema, type ModelName } from '../report/json-schema.ts';
import { isPrinted } from '../report/printed.ts';
import { isWords, printedPattern, wordsPattern } from '../report/value.ts';
import type { Keys } from './source-map.ts';

export interface Field {
  description: string | undefined;
  keys: string[];
  /** True if the field is required. */
  isRequired: boolean;
  /** Which figures may stand here: bare digits, or with unit and signs as printed; undefined where none. */
  takesFigure: 'bare' | 'printed' | undefined;
  /** True if a field `unit` beside it holds for its figures. */
  hasUnit: boolean;
  /** Tells whether the model takes a text here as it stands. */
  accepts: (text: string) => boolean;
}

const PRINTED: readonly unknown[] = [measuredPattern.source, printedPattern.source];

const schemas = new Map<ModelName, JsonSchema>();

/** Describes the field at these keys; empty where the model knows nothing of it. */
export function fieldAt(model: ModelName, keys: Keys): Field {
  const root = schemas.get(model) ?? jsonSchema(model);
  schemas.set(model, root);
  let candidates: JsonSchema[] = alternatives(root, root);
  let description: string | undefined;
  let isRequired = false;
  let hasUnit = false;
  for (const key of keys) {
    // Rates are percentages, whatever unit is beside them.
    hasUnit = key !== 'stated' && (hasUnit || candidates.some((schema) => child(schema, 'unit') !== undefined));
    const holders = candidates.filter((schema) => child(schema, key) !== undefined);
    isRequired = holders.length > 0 && holders.every((schema) => isAmong(schema['required'], key));
    const next = candidates.map((schema) => child(schema, key)).filter((schema) => schema !== undefined);
    candidates = next.flatMap((schema) => alternatives(schema, root));
    description = text(next[0], 'description') ?? text(candidates[0], 'description');
  }
  const names = candidates.flatMap((schema) => Object.keys(object(schema['properties']) ?? {}));
  const patterns = candidates.map((schema) => schema['pattern']);
  const takesBare = patterns.includes(figurePattern.source) ? 'bare' : undefined;
  const takesFigure = patterns.some((pattern) => PRINTED.includes(pattern)) ? 'printed' : takesBare;
  const accepts = (text: string): boolean => candidates.some((schema) => acceptsText(schema, text));
  return { description, keys: [...new Set(names)], isRequired, takesFigure, hasUnit, accepts };
}

function acceptsText(schema: JsonSchema, given: string): boolean {
  const { type, pattern, enum: choices } = schema;
  if (Array.isArray(choices)) return choices.includes(given);
  if (pattern === printedPattern.source) return isPrinted(given);
  if (pattern === wordsPattern.source) return isWords(given);
  if (typeof pattern === 'string') return new RegExp(pattern, 'u').test(halfWidth(given));
  return type === 'string' && given !== '';
}

function child(schema: JsonSchema, key: string | number): JsonSchema | undefined {
  if (typeof key === 'number') return object(schema['items']);
  return object(object(schema['properties'])?.[key]) ?? object(schema['additionalProperties']);
}

/** The schema itself, what it refers to, and the members of its unions. */
function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const target = reference
      .split('/')
      .slice(1)
      .reduce<JsonSchema | undefined>((at, name) => object(at?.[name]), root);
    return target === undefined ? [schema] : [schema, ...alternatives(target, root)];
  }
  const members = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => {
    const list = schema[keyword];
    return Array.isArray(list) ? list.map(object).filter((member) => member !== undefined) : [];
  });
  return [schema, ...members.flatMap((member) => alternatives(member, root))];
}

function isAmong(list: unknown, key: string | number): boolean {
  return Array.isArray(list) && list.includes(key);
}

function object(value: unknown): JsonSchema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonSchema) : undefined;
}

function text(schema: JsonSchema | undefined, keyword: string): string | undefined {
  const value = schema?.[keyword];
  return typeof value === 'string' ? value : undefined;
}
