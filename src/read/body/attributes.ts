/** Reads the attributes of a component as data: literal strings, checked by the component's own schema. */
import { z } from 'zod';
import { suggestion } from '../nearest.ts';
import type { Fault } from './log.ts';
import type { Props } from './model.ts';
import type { Tag, TagAttribute } from './nodes.ts';

export type AttributeFault = { fault: Fault; line: number; column: number };

// The page builder or the browser would obey these, whatever a component does with them.
const forbidden = new Set([
  'slot',
  'class',
  'classname',
  'style',
  'children',
  'key',
  'ref',
  'is',
  'id',
  'innerhtml',
  'dangerouslysetinnerhtml',
  '__proto__',
  'constructor',
  'prototype',
]);

/** The props of a component, or what is wrong with its attributes. */
export function readAttributes(tag: Tag, schema: z.ZodType): { props: Props } | { faults: AttributeFault[] } {
  const given = new Map<string, string | true>();
  const faults: AttributeFault[] = [];
  for (const attribute of tag.attributes) {
    const fault = given.has(attribute.name) ? repeated(attribute.name) : formFault(attribute);
    if (fault) faults.push({ fault, line: attribute.line, column: attribute.column });
    else given.set(attribute.name, attribute.value);
  }
  if (faults.length > 0) return { faults };
  const unknown = unknownFaults({ tag, schema });
  if (unknown.length > 0) return { faults: unknown };
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return { props: isProps(result.data) ? result.data : {} };
  return { faults: result.error.issues.map((issue) => issueFault({ tag, issue, given })) };
}

function isProps(value: unknown): value is Props {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function formFault({ name, value, form }: TagAttribute): Fault | undefined {
  if (form === 'spread') {
    return {
      name: 'spread-attribute',
      message: '属性不能用 {...} 展开。',
      fix: '逐个写出属性，例如 of="budget.expenditure.executed"。',
    };
  }
  if (name.includes(':') || /^on[a-z]/i.test(name) || forbidden.has(name.toLowerCase())) {
    return {
      name: 'forbidden-attribute',
      message: `属性 ${name} 不能使用。`,
      fix: '删除这个属性；样式和行为由网站统一规定。',
    };
  }
  if (form === 'expression') {
    return {
      name: 'attribute-expression',
      message: `属性 ${name} 的值 ${String(value)} 是代码，不能使用。`,
      fix: `把值直接写在英文直引号里：${name}="…"。`,
    };
  }
  return undefined;
}

function repeated(name: string): Fault {
  return { name: 'bad-attribute', message: `属性 ${name} 写了两次。`, fix: '只保留一个。' };
}

/** A schema that drops unknown keys would hide a mistyped name, so they are looked for first. */
function unknownFaults({ tag, schema }: { tag: Tag; schema: z.ZodType }): AttributeFault[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const known = Object.keys(schema.shape);
  return tag.attributes
    .filter(({ name }) => !known.includes(name))
    .map(({ name, line, column }) => ({
      fault: {
        name: 'bad-attribute',
        message: `组件 ${tag.name} 没有属性 ${name}。`,
        fix: known.length > 0 ? `改正或删除这个属性。${suggestion(name, known)}` : '删除这个属性。',
      },
      line,
      column,
    }));
}

type IssueContext = { tag: Tag; issue: z.core.$ZodIssue; given: Map<string, string | true> };

function issueFault({ tag, issue, given }: IssueContext): AttributeFault {
  const name = String(issue.path[0] ?? '');
  const written = tag.attributes.find((attribute) => attribute.name === name);
  const at = written ?? tag.position?.start ?? { line: 1, column: 1 };
  return { fault: attributeFault({ tag, issue, given }, name), line: at.line, column: at.column };
}

function attributeFault({ tag, issue, given }: IssueContext, name: string): Fault {
  const allowed = allowedValues(issue);
  const values = allowed.length > 0 ? `可以用的值：${allowed.join('、')}。` : '';
  const said = /\p{Script=Han}/u.test(issue.message) ? issue.message : '';
  if (name !== '' && !given.has(name)) {
    return {
      name: 'bad-attribute',
      message: `组件 ${tag.name} 缺少属性 ${name}。`,
      fix: `补上 ${name}="…"。${values || said}`,
    };
  }
  const value = given.get(name);
  const shown = value === true ? '没有写值' : `的值“${value ?? ''}”不符合要求`;
  return {
    name: 'bad-attribute',
    message: name === '' ? `组件 ${tag.name} 的属性不符合要求。` : `组件 ${tag.name} 的属性 ${name} ${shown}。`,
    fix: values || said || '按组件说明改正属性值。',
  };
}

/** The values an issue says are allowed, those of all branches of a union. */
function allowedValues(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union') return issue.errors.flat().flatMap(allowedValues);
  return [];
}
