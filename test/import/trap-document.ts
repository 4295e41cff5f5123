/** One thing that offices do to a form, as a document in every format. */
import type { CorpusDocument, Expected } from './corpus-document.ts';
import { pageOf } from './form-page.ts';
import { drawnTable } from './form-table.ts';
import { type Worksheet, workbookOf } from './form-workbook.ts';

export type Rows = readonly (readonly string[])[];

const TITLE = '2024年度部门整体支出绩效自评表';

export interface Trap {
  name: string;
  sheets: readonly { name?: string; rows: Rows; hidden?: Worksheet['hidden'] }[];
  expected: readonly Expected[];
  /** Figures that nobody sees who opens the file, and that must not be placed. */
  unseen?: readonly string[];
  department?: string;
  noise?: boolean;
}

export function trapDocument({
  name,
  sheets,
  expected,
  unseen = [],
  department: own,
  noise = false,
}: Trap): CorpusDocument {
  const tables = sheets.map(({ rows }) => drawnTable(rows));
  const apart = tables.flatMap((table) => [table, '填表说明。']);
  const [hidden] = sheets.flatMap((sheet) => sheet.hidden ?? []);
  const seen = sheets.map(({ rows, hidden: of }) => drawnTable(of === undefined ? rows : without(rows, of)));
  const worksheets = sheets.map((sheet, index): Worksheet => {
    const [table] = tables.slice(index);
    const blocks = [...(index === 0 ? [TITLE] : []), ...(table === undefined ? [] : [table]), '填表说明。'];
    return { name: sheet.name ?? `表${index + 1}`, blocks, hidden: sheet.hidden };
  });
  return {
    ...{ name: name.replaceAll(' ', '-'), expected, unseen, framework: undefined, year: 2024, department: own },
    html: pageOf(TITLE, apart, hidden),
    text: pageOf(TITLE, hidden === undefined ? apart : seen.flatMap((table) => [table, '填表说明。'])),
    workbook: workbookOf(worksheets, { noise }),
  };
}

/** Rows as they are where nothing can be hidden. */
function without(rows: Rows, hidden: NonNullable<Worksheet['hidden']>): Rows {
  return rows
    .filter((_, row) => hidden.rows?.includes(row) !== true)
    .map((row) => row.filter((_, column) => hidden.columns?.includes(column) !== true));
}
