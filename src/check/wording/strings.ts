/** The wording in the data of a report: names, reasons, goals, notes, with the keys under which they stand. */
import type { Framework } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import { isWords } from '../../report/value.ts';
import { oncePer } from '../../score/once.ts';

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
  textsIn(report, { worded: WORDED, field: '', except: [] }),
);

/** Fields of a framework that hold free text. */
const WORDED_IN_FRAMEWORK = new Set(['name', 'place', 'source', 'note', 'explanation', 'standard', 'title', 'text']);

/** Every worded field of a framework in the order of its file. */
export function frameworkTexts(framework: Framework): WrittenText[] {
  return textsIn(framework, { worded: WORDED_IN_FRAMEWORK, field: '', except: [] });
}

interface Spot {
  worded: ReadonlySet<string>;
  /** The name of the nearest field; items of a list belong to the list's. */
  field: string;
  except: readonly string[];
}

function textsIn(data: object, whole: Spot): WrittenText[] {
  const texts: WrittenText[] = [];
  // One list of keys for all: hardly any value is wording, and only that needs a list of its own.
  const keys: (string | number)[] = [];
  const visit = (value: unknown, spot: Spot): void => {
    if (typeof value === 'string') {
      if (isWording(value, spot))
        texts.push({ keys: [...keys], text: spot.field === 'note' ? withoutQuotations(value) : value });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) below(index, item, spot);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value))
        below(key, item, { ...spot, field: key, except: NOT_WORDED[key] ?? spot.except });
    }
  };
  const below = (key: string | number, value: unknown, spot: Spot): void => {
    keys.push(key);
    visit(value, spot);
    keys.pop();
  };
  visit(data, whole);
  return texts;
}

function isWording(value: string, { worded, field, except }: Spot): boolean {
  return (worded.has(field) || (VALUES.has(field) && isWords(value))) && !except.includes(field);
}

/** A note quotes the source: what stands in its quotation marks is the source's wording, mistakes included. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, (quoted) => '\u0000'.repeat(quoted.length));
}
