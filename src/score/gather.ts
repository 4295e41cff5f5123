/** Turns what a report writes into what a method takes: follows references, reads units. */
import { achievementIn } from '../report/achievement.ts';
import { type Content, contentOf, type Datum, wordsOf } from '../report/datum.ts';
import type { EvidenceSource } from '../report/score.ts';
import { directionOf } from '../report/target-direction.ts';
import type { Target } from '../report/target.ts';
import type { Evidence, EvidenceRow, EvidenceValue, Quantity } from './evidence.ts';
import type { Cell, Row } from './target.ts';

/**
 * The evidence of one leaf or part.
 *
 * @param path  the path of the evidence block, for example `scores.execution.evidence`.
 */
export function gatherEvidence(
  sources: Record<string, EvidenceSource> | undefined,
  path: string,
  data: ReadonlyMap<string, Datum>,
): Evidence {
  const entries = Object.entries(sources ?? {}).map(([name, source]) => [
    name,
    gather(source, `${path}.${name}`, data),
  ]);
  return Object.fromEntries(entries);
}

function gather(source: EvidenceSource, path: string, data: ReadonlyMap<string, Datum>): EvidenceValue {
  if (typeof source === 'boolean') return { kind: 'flag', value: source };
  if (typeof source === 'string') return evidenceOf(contentOf(source, { unit: '' }), path);
  if (Array.isArray(source)) return { kind: 'rows', rows: source.map(evidenceRow) };
  if ('ref' in source) return follow(source.ref, data);
  if ('state' in source) return { kind: 'state', state: source.state };
  return { kind: 'items', met: source.items };
}

function follow(path: string, data: ReadonlyMap<string, Datum>): EvidenceValue {
  const datum = data.get(path);
  if (datum === undefined) return { kind: 'missing', reason: `所引用的 ${path} 不存在`, path };
  const evidence = evidenceOf(datum.content, path);
  return evidence.kind === 'figure' ? { ...evidence, name: datum.name } : evidence;
}

function evidenceOf(content: Content, path: string): EvidenceValue {
  if (content.kind === 'absent') return { kind: 'missing', reason: `原表为“${content.printed ?? content.none}”`, path };
  if (content.kind === 'range') return { kind: 'missing', reason: `只公布了区间（${content.printed}）`, path };
  if (content.kind !== 'figure') return { kind: 'missing', reason: `不是数字（${wordsOf(content)}）`, path };
  const { figure, unit, decimals, about, bound } = content;
  return { kind: 'figure', figure, unit, decimals, bound, about: about !== undefined, path };
}

type UnmetRow = Extract<EvidenceSource, readonly unknown[]>[number];

/** A target is the least that its sign demands; an actual value that is a bound or approximate has no completion. */
function evidenceRow({ id, name, target, actual }: UnmetRow): EvidenceRow {
  const [aim, reached] = [contentOf(target, { unit: '' }), contentOf(actual, { unit: '' })];
  const isAim = aim.kind === 'figure' && aim.about === undefined && aim.bound !== '<' && aim.bound !== '<=';
  const isReached = reached.kind === 'figure' && reached.about === undefined && reached.bound === undefined;
  if (isAim && isReached) return { id, name, target: quantity(aim), actual: quantity(reached) };
  const reason = isAim ? `完成值是 ${actual}，算不出完成率` : `指标值是 ${target}，算不出完成率`;
  return { id, name, reason };
}

function quantity({ figure, unit }: Quantity): Quantity {
  return { figure, unit };
}

/**
 * An annual row for its method.
 *
 * @param year  the report's.
 * @returns undefined when neither the row nor its target says which way is better.
 */
export function targetRow(target: Target, year: number): Row | undefined {
  const direction = directionOf(target, year);
  if (direction === undefined) return undefined;
  const aim = contentOf(target.target, { unit: '', year });
  const done = contentOf(target.actual, { unit: '', year });
  return {
    direction,
    target: cellOf(aim),
    actual: cellOf(aim.kind === 'date' ? monthOf(done, year) : done),
    outcome: target.achievement ?? achievementIn(target.actual),
  };
}

/** Beside a day, 11月 is a month and not a number of months. */
function monthOf(content: Content, year: number): Content {
  if (content.kind !== 'figure' || !/^月份?$/.test(content.unit) || content.about !== undefined) return content;
  const { figure, unit, printed = `${figure}${unit}` } = content;
  const month = contentOf({ text: `${year}年${figure}${unit}` }, { unit: '', year });
  return month.kind === 'date' && content.bound === undefined ? { ...month, printed } : content;
}

function cellOf(content: Content): Cell {
  if (content.kind === 'range' || content.kind === 'date') return content;
  if (content.kind === 'text') return { text: content.text };
  if (content.kind === 'absent') return { none: content.printed ?? content.none };
  const { figure, unit, bound, about } = content;
  if (about !== undefined) return { about: `${about}${figure}${unit}` };
  return bound === undefined ? { figure, unit } : { bound, figure, unit };
}
