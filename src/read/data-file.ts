/** One YAML file or frontmatter against its model. */
import type { z } from 'zod';
import type { Finding } from '../check/finding.ts';
import type { ModelName } from '../report/json-schema.ts';
import { codeFindings, dataFindings } from './characters.ts';
import { issueFindings } from './issues.ts';
import { readYaml, type SourceMap } from './yaml.ts';

export interface DataFile<T> {
  /** Undefined when the text could not be read or does not fit the model; the findings say why. */
  value: T | undefined;
  source: SourceMap;
  findings: Finding[];
}

/** Reads a YAML text and parses it with a model's schema. */
export function readData<T>(
  text: string,
  options: { file: string; firstLine: number; model: ModelName; schema: z.ZodType<T> },
): DataFile<T> {
  const { data, source, findings } = readYaml(text, options);
  if (findings.length > 0) return { value: undefined, source, findings };
  const parsed = options.schema.safeParse(data ?? {}, { reportInput: true });
  if (parsed.success) {
    const hidden = [...dataFindings(data, source), ...codeFindings(text, options, 'yaml')];
    return { value: hidden.length === 0 ? parsed.data : undefined, source, findings: hidden };
  }
  return { value: undefined, source, findings: issueFindings(parsed.error, { model: options.model, data, source }) };
}
