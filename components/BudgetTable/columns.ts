/** The columns that occur on one side of a budget. */
import { type BudgetTotal, type Phase, PHASE_NAMES, PHASES } from '../../src/report/budget.ts';
import { completePhases } from '../../src/report/phases.ts';

export type BudgetColumn = { title: string } & (
  { kind: 'phase' | 'prior'; phase: Phase } | { kind: 'share' } | { kind: 'rate'; rate: string }
);

/** Phases, those of the year before, shares and rates: each where at least one line has it. */
export function columnsOf(lines: readonly BudgetTotal[], hasDerived: boolean): BudgetColumn[] {
  const phases = PHASES.filter((phase) =>
    lines.some((line) => line.amounts?.[phase] !== undefined || (hasDerived && hasPhase(line, phase))),
  );
  const priors = PHASES.filter((phase) => lines.some((line) => line.prior?.[phase] !== undefined));
  return [
    ...phases.map((phase) => ({ kind: 'phase', phase, title: PHASE_NAMES[phase] }) as const),
    ...priors.map((phase) => ({ kind: 'prior', phase, title: `上年${PHASE_NAMES[phase]}` }) as const),
    ...shareColumns(lines),
    ...rateColumns(lines),
  ];
}

function hasPhase({ amounts }: BudgetTotal, phase: Phase): boolean {
  return completePhases(amounts)[phase] !== undefined;
}

function shareColumns(lines: readonly BudgetTotal[]): BudgetColumn[] {
  const phases = new Set(lines.flatMap((line) => (line.share === undefined ? [] : [PHASE_NAMES[line.share.phase]])));
  if (phases.size === 0) return [];
  const [only] = phases.size === 1 ? phases : [];
  return [{ kind: 'share', title: only === undefined || only === '金额' ? '占比（%）' : `占${only}比重（%）` }];
}

function rateColumns(lines: readonly BudgetTotal[]): BudgetColumn[] {
  const names = new Map<string, string>();
  for (const rate of lines.flatMap((line) => line.rates ?? [])) {
    if (!names.has(rate.id)) names.set(rate.id, rate.name);
  }
  return [...names].map(([rate, name]) => ({ kind: 'rate', rate, title: `${name}（%）` }) as const);
}
