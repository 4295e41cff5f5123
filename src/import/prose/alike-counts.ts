/**
 * Two counts whose names may mean the same: 100家样板企业 and 120家试点企业. Nobody but the office knows, so it is asked, and
 * nothing is compared before it is answered.
 */
import { exact } from '../../number/exact.ts';
import { grouped } from '../../report/grouped.ts';
import { type Decisions, settled } from '../decisions.ts';
import type { Question } from '../draft.ts';
import { questionKey } from '../question-keys.ts';
import type { Mention } from './mentions.ts';
import type { Stated } from './stated.ts';

const SAME = 'same';
/** Words by which offices call what goes before the others. */
const MODEL = /(?:试点|样板|示范|标杆|典型)(\p{Script=Han}{2,6})$/u;

export interface AlikeCounts {
  stated: readonly Stated[];
  questions: readonly Question[];
}

/** Two of a kind within what one cell or paragraph says; of more nobody could say which belong together. */
export function alikeCounts(mentions: readonly Mention[], decisions: Decisions): AlikeCounts {
  const models = mentions.filter(({ name }) => MODEL.test(name ?? ''));
  const asked = [...grouped(models, kindOf).values()].flatMap(([one, other, ...others]) =>
    one === undefined || other === undefined || others.length > 0 || exact(one.figure).equals(exact(other.figure))
      ? []
      : [{ one, other, question: questionOf(one, other, decisions) }],
  );
  return {
    questions: asked.map(({ question }) => question),
    stated: asked.filter(({ question }) => question.chosen === SAME).map(({ one, other }) => statedOf(one, other)),
  };
}

function kindOf({ source, name = '', unit }: Mention): string {
  return [source.place, source.cell?.path, MODEL.exec(name)?.[1], unit].join('|');
}

function statedOf(one: Mention, other: Mention): Stated {
  return {
    name: `${one.name ?? ''}与${other.name ?? ''}`,
    mentions: [one, other],
    names: new Map(),
    write: (path) => ({ kind: 'same', scope: 'may-differ', figures: [path(one), path(other)] }),
  };
}

function questionOf(one: Mention, other: Mention, decisions: Decisions): Question {
  const [first, second] = [one, other].map(({ name = '', text }) => `“${name}”${text}`);
  return settled(
    {
      key: questionKey('same', [one.name ?? '', other.name ?? '']),
      place: one.source.place,
      text: `${first ?? ''}与${second ?? ''}是不是同一批看不出来，暂不互相核对，请看一眼。`,
      options: [
        { value: 'other', name: '不是同一批' },
        { value: SAME, name: '可能是同一批，登记为口径可能不同的同一个数' },
      ],
      chosen: 'other',
    },
    decisions,
  );
}
