/** The files of an example: the small content root with some blocks of its files replaced. */
import { BODY, DEPARTMENT, FRAMEWORK, REPORT_LINES, reportText, SITE } from '../small-content.ts';

/** What an example replaces: top-level keys of the files, or the body. */
export interface Example {
  report?: string;
  framework?: string;
  department?: string;
  /** Last year's report; without it there is none. */
  prior?: string;
  /** The report as it was published; without it the history is unknown. */
  before?: string;
  /** Where the source printed figures: their lines in the file of places; without it there is no such file. */
  source?: string;
  body?: string;
}

/** What the code of a page replaces, by the mark after its fence. */
const PARTS: Readonly<Record<string, keyof Example>> = {
  yaml: 'report',
  'yaml framework': 'framework',
  'yaml department': 'department',
  'yaml prior': 'prior',
  'yaml before': 'before',
  'json source': 'source',
  mdx: 'body',
};

/** The part of an example that code with this mark is. @throws Error when it is none. */
export function partOf(mark: string): keyof Example {
  const part = PARTS[mark];
  if (part === undefined) throw new Error(`Code marked "${mark}" is no part of an example.`);
  return part;
}

export const EXAMPLE_ID = 'some-bureau/2023';
export const EXAMPLE_PRIOR_ID = 'some-bureau/2022';
export const EXAMPLE_FRAMEWORK = 'small-2020';

/** The files of the small content root with what the example replaces. */
export function exampleFiles(example: Example): Record<string, string> {
  const report = REPORT_LINES.join('\n');
  const body = example.body === undefined ? BODY : `\n${example.body}`;
  const { prior, source } = example;
  return {
    'site.yaml': SITE,
    'departments/some-bureau.yaml': merged(DEPARTMENT, example.department),
    [`frameworks/${EXAMPLE_FRAMEWORK}.yaml`]: merged(FRAMEWORK, example.framework),
    [`reports/${EXAMPLE_ID}.mdx`]: reportText([merged(report, example.report)], body),
    ...(source === undefined ? {} : { [`reports/${EXAMPLE_ID}.source.json`]: sourceFile(source) }),
    ...(prior === undefined
      ? {}
      : {
          [`reports/${EXAMPLE_PRIOR_ID}.mdx`]: reportText([merged(report.replace('year: 2023', 'year: 2022'), prior)]),
        }),
  };
}

/** The file of places with these lines for its figures. */
function sourceFile(figures: string): string {
  return `{ "file": "自评表.docx", "sha256": "${'0'.repeat(64)}", "figures": {\n${figures}\n} }\n`;
}

/** The report as it was published, where the example says so. */
export function publishedText(example: Example): string | undefined {
  const { before } = example;
  return before === undefined ? undefined : reportText([merged(REPORT_LINES.join('\n'), before)]);
}

/** A YAML text with some of its top-level blocks replaced, and those it does not have added. */
function merged(base: string, changes: string | undefined): string {
  const blocks = new Map([...blocksOf(base), ...blocksOf(changes ?? '')]);
  return [...blocks.values()].join('\n');
}

function blocksOf(yaml: string): Map<string, string> {
  const blocks = new Map<string, string>();
  let key = '';
  for (const line of yaml.trimEnd().split('\n')) {
    const begun = /^([A-Za-z]+):/.exec(line)?.[1];
    if (begun !== undefined) key = begun;
    const above = begun === undefined ? blocks.get(key) : undefined;
    if (key !== '') blocks.set(key, above === undefined ? line : `${above}\n${line}`);
  }
  return blocks;
}
