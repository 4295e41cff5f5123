/** Tables that belong to no form become tables of the report, each shown where it stood in the document. */
import type { Block, Cell, Paragraph, Place, Table } from '../../document/document.ts';
import type { Decisions } from '../decisions.ts';
import { type Fields, type Placed, type Placement, type Question } from '../draft.ts';
import { headingOf } from '../body-text.ts';
import { isCaption } from '../form-places.ts';
import { unitIn } from '../header-words.ts';
import { squeezed } from '../squeezed.ts';
import { type TableView, viewTable } from '../table-view.ts';
import { columnsOf, inOneLine, nameColumn } from './columns.ts';
import { isFigureCell, isTitleText, unitOfTitle } from './cell-words.ts';
import { placeStaffing } from './place-staffing.ts';
import { type Caption, placeTable } from './place-table.ts';
import { type Segment, segmentsOf } from './segments.ts';

export interface FreeTables {
  placed: Placed;
  /** Places of titles and names, which the form prints. */
  form: readonly Place[];
  /** Paragraphs that became the title of a table. */
  captions: ReadonlySet<Place>;
  /** By the place of a table, the components that show in the text what became of it. */
  components: ReadonlyMap<Place, readonly string[]>;
}

interface Options {
  /** Tells whether a row of a table is not data of the report already, and may become so. */
  isFree: (view: TableView, row: number) => boolean;
  isTitle: (paragraph: Paragraph) => boolean;
  decisions: Decisions;
}

export function freeTables(blocks: readonly Block[], { isFree, isTitle, decisions }: Options): FreeTables {
  const placements: Placement[] = [];
  const questions: Question[] = [];
  const form: Place[] = [];
  const captions = new Set<Place>();
  const components = new Map<Place, string[]>();
  const taken = new Set<string>();
  const tables: Fields[] = [];
  const fields: Fields = {};
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const beside = captionAt(blocks, index, isTitle);
    const shown: string[] = [];
    let heading: string | undefined;
    for (const view of viewsIn(block))
      for (const [at, segment] of segmentsOf(view, (row) => isFree(view, row)).entries()) {
        const staffing = fields['staffing'] === undefined ? placeStaffing(segment) : undefined;
        const isFirst = at === 0 || shown.every((component) => component === STAFFING);
        const caption = captionOf(segment, beside, { isFirst, heading });
        const found = staffing ?? placeTable(segment, caption, { taken, decisions });
        heading = staffing === undefined ? undefined : caption.title;
        if (found === undefined) continue;
        placements.push(...found.placements);
        questions.push(...found.questions);
        form.push(...found.form);
        if ('id' in found) {
          tables.push(found.fields);
          shown.push(`<StatementTable of="${found.id}" />`);
        } else {
          fields['staffing'] = found.fields['staffing'];
          shown.push(STAFFING);
        }
      }
    if (shown.length === 0) continue;
    components.set(block.place, shown);
    if (beside.paragraph !== undefined) captions.add(beside.paragraph.place);
  }
  if (tables.length > 0) fields['tables'] = tables;
  return { placed: { fields, placements, questions }, form, captions, components };
}

const STAFFING = '<StaffingTable />';

interface Beside extends Caption {
  /** The paragraph that is the title and nothing else: it is said by the table. */
  paragraph: Paragraph | undefined;
}

/** The title and the unit that stand directly before a table. */
function captionAt(blocks: readonly Block[], table: number, isTitle: (paragraph: Paragraph) => boolean): Beside {
  let unit: string | undefined;
  for (let at = table - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    const line = squeezed(block.text);
    unit ??= unitIn(block.text);
    if (isCaption(block.text)) continue;
    if (isTitle(block) || line.length > CAPTION_MOST || /[。；;，,:]$/.test(line) || isFigureCell(line)) break;
    const heading = headingOf(block);
    const title = (heading?.title ?? line).replace(/^(?:附[件表]|续?表)\d*[:、.]?/, '').replace(/\(单位:.*\)$/, '');
    return { unit, title: title === '' ? undefined : title, paragraph: heading === undefined ? block : undefined };
  }
  return { unit, title: undefined, paragraph: undefined };
}

const CAPTION_MOST = 40;

/** Within its table a segment has what stands alone above it, and its own names. */
function captionOf(
  segment: Segment,
  beside: Beside,
  { isFirst, heading }: { isFirst: boolean; heading: string | undefined },
): Caption {
  const { view, header } = segment;
  const name = nameColumn(segment, columnsOf(segment));
  const above = linesAbove(view, header.from);
  const words = above.find(({ text }) => isTitleText(text) && !isCaption(text) && unitIn(text) === undefined);
  const units = [name?.title, segment.block?.text].map((text) => (text === undefined ? undefined : unitOfTitle(text)));
  const own =
    name === undefined || GENERAL.test(squeezed(name.title))
      ? undefined
      : name.title.replace(/[(（][^()（）]*[)）]$/, '');
  const rest = beside.title === undefined || own === undefined ? own : `${beside.title}（${own}）`;
  return {
    title: (words && inOneLine(words.text)) ?? heading ?? (isFirst ? (beside.title ?? own ?? view.table.sheet) : rest),
    unit:
      units.find((unit) => unit?.endsWith('元') === true) ??
      above.map(({ text }) => unitIn(text)).find((unit) => unit !== undefined) ??
      beside.unit,
  };
}

/** The rows directly above a header in which nothing stands but one text, the nearest first: titles of a sheet. */
function linesAbove(view: TableView, from: number): Cell[] {
  const lines: Cell[] = [];
  for (let row = from - 1; row >= 0; row -= 1) {
    const [cell, ...others] = view.row(row).filter(({ text }) => text !== '');
    if (others.length > 0) break;
    if (cell?.row === row) lines.push(cell);
  }
  return lines;
}

/** Titles of a column of names that say nothing of the table. */
const GENERAL = /^(?:项目|名称|项目名称|指标|内容|科目|类别|年度|单位|部门)(?:\(.*\))?$/;

function viewsIn(table: Table): TableView[] {
  return [viewTable(table), ...table.cells.flatMap(({ tables = [] }) => tables.flatMap(viewsIn))];
}
