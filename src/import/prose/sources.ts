/** The texts of a report whose numbers may be facts: paragraphs of the body, and what cells say of goals and scores. */
import type { Paragraph, Place } from '../../document/document.ts';
import type { Fields, Placement } from '../draft.ts';
import { bare, fieldsOf, itemsIn, listIn } from '../fields.ts';

export interface Source {
  text: string;
  place: Place;
  /** Undefined for a paragraph of the body, whose numbers can be bound. */
  cell: CellOf | undefined;
}

/** Whose text it is: `goals.goal-4`, 目标4. */
export interface CellOf {
  path: string;
  /** Empty where the form gives no name. */
  name: string;
}

/** What was reached and why; not what was planned, nor the rules of a form, which state no results. */
const TOLD = /^((?:goals|targets|scores)\.[^.]+)\.(achieved|reason|note)$/;

export function sourcesOf(
  paragraphs: readonly Paragraph[],
  { fields, placements }: { fields: Fields; placements: readonly Placement[] },
): Source[] {
  const body = paragraphs.map(({ text, place }): Source => ({ text, place, cell: undefined }));
  const owners = ownersIn(fields);
  const seen = new Set<string>();
  const cells = placements.flatMap(({ path, place, text }): Source[] => {
    const [, owner = '', key = ''] = TOLD.exec(path) ?? [];
    // A reason that names no goal is every goal's: one text.
    if (owner === '' || seen.has(`${place} ${text}`)) return [];
    seen.add(`${place} ${text}`);
    const own = owners.get(owner);
    const name = own?.['name'];
    const cell: CellOf = { path: owner, name: typeof name === 'string' ? name : '' };
    return textsIn(own, key).map((statement) => ({ text: statement, place, cell }));
  });
  return [...body, ...cells];
}

/** Goals, rows and scores by their paths. */
function ownersIn(fields: Fields): ReadonlyMap<string, Fields> {
  const listed = ['goals', 'targets'].flatMap((block) =>
    listIn(fields[block]).map((own): [string, Fields] => [`${block}.${String(own['id'])}`, own]),
  );
  const scores = Object.entries(fieldsOf(fields['scores']) ?? {}).flatMap(([id, value]): [string, Fields][] => {
    const own = fieldsOf(value);
    return own === undefined ? [] : [[`scores.${id}`, own]];
  });
  return new Map([...listed, ...scores]);
}

/** One text, or the statements of a list. */
function textsIn(own: Fields | undefined, key: string): string[] {
  const value = bare(own?.[key]);
  const texts = typeof value === 'string' ? [value] : itemsIn(value);
  return texts.filter((each) => typeof each === 'string');
}
