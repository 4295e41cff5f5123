/** What is to be said of a sheet beside its tables: one Chinese sentence each. */
import type { Note, NoteKind, Place } from '../document.ts';
import { stretch } from '../stretches.ts';
import { cellPlace, columnName, namedPlace, rangePlace, type CellRange } from './place.ts';
import { areaOf, type Shape } from './shape.ts';
import type { HiddenStretch, Oddity, Sheet, SheetCell } from './workbook.ts';

/** Of many alike so many are named each by itself, and the rest in one sentence. */
const NAMED_MAX = 30;

export function sheetNotes(sheet: Sheet, shapes: readonly Shape[]): Note[] {
  const area = shapes.length === 0 ? undefined : areaOf(shapes.map((shape) => shape.area));
  const place = area === undefined ? namedPlace(sheet.name, 'A1') : rangePlace(sheet.name, area);
  const buried = shapes.flatMap((shape) => shape.buried);
  return [
    ...stateNotes(sheet, place),
    ...(area === undefined ? [] : hiddenNotes(sheet, area)),
    ...cellNotes(sheet, buried),
    ...besideNotes(sheet),
  ];
}

function stateNotes(sheet: Sheet, place: Place): Note[] {
  const name = `工作表“${sheet.name}”`;
  const notes: Note[] = [];
  const add = (kind: NoteKind, text: string): void => void notes.push({ kind, place, text });
  if (sheet.isDamaged === true) add('damaged', `${name}有一部分损坏，读不出来。`);
  if (sheet.kind === 'chart') add('picture', `${name}是一张图表，没有读。`);
  if (sheet.kind === 'program') add('macro', `${name}是旧式的宏表，里面的程序没有运行。`);
  if (sheet.visibility === 'hidden') add('hidden', `${name}是隐藏的。`);
  if (sheet.visibility === 'very-hidden') add('hidden', `${name}是深度隐藏的，在界面上看不到。`);
  return notes;
}

const WHYS: Readonly<Record<HiddenStretch['why'], string>> = {
  hidden: '是隐藏的',
  filter: '被筛选隐藏了',
  group: '在折叠的分组里，是隐藏的',
};

function hiddenNotes(sheet: Sheet, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): Note[] {
  const rows = within(sheet.hiddenRows, firstRow, lastRow).map(({ first, last, why }) => ({
    ...{ why, where: `第${stretch(first + 1, last + 1)}行` },
    range: { firstRow: first, lastRow: last, firstColumn, lastColumn },
  }));
  const columns = within(sheet.hiddenColumns, firstColumn, lastColumn).map(({ first, last, why }) => ({
    ...{ why, where: `${stretch(columnName(first), columnName(last))}列` },
    range: { firstRow, lastRow, firstColumn: first, lastColumn: last },
  }));
  const all = [...rows, ...columns];
  const notes = all.slice(0, NAMED_MAX).map(({ why, where, range }): Note => ({
    ...{ kind: 'hidden', place: rangePlace(sheet.name, range) },
    text: `工作表“${sheet.name}”的${where}${WHYS[why]}。`,
  }));
  const rest = all.slice(NAMED_MAX);
  const [next] = rest;
  if (next === undefined) return notes;
  const text = `工作表“${sheet.name}”还有${rest.length}处隐藏的行或列，从${next.where}起。`;
  return [...notes, { kind: 'hidden', place: rangePlace(sheet.name, next.range), text }];
}

/** Stretches as far as they lie between two positions. */
function within(stretches: readonly HiddenStretch[], first: number, last: number): HiddenStretch[] {
  return stretches
    .filter((each) => each.last >= first && each.first <= last)
    .map((each) => ({ ...each, first: Math.max(each.first, first), last: Math.min(each.last, last) }));
}

