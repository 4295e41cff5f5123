/** The field reference names every field of the model, once, in Chinese, and real files find their fields in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { type JsonSchema, jsonSchema, MODEL_NAMES, type ModelName } from '../../src/report/json-schema.ts';
import { shortName, takeApart } from '../../src/guide/fields/description.ts';
import { formOf } from '../../src/guide/fields/form.ts';
import { allFields, type Field, fieldsOf } from '../../src/guide/fields/tree.ts';

describe.each(MODEL_NAMES)('the fields of %s', (model) => {
  const all = allFields(fieldsOf(model));

  test('have anchors that are unlike each other and can stand in an address', () => {
    expect(new Set(all.map(({ anchor }) => anchor)).size).toBe(all.length);
    expect(all.filter(({ anchor }) => !/^[\p{L}\d.-]+$/u.test(anchor))).toEqual([]);
  });
  test('have each a meaning in Chinese and a form', () => {
    expect(all.filter(({ meaning }) => !/[\u4e00-\u9fff]/.test(meaning)).map(({ anchor }) => anchor)).toEqual([]);
    expect(all.filter(({ form }) => form === '').map(({ anchor }) => anchor)).toEqual([]);
  });
  test('lead, where they are written like another, to one that is explained', () => {
    const byAnchor = new Map(all.map((field) => [field.anchor, field]));
    const leading = all.flatMap(({ sameAs }) => sameAs ?? []);
    const blind = leading.filter((anchor) => {
      const target = byAnchor.get(anchor);
      return target === undefined || target.fields.length + target.ways.length === 0;
    });
    expect(blind).toEqual([]);
  });
  test('are all that the model has', () => {
    const names = new Set(all.map(({ key }) => key));
    expect(propertyNames(jsonSchema(model)).filter((name) => !names.has(name))).toEqual([]);
  });
});

test('real files use no field that the reference does not lead to', () => {
  const lost = [
    ...files('content/reports', '.mdx').flatMap((file) =>
      lostKeys('report', readFileSync(file, 'utf8').split('---\n')[1] ?? ''),
    ),
    ...files('content/frameworks', '.yaml').flatMap((file) => lostKeys('framework', readFileSync(file, 'utf8'))),
    ...files('content/departments', '.yaml').flatMap((file) => lostKeys('department', readFileSync(file, 'utf8'))),
    ...lostKeys('site', readFileSync('content/site.yaml', 'utf8')),
  ];
  expect([...new Set(lost)]).toEqual([]);
});

test('a field says whether it is required, what counts without it, and what may be chosen', () => {
  const all = new Map(allFields(fieldsOf('report')).map((field) => [field.anchor, field]));
  expect(all.get('disclosure.status')).toMatchObject({
    isRequired: true,
    choices: ['draft', 'published', 'withdrawn', 'superseded'],
  });
  expect(all.get('budget.unit')).toMatchObject({ isRequired: false, fallback: '万元' });
  expect(all.get('budget.expenditure.amounts.executed')).toMatchObject({
    form: '带引号的数字，或 原表的记号（"—"、"无"），或 { none: 空白 }',
    meaning: '执行数（决算数）。',
    example: '"3980.82"',
  });
  expect(all.get('framework')?.form).toBe('编号，或 null（没有）');
});

test('ways of writing are told apart', () => {
  const relations = fieldsOf('report').find(({ key }) => key === 'relations');
  expect(relations?.ways.map(({ key }) => key).slice(0, 3)).toEqual(['kind: sum', 'kind: ratio', 'kind: product']);
  expect(relations?.ways[0]?.meaning).toBe('合计：各部分之和等于总数。');
});

test('a description without an example is left whole', () => {
  expect(takeApart('行，从上到下。')).toEqual({ meaning: '行，从上到下。', example: undefined });
  expect(takeApart('名称，例如 甲；没有就不填。')).toEqual({ meaning: '名称；没有就不填。', example: '甲' });
  expect(shortName('年度绩效指标：指标值与完成值。')).toBe('年度绩效指标');
});

test('a list of plain things says what each is', () => {
  expect(formOf({ type: 'array', items: { type: 'string', format: 'date' } })).toBe('列表，每项是日期');
});

/** Every property name of a schema, wherever it stands; required words that never change tell ways apart and are no fields. */
function propertyNames(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, required } = schema as JsonSchema;
  const isFixed = (name: string, value: unknown): boolean =>
    Object.hasOwn(Object(value), 'const') && Array.isArray(required) && required.includes(name);
  const own = Object.entries(Object(properties)).flatMap(([name, value]) => (isFixed(name, value) ? [] : [name]));
  return [...own, ...Object.values(schema).flatMap(propertyNames)];
}

function files(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** Keys of a file that cannot be followed through the reference. */
function lostKeys(model: ModelName, yaml: string): string[] {
  const fields = fieldsOf(model);
  const byAnchor = new Map(allFields(fields).map((field) => [field.anchor, field]));
  const explained = (field: Field): Field => byAnchor.get(field.sameAs ?? '') ?? field;
  const visit = (
    value: unknown,
    below: readonly Field[],
    ways: readonly Field[],
    at: string,
    isRecord: boolean,
  ): string[] => {
    if (Array.isArray(value)) return value.flatMap((item) => visit(item, below, ways, at, isRecord));
    if (typeof value !== 'object' || value === null) return [];
    const known = [...below, ...ways.flatMap((way) => explained(way).fields)];
    return Object.entries(value).flatMap(([key, inner]) => {
      const field = known.find((each) => each.key === key);
      if (field === undefined && isRecord) return visit(inner, below, ways, `${at}.*`, false);
      const isFixed = ways.some((way) => way.key === `${key}: ${String(inner)}`);
      if (field === undefined) return isFixed ? [] : [`${at}.${key}`];
      const { fields: own, ways: ownWays, form } = explained(field);
      return visit(
        inner,
        own,
        ownWays,
        `${at}.${key}`,
        form.startsWith('以编号为键') || field.form.startsWith('以编号为键'),
      );
    });
  };
  return visit(parse(yaml), fields, [], model, false);
}
