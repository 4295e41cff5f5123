/** The files that are made from the content model; a test compares what is committed with them. */
import { jsonSchema, MODEL_NAMES } from '../report/json-schema.ts';

/** Paths from the project root, and texts. */
export function generatedFiles(): { path: string; text: string }[] {
  return MODEL_NAMES.map((name) => ({
    path: `.vscode/schemas/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchema(name), null, 2)}\n`,
  }));
}
