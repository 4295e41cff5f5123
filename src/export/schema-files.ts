/** The JSON Schemas that the site publishes: of what authors write, and of what `report.json` and `reports.json` hold. */
import { z } from 'zod';
import { jsonSchema, MODEL_NAMES } from '../report/json-schema.ts';
import { listedReportModel, reportJsonModel } from './report-json-model.ts';

export interface SchemaFile {
  /** Below `data/`. */
  path: string;
  title: string;
  text: string;
}

/** Every schema with its title, ready to be written. */
export function schemaFiles(): SchemaFile[] {
  const written = MODEL_NAMES.map((name) => ({ name, schema: jsonSchema(name) }));
  const published = [
    { name: 'report-json', schema: { ...z.toJSONSchema(reportJsonModel), title: 'report.json' } },
    { name: 'reports-json', schema: { ...z.toJSONSchema(z.array(listedReportModel)), title: 'reports.json' } },
  ];
  return [...written, ...published].map(({ name, schema }) => ({
    path: `schemas/${name}.schema.json`,
    title: `${String(schema.title)} 的 JSON Schema`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
