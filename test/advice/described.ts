/** The examples that the model's own descriptions give, with the part of the model that each belongs to. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { department } from '../../src/report/department.ts';
import { framework } from '../../src/report/framework.ts';
import { portal } from '../../src/report/portal.ts';
import { report } from '../../src/report/report.ts';
import { allowList } from '../../components/allow-list.ts';

export interface Described {
  /** Where the description stands: keys from the model down. */
  at: string;
  example: string;
  isTaken: boolean;
}

const MODELS: Readonly<Record<string, z.ZodType>> = { report, framework, department, site: portal };

/** Every example of every description, once for each schema that has it. */
export function examplesIn(): Described[] {
  const components = Object.entries(allowList).map(([name, { props }]) => [name, props] as const);
  const found = new Map<string, Described>();
  for (const [name, schema] of [...Object.entries(MODELS), ...components]) collect(schema, name, new Set(), found);
  return [...found.values()];
}

/** Every schema that stands under a key, wherever in the models that is. */
export function schemasUnder(key: string): z.ZodType[] {
  const found: z.ZodType[] = [];
  const seen = new Set<unknown>();
  const visit = (schema: unknown): void => {
    if (!(schema instanceof z.ZodType) || seen.has(schema)) return;
    seen.add(schema);
    for (const [name, below] of partsOf(schema)) {
      if (name === key && below instanceof z.ZodType) found.push(below);
      visit(below);
    }
  };
  Object.values(MODELS).forEach(visit);
  return found;
}

function collect(schema: unknown, at: string, seen: Set<unknown>, found: Map<string, Described>): void {
  if (!(schema instanceof z.ZodType) || seen.has(schema)) return;
  seen.add(schema);
  const { description } = schema;
  for (const example of description === undefined ? [] : examplesOf(description)) {
    const described = { at, example, isTaken: isTaken(schema, example) };
    if (!found.has(`${at} ${example}`)) found.set(`${at} ${example}`, described);
  }
  for (const [key, below] of partsOf(schema)) collect(below, key === '' ? at : `${at}.${key}`, seen, found);
}

/** What follows 例如 up to the end of its clause, cut at the marks between examples, and every group and quoted text. */
function examplesOf(description: string): string[] {
  const listed = [...description.matchAll(/例如 (.+?)(?=。|；|，(?!\s*[}\]])|（|$)/g)].flatMap(([, list = '']) =>
    pieces(list),
  );
  const shown = description.match(/\{ [^{}]*(?:\{[^{}]*\}[^{}]*)*\}|"[^"]*"/g) ?? [];
  return [...listed, ...shown.filter((each) => !listed.some((other) => other.includes(each)))];
}

/** Cuts at `、` and 或 outside of brackets and quotes. */
function pieces(list: string): string[] {
  const found: string[] = [''];
  let depth = 0;
  let isQuoted = false;
  for (const character of list) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && '{[（'.includes(character)) depth += 1;
    if (!isQuoted && '}]）'.includes(character)) depth -= 1;
    if (character === '、' && depth === 0 && !isQuoted) found.push('');
    else found.push(`${found.pop() ?? ''}${character}`);
  }
  return found.flatMap((piece) => piece.split(/ 或 /)).map((piece) => piece.trim());
}

/** An example is what stands behind the field's name, an item of that, or the field with its value. */
function isTaken(schema: z.ZodType, example: string): boolean {
  return [`key: ${example}`, `key: [${example}]`, example].some((text) => {
    const value = onlyValueIn(text);
    return value !== undefined && schema.safeParse(value).success;
  });
}

/** The value of a map with one key; undefined where the text is anything else, or no YAML. */
function onlyValueIn(text: string): unknown {
  const document = parseDocument(text);
  const value: unknown = document.errors.length > 0 ? undefined : document.toJS();
  const values = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
  return values.length === 1 ? values[0] : undefined;
}

/** The schemas within a schema, by the key that leads to each. */
function partsOf(schema: z.ZodType): [string, unknown][] {
  const definition = Object.entries(schema.def);
  return definition.flatMap(([name, part]): [string, unknown][] => {
    if (name === 'shape') return Object.entries(schema instanceof z.ZodObject ? schema.shape : {});
    if (name === 'options') return Array.isArray(part) ? part.map((each): [string, unknown] => ['', each]) : [];
    return ['innerType', 'element', 'valueType', 'in', 'out', 'keyType'].includes(name) ? [['', part]] : [];
  });
}
