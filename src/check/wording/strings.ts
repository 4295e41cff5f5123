/** The wording in the data of a report: names, reasons, goals, notes, with the keys under which they stand. */
import type { Framework } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import { isWords } from '../../report/value.ts';
import { oncePer } from '../../score/once-per.ts';

export interface WrittenText {
  keys: readonly (string | number)[];
  text: string;
}

/** Fields that hold free text; all others hold ids, paths, figures, dates or one of a few fixed words. */
const WORDED = new Set([
  'title',
  'name',
  'group',
  'publisher',
  'by',
  'text',
  'levels',
  'note',
  'reason',
  'improvement',
  'expected',
  'achieved',
  'conclusion',
  'problems',
  'measures',
  'authority',
  'implementer',
  'documentNumber',
  'format',
]);

/** Fields that hold a figure or words. */
const VALUES = new Set(['target', 'actual']);

/** Lists whose fields of these names are not wording: an acknowledgement repeats the figures of a finding. */
const NOT_WORDED: Readonly<Record<string, readonly string[]>> = {
  acknowledgements: ['expected'],
  relations: ['by'],
  budget: ['by'],
  staffing: ['by'],
  tables: ['by'],
};

/** Every worded field of a report in the order of its file. */
export const writtenTexts: (report: Report) => readonly WrittenText[] = oncePer((report: Report) =>
  Object.entries(report).flatMap(([block, value]) => [
    ...textsIn(value, { keys: [block], field: block, except: NOT_WORDED[block] ?? [] }),
  ]),
);

/** Fields of a framework that hold free text. */
const WORDED_IN_FRAMEWORK = new Set(['name', 'place', 'source', 'note', 'explanation', 'standard', 'title', 'text']);

/** Every worded field of a framework in the order of its file. */
export function frameworkTexts(framework: Framework): WrittenText[] {
  return [...textsIn(framework, { keys: [], field: '', except: [], worded: WORDED_IN_FRAMEWORK })];
}

interface Spot {
  keys: readonly (string | number)[];
  /** The name of the nearest field; items of a list belong to the list's. */
  field: string;
  except: readonly string[];
  worded?: ReadonlySet<string>;
}

function* textsIn(value: unknown, { keys, field, except, worded = WORDED }: Spot): Generator<WrittenText> {
  if (typeof value === 'string') {
    const isWorded = worded.has(field) || (VALUES.has(field) && isWords(value));
    if (!isWorded || except.includes(field)) return;
    yield { keys, text: field === 'note' ? withoutQuotations(value) : value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* textsIn(item, { keys: [...keys, index], field, except, worded });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* textsIn(item, { keys: [...keys, key], field: key, except: NOT_WORDED[key] ?? except, worded });
  }
}

/** A note quotes the source: what stands in its quotation marks is the source's wording, mistakes included. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, (quoted) => '\u0000'.repeat(quoted.length));
}