const ODDITIES: Readonly<Record<Exclude<Oddity, 'zero'>, { kind: NoteKind; said: string }>> = {
  'no-result': { kind: 'formula', said: '的公式没有存下结果，读作空白：请用 Excel 或 WPS 打开并保存一次再导入' },
  external: { kind: 'external', said: '的公式引用别的工作簿，没有去取，读的是文件里存下的结果' },
  error: { kind: 'formula', said: '的公式结果是错误值' },
  unseen: { kind: 'hidden', said: '有内容，但格式设置使它不显示' },
};

function cellNotes(sheet: Sheet, buried: readonly SheetCell[]): Note[] {
  const odd = Object.entries(ODDITIES).flatMap(([oddity, { kind, said }]) =>
    namedNotes(sheet, { kind, said, cells: sheet.cells.filter((cell) => cell.oddity === oddity) }),
  );
  const under = namedNotes(sheet, { kind: 'hidden', said: '的文字被合并单元格盖住了，没有读', cells: buried });
  return [...odd, ...zeroNotes(sheet), ...under, ...unprintedNotes(sheet)];
}

function zeroNotes(sheet: Sheet): Note[] {
  const zeros = sheet.cells.filter(({ oddity }) => oddity === 'zero');
  const [first] = zeros;
  if (first === undefined) return [];
  const text = `工作表“${sheet.name}”有${zeros.length}个单元格的0按设置不显示，读作空白。`;
  return [{ kind: 'hidden', place: cellPlace(sheet.name, first.row, first.column), text }];
}

function unprintedNotes(sheet: Sheet): Note[] {
  const areas = sheet.printArea;
  const outside = sheet.cells.filter((cell) => cell.text !== '' && !areas.some((range) => holds(range, cell)));
  const [first] = outside;
  if (areas.length === 0 || first === undefined) return [];
  const text = `工作表“${sheet.name}”的打印区域以外还有${outside.length}个单元格有文字，照样读了。`;
  return [{ kind: 'hidden', place: cellPlace(sheet.name, first.row, first.column), text }];
}

function holds(range: CellRange, { row, column }: SheetCell): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

/** One note a cell, with what it holds where that is to be seen; of very many one for the rest. */
function namedNotes(
  sheet: Sheet,
  { kind, said, cells }: { kind: NoteKind; said: string; cells: readonly SheetCell[] },
): Note[] {
  const notes = cells.slice(0, NAMED_MAX).map(({ row, column, text, held = text }): Note => {
    const place = cellPlace(sheet.name, row, column);
    return { kind, place, text: `${place} ${said}${held === '' ? '' : `（${excerpt(held)}）`}。` };
  });
  const [next, ...rest] = cells.slice(NAMED_MAX);
  if (next === undefined) return notes;
  const place = cellPlace(sheet.name, next.row, next.column);
  return [
    ...notes,
    { kind, place, text: `${place} 和其后的${rest.length}个单元格也一样：${said.replace(/^的/, '')}。` },
  ];
}

/** Enough of a text to know it again. */
function excerpt(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > 40 ? `${line.slice(0, 40)}……` : line;
}

function besideNotes(sheet: Sheet): Note[] {
  const { textBoxes, pictures, remotePictures, charts, comments, margins } = sheet;
  const name = `工作表“${sheet.name}”`;
  const notes: Note[] = [];
  const add = (kind: NoteKind, where: string, text: string): void =>
    void notes.push({ kind, place: namedPlace(sheet.name, where), text });
  if (textBoxes.length > 0) add('text-box', '文本框', `${name}有${textBoxes.length}个文本框，读作段落。`);
  if (pictures > 0) add('picture', '图片', `${name}有${pictures}张图片，里面的文字没有读。`);
  if (remotePictures > 0) add('external', '图片', `${name}有${remotePictures}张图片在文件以外，没有去取。`);
  if (charts > 0) add('picture', '图表', `${name}有${charts}个图表或图形，里面的文字没有读。`);
  if (comments > 0) add('beside', '批注', `${name}有${comments}条批注，没有读。`);
  for (const text of margins) add('beside', '页眉页脚', `${name}的页眉或页脚写着“${excerpt(text)}”，没有读。`);
  return notes;
}
