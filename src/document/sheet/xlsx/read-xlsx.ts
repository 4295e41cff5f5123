/** Reads .xlsx, .xlsm and .xltx: part by part, within the bounds of the package. */
import type { Progress } from '../../document.ts';
import { readable } from '../../package/bytes.ts';
import { commonPath } from '../../package/entries.ts';
import { openPackage, type OfficePackage } from '../../package/open-package.ts';
import { relationshipsOf } from '../../package/relationships.ts';
import { DocumentRefused } from '../../refusal.ts';
import { parseXml, type XmlElement } from '../../xml.ts';
import { CellCount, emptySheet, type Sheet, type Workbook } from '../workbook.ts';
import { commentsAt, drawingAt, type Drawing } from './drawing.ts';
import { workbookParts, type SheetPart } from './parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { stylesOf } from './styles.ts';
import { worksheet, type SheetContext } from './worksheet.ts';

/** @throws DocumentRefused */
export function readXlsx(file: Uint8Array, onSheet: Progress): Workbook {
  const pack = readOnce(openPackage(file));
  if (pack.has('xl/workbook.bin')) throw new DocumentRefused('xlsb');
  const parts = workbookParts(pack);
  const context: SheetContext = {
    strings: sharedStrings(bytesAt(pack, parts.sharedStrings)),
    formatOf: stylesOf(bytesAt(pack, parts.styles), parts.is1904),
    count: new CellCount(),
  };
  return {
    sheets: parts.sheets.map((part, index) => {
      const sheet = sheetOf(pack, part, context);
      onSheet(index + 1, parts.sheets.length);
      return sheet;
    }),
    hasMacros: parts.types.has('vbaProject') || parts.sheets.some(({ type }) => type === 'xlMacrosheet'),
    hasConnections: parts.types.has('connections'),
  };
}

/** Parts that are kept as a tree are small in any honest workbook. */
const TREE_BYTES_MAX = 16 * 2 ** 20;

/** A package that gives each part a single time, for a hundred sheets may say that they are the same large one. */
function readOnce(pack: OfficePackage): OfficePackage {
  const read = new Set<string>();
  const unpacked = (path: string): Uint8Array | undefined => {
    const key = commonPath(path);
    if (read.has(key)) return undefined;
    read.add(key);
    return pack.unpacked(path);
  };
  const xml = (path: string): XmlElement | undefined => {
    const part = unpacked(path);
    if (part !== undefined && part.length > TREE_BYTES_MAX) throw new DocumentRefused('bomb');
    return part === undefined ? undefined : parseXml(part);
  };
  return { ...pack, unpacked, xml };
}

function bytesAt(pack: OfficePackage, path: string | undefined): Uint8Array | undefined {
  return path === undefined ? undefined : pack.unpacked(path);
}

function sheetOf(pack: OfficePackage, part: SheetPart, context: SheetContext): Sheet {
  const { name, visibility, printArea, path, type } = part;
  const sheet: Sheet = { ...emptySheet(name), visibility, printArea };
  const bytes = pack.unpacked(path);
  // What is missing is named, and the other sheets are read.
  if (bytes === undefined) return { ...sheet, isDamaged: true };
  if (type === 'chartsheet') return { ...sheet, kind: 'chart' };
  const { cells, merges, hiddenRows, hiddenColumns, margins, cellPictures } = worksheet(bytes, context);
  const own = {
    ...sheet,
    kind: type === 'xlMacrosheet' ? 'program' : 'cells',
    cells,
    merges,
    hiddenRows,
    hiddenColumns,
    margins,
  } as const;
  const beside = readable(() => besideCells(pack, path, cellPictures));
  return { ...own, ...(beside ?? { pictures: cellPictures, isDamaged: true }) };
}

/** Drawings and comments, which are parts of their own. */
function besideCells(pack: OfficePackage, path: string, cellPictures: number): Partial<Sheet> {
  const related = relationshipsOf(pack, path);
  const drawings = related.filter((each) => each.type === 'drawing').map(({ target }) => drawingAt(pack, target));
  const sum = (count: (drawing: Drawing) => number): number => drawings.reduce((total, each) => total + count(each), 0);
  const comments = related.filter((each) => each.type === 'comments');
  return {
    textBoxes: drawings.flatMap(({ textBoxes }) => textBoxes),
    pictures: sum(({ pictures }) => pictures) + cellPictures,
    remotePictures: sum(({ remotePictures }) => remotePictures),
    charts: sum(({ charts }) => charts),
    comments: comments.reduce((total, { target }) => total + commentsAt(pack, target), 0),
  };
}
