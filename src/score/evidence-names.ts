/** Which evidence a method asks for, so that a mistyped name is reported instead of ignored. */
import type { Method } from '../report/method.ts';
import { ratioEvidence } from './ratio.ts';

/** All names of evidence that a method can use, `veto` and `alternative` included where it has such clauses. */
export function evidenceNames(method: Method): string[] {
  const { veto, alternatives = [] } = method;
  return [
    ...new Set([
      ...ownNames(method),
      ...(veto === undefined ? [] : ['veto']),
      ...(alternatives.length === 0 ? [] : ['alternative']),
    ]),
  ];
}

/** The ids among which a piece of evidence chooses: states, requirements, special cases; undefined for any other. */
export function evidenceChoices(method: Method, name: string): string[] | undefined {
  const choices = ownChoices(method, name);
  const ofReferences = method.name === 'judged' ? (method.references ?? []) : [];
  const all = [choices, ...ofReferences.map((reference) => evidenceChoices(reference.method, name))];
  const known = all.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : [...new Set(known.flat())];
}

function ownChoices(method: Method, name: string): string[] | undefined {
  if (name === 'alternative') return method.alternatives?.map(({ id }) => id);
  if (name === 'state' && method.name === 'choice') return method.states.map(({ id }) => id);
  return name === 'items' && method.name === 'checklist' ? method.items.map(({ id }) => id) : undefined;
}

function ownNames(method: Method): string[] {
  switch (method.name) {
    case 'judged':
      return (method.references ?? []).flatMap((reference) => evidenceNames(reference.method));
    case 'rate':
      return ratioEvidence({});
    case 'bands':
      return ratioEvidence(method);
    case 'average-completion':
      return ['count', 'unmet'];
    case 'schedule':
      return method.quarters.map((quarter) => quarter.id);
    case 'deduction':
      return method.count === undefined ? ratioEvidence(method) : ['count'];
    case 'share':
      return ['done', 'planned'];
    case 'tally':
      return method.counts.map(({ id }) => id);
    case 'checklist':
      return ['items'];
    case 'choice':
      return ['state'];
    case 'parts':
    case 'target':
      return [];
  }
}
