/** The schemas that editors use are those of the model, and every field that an author fills explains itself. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../../src/cli/generated-files.ts';
import { jsonSchema, MODEL_NAMES, type JsonSchema } from '../../src/report/json-schema.ts';

test('the committed schemas are current: run `npm run generate`', () => {
  for (const { path, text } of generatedFiles()) expect(readFileSync(path, 'utf8'), path).toBe(text);
});

test.each(MODEL_NAMES)('every field of %s has a description in Chinese', (name) => {
  expect(undescribed(jsonSchema(name), name)).toEqual([]);
});

/** Paths of properties without a Chinese description of their own or of what they refer to. */
function undescribed(root: JsonSchema, name: string): string[] {
  const missing: string[] = [];
  const resolve = (schema: JsonSchema): JsonSchema => {
    const reference = schema['$ref'];
    if (typeof reference !== 'string') return schema;
    const parts = reference.split('/').slice(1);
    const target = parts.reduce<unknown>(
      (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
      root,
    );
    return { ...(target as JsonSchema), ...schema };
  };
  const visit = (schema: unknown, path: string, seen: readonly string[]): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const reference: unknown = Reflect.get(schema, '$ref');
    if (typeof reference === 'string' && seen.includes(reference)) return;
    const below = typeof reference === 'string' ? [...seen, reference] : seen;
    const whole = resolve(schema as JsonSchema);
    for (const [key, child] of Object.entries((whole['properties'] ?? {}) as Record<string, JsonSchema>)) {
      const description = resolve(child)['description'];
      // A literal explains itself through the union that it belongs to.
      if (!('const' in child) && !(typeof description === 'string' && /[\u4e00-\u9fff]/.test(description)))
        missing.push(`${path}.${key}`);
      visit(child, `${path}.${key}`, below);
    }
    for (const keyword of ['items', 'additionalProperties']) visit(whole[keyword], `${path}[]`, below);
    for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
      const members = whole[keyword];
      if (Array.isArray(members)) for (const member of members) visit(member, path, below);
    }
  };
  visit(root, name, []);
  return [...new Set(missing)];
}
