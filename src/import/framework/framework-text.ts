/** The file of a new framework: what is known, and remarks on what is to be filled in or looked at. */
import type { GradeBand } from '../../report/grade-band.ts';
import type { Method } from '../../report/method.ts';
import { Flow, Remarked, type Value, yamlLines } from '../../write/yaml-lines.ts';
import type { Fields } from '../draft.ts';
import type { Draft } from './indicators.ts';

export interface NewFramework {
  name: string;
  place: string;
  region: string;
  from: number;
  source: string;
  total: string;
  indicators: readonly Draft[];
  /** Whether texts were copied from a table. */
  isCopied: boolean;
  /** The grades that the form prints, best first; a model that is switched off where it prints none. */
  bands?: readonly GradeBand[] | undefined;
}

const BANDS = [
  'bands:  # 等级划分，原表印了才填：删去各行开头的 #',
  '  - { grade: 优, atLeast: "90" }',
  '  - { grade: 良, atLeast: "80", below: "90" }',
  '  - { grade: 中, atLeast: "60", below: "80" }',
  '  - { grade: 差, below: "60" }',
];
const SECTIONS = [
  'sections:  # 报告应有的章节，规定了才填：删去各行开头的 #',
  '  - { id: profile, title: 部门基本情况 }',
];

/** YAML. */
export function frameworkText(wanted: NewFramework): string {
  const { name, place, region, from, source, total, indicators, isCopied, bands = [] } = wanted;
  const fields = yamlLines({
    ...{ name, place, region, from, source, total, decimals: 2 },
    bands: bands.length === 0 ? undefined : bands.map((band) => new Flow(band)),
  });
  const switchedOff = [...(bands.length === 0 ? BANDS : []), ...SECTIONS].map((line) => `#${line}`);
  const copied = isCopied ? ['# 指标解释和评分标准照原表抄录，公开以前请用自己的话重写；对着原表核对每一个分值。'] : [];
  const remarks = [
    ...copied,
    '# 评分方法（method）的各种写法见编写指南的“指标体系的字段”；judged 是评审打分，不复算。',
  ];
  const tree = yamlLines({ indicators: indicators.map(indicatorFields) });
  return `${[...fields, ...switchedOff, '', ...remarks, ...tree].join('\n')}\n`;
}

function indicatorFields({
  id,
  name,
  weight,
  explanation,
  standard,
  method,
  rows,
  below,
  doubts,
  parts,
}: Draft): Fields {
  const remarked = (value: Value, above: readonly string[]): Value =>
    above.length === 0 ? value : new Remarked(value, { above });
  return {
    id,
    name,
    weight: remarked(weight, doubts.weight),
    explanation: explanation === '' ? undefined : explanation,
    standard: standard === '' ? undefined : standard,
    note: rows === undefined ? undefined : `原表在这一级下列出：${rows.join('、')}。`,
    rows: rows === undefined ? undefined : 'report',
    method: method && remarked(methodValue(method), doubts.method),
    parts: parts?.map(
      (points, index) => new Flow({ id: `line-${index + 1}`, weight: points, method: { name: 'judged' } }),
    ),
    indicators: below.length === 0 ? undefined : below.map(indicatorFields),
  };
}

/** On one line where it fits there; lists with an item a line. */
function methodValue(method: Method): Value {
  const entries: [string, Value | undefined][] = Object.entries(method).map(([key, value]: [string, unknown]) => [
    key,
    valueOf(value),
  ]);
  const isLong = entries.some(([, value]) => Array.isArray(value));
  return isLong ? Object.fromEntries(entries) : new Flow(Object.fromEntries(entries));
}

function valueOf(value: unknown): Value | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => new Flow(valueOf(item) ?? null));
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, valueOf(each)]));
}
