/** The draft as the file of a report: a draft until a person has looked at it. */
import { Remarked, type Value, yamlLines } from '../write/yaml-lines.ts';
import type { Draft } from './import-document.ts';
import { namedNumber } from './named-number.ts';

export interface DraftSource {
  department: string;
  year: number;
  /** The day on which it is entered, `YYYY-MM-DD`. */
  entered: string;
  /** The title of the original, where the document has none. */
  sourceTitle: string;
  /** What may be wrong with department and year, a line each. */
  doubts?: readonly string[];
}

/** The keys of a report, in the order in which authors write them. */
const ORDER = [
  'stated',
  'reviewed',
  'thirdParty',
  'budget',
  'staffing',
  'goals',
  'targets',
  'scores',
  'sheets',
  'tables',
  'facts',
  'relations',
  'acknowledgements',
] as const;

export function draftText(draft: Draft, { department, year, entered, sourceTitle, doubts = [] }: DraftSource): string {
  const { fields, framework, title, notes, questions, numbers, body } = draft;
  const left = numbers.filter(({ fate }) => fate === 'unplaced');
  const above = [
    ...doubts,
    ...[...notes, ...questions].map(({ place, text }) => `${place}：${text}`),
    ...left.map((number) => `${number.place}：${namedNumber(number)} 没有放进数据。`),
  ];
  const head: { [key: string]: Value } = { department, year, framework };
  const disclosure = {
    status: new Remarked('draft', { above: ['核对无误后改为 published，entered 同时改为那一天'] }),
    entered,
    source: { title: title ?? sourceTitle },
  };
  const data = ORDER.flatMap((key) => (fields[key] === undefined ? [] : [['', ...yamlLines({ [key]: fields[key] })]]));
  const lines = [
    ...remarks('导入时要看一眼的：', above),
    ...[...yamlLines(head), '', ...yamlLines({ disclosure }), ...data.flat()],
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body === '' ? '' : `${body}\n`}`;
}

function remarks(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`# ${title}`, ...lines.map((line) => `# - ${oneLine(line)}`)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
