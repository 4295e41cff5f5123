/** Which evidence a method asks for, so that a mistyped name is found instead of being passed over. */
import type { Method } from '../report/method.ts';

/** All names of evidence that a method can use, `veto` included where it has one. */
export function evidenceNames(method: Method): string[] {
  const names = ownNames(method);
  return method.veto === undefined ? names : [...names, 'veto'];
}

function ownNames(method: Method): string[] {
  switch (method.name) {
    case 'judged':
      return [...new Set((method.references ?? []).flatMap((reference) => evidenceNames(reference.method)))];
    case 'rate':
    case 'bands':
      return ['rate', 'numerator', 'denominator'];
    case 'average-completion':
      return ['count', 'unmet'];
    case 'schedule':
      return method.quarters.map((quarter) => quarter.id);
    case 'deduction':
      return method.count === undefined ? ['rate', 'numerator', 'denominator'] : ['count'];
    case 'share':
      return ['done', 'planned'];
    case 'checklist':
      return ['items'];
    case 'choice':
      return ['state'];
    case 'parts':
    case 'target':
      return [];
  }
}
