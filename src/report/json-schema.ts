/** JSON Schemas made from the content model: for editors, and for naming what a field expects. */
import { z } from 'zod';
import { department } from './department.ts';
import { framework } from './framework.ts';
import { portal } from './portal.ts';
import { profile } from './profile.ts';
import { report } from './report.ts';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const MODELS = { report, framework, department, site: portal, profile } as const;

export type ModelName = keyof typeof MODELS;

/** The names of all models that have a JSON Schema. */
export const MODEL_NAMES = Object.keys(MODELS) as ModelName[];

const TITLES: Readonly<Record<ModelName, string>> = {
  report: '自评报告（frontmatter）',
  framework: '指标体系',
  department: '部门',
  site: '站点',
  profile: '导入时的决定',
};

/** The JSON Schema (2020-12) of what an author writes, before defaults are filled in. */
export function jsonSchema(name: ModelName): JsonSchema {
  return { ...schemaOf(MODELS[name]), title: TITLES[name] };
}

/** The JSON Schema of anything that an author writes, an attribute of a component among it. */
export function schemaOf(type: z.ZodType): JsonSchema {
  return { ...z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) };
}
