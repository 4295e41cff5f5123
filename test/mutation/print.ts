/** The figures of a run, for whoever reads the log of the tests. */
import { isRaised, type Judged } from './campaign.ts';
import { KINDS } from './mutate.ts';

/** Detection by kind of fault, and how many faults each check found. */
export function printed(judged: readonly Judged[]): string {
  const broken = judged.filter((each) => each.broken.length > 0);
  const lost = judged.filter((each) => each.broken.length === 0 && each.lost.length > 0);
  const [found, noted] = [broken.filter(isFound).length, lost.filter((each) => each.found.length > 0).length];
  return [
    `${judged.length} faults, ${broken.length} break a relation,`,
    `${found} of these are found at the right place (${percent(found, broken.length)}).`,
    `${lost.length} more leave a relation without a figure; ${noted} of these leave a finding.`,
    '  kind       made  broken  found',
    ...KINDS.flatMap((kind) => ofKind(judged, kind)),
    'Faults that each check found:',
    ...ofChecks(broken),
  ].join('\n');
}

function ofKind(judged: readonly Judged[], kind: string): string[] {
  const own = judged.filter(({ mutation }) => mutation.kind === kind);
  const broken = own.filter((each) => each.broken.length > 0);
  const found = broken.filter(isFound).length;
  const counts = [own.length, broken.length, found].map((count) => String(count).padStart(7)).join('');
  return own.length === 0 ? [] : [`  ${kind.padEnd(8)}${counts}  ${percent(found, broken.length)}`];
}

function ofChecks(broken: readonly Judged[]): string[] {
  const counts = new Map<string, number>();
  for (const { placed } of broken) {
    const checks = new Set(placed.filter(isRaised).map(({ check }) => check));
    for (const check of checks) counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([check, count]) => `  ${check.padEnd(28)} ${String(count).padStart(4)}`);
}

export function isFound({ placed }: Judged): boolean {
  return placed.some(isRaised);
}

/** One fault in one line. */
export function described({ mutation, broken, found }: Judged): string {
  const { kind, file, line, paths, old, new: now } = mutation;
  const relations = broken.map(({ id }) => id).join(', ');
  const findings = found.map(({ check, outcome, at }) => `${check} ${outcome} ${at}`).join(', ');
  const place = `${kind} ${file}:${line} ${paths.join(' ')}`;
  return `${place}: ${old.slice(0, 60)} → ${now} breaks [${relations}], finds [${findings}]`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}
