/** One YAML file or frontmatter against its model. */
import type { z } from 'zod';
import type { Finding } from '../check/finding.ts';
import type { ModelName } from '../report/json-schema.ts';
import { blankFindings, codeFindings, dataFindings } from './characters.ts';
import { issueFindings } from './issues.ts';
import type { SourceMap } from './source-map.ts';
import { readYaml } from './yaml.ts';
import { type LocalFault, restOf } from './yaml-rest.ts';

export interface DataFile<T> {
  /** Undefined when the text could not be read or does not fit the model; the findings say why. */
  value: T | undefined;
  source: SourceMap;
  findings: Finding[];
}

interface Options<T> {
  file: string;
  firstLine: number;
  model: ModelName;
  schema: z.ZodType<T>;
}

/** Reads a YAML text and parses it with a model's schema. */
export function readData<T>(text: string, options: Options<T>): DataFile<T> {
  const { data, source, findings, faults } = readYaml(text, options);
  if (findings.length > 0) return { value: undefined, source, findings: withRest(text, findings, faults, options) };
  const parsed = options.schema.safeParse(data ?? {}, { reportInput: true });
  if (parsed.success) {
    const hidden = [
      ...dataFindings(data, source),
      ...blankFindings(data, source),
      ...codeFindings(text, options, 'yaml'),
    ];
    return { value: hidden.length === 0 ? parsed.data : undefined, source, findings: hidden };
  }
  return { value: undefined, source, findings: issueFindings(parsed.error, { model: options.model, data, source }) };
}

/** The faults of YAML, and what the model says of everything else: one fault does not hide the others. */
function withRest<T>(
  text: string,
  broken: readonly Finding[],
  faults: readonly LocalFault[],
  options: Options<T>,
): Finding[] {
  if (faults.length === 0) return [...broken];
  const rest = restOf(text, faults);
  const { data, source, findings } = readYaml(rest.text, options);
  const parsed = findings.length > 0 ? undefined : options.schema.safeParse(data ?? {}, { reportInput: true });
  if (parsed?.error === undefined) return [...broken];
  const reported = issueFindings(parsed.error, { model: options.model, data, source }).filter(({ at, check }) => {
    const isLeftOut = rest.gone.has(at?.split('.')[0] ?? '') || (check === 'form/missing-field' && !at?.includes('.'));
    return rest.gone.size === 0 || !isLeftOut;
  });
  const ofValues = new Set(
    faults.flatMap(({ line, isOfValue }) => (isOfValue === true ? [line + options.firstLine - 1] : [])),
  );
  const others = reported.filter(({ line }) => !ofValues.has(line));
  const better = (finding: Finding): string | undefined =>
    ofValues.has(finding.line) ? reported.find(({ line }) => line === finding.line)?.fix : undefined;
  return [...broken.map((finding) => ({ ...finding, fix: better(finding) ?? finding.fix })), ...others];
}
