/** `sheet-indicators`: every indicator of every project sheet, one a row, in form order. */
import { contentText } from '../report/content-text.ts';
import { METHOD_NAMES } from '../score/method-words.ts';
import { allRows, type LeafScore } from '../score/sheet.ts';
import { freeRows } from '../score/target-row.ts';
import type { SheetView } from '../score/view.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { reasonFields, reportField, scoreFields } from './fields.ts';
import { defineTable } from './table.ts';

/** An indicator with its points, or a row of the sheet that has none. */
type Row = Pick<LeafScore, 'id' | 'path'> & Partial<LeafScore>;

interface SheetIndicatorRow {
  entry: ArchiveEntry;
  own: SheetView;
  row: Row;
}

export const sheetIndicatorsTable = defineTable<SheetIndicatorRow>({
  name: 'sheet-indicators',
  title: '项目自评表的指标',
  description:
    '项目自评表里每个指标一行，按原表顺序，不计分的也列出。评分项的编号带小数点；合计时不要把指标和它的评分项重复相加。',
  primaryKey: ['report', 'sheet', 'indicator'],
  foreignKeys: [{ field: 'report', table: 'reports', to: 'id' }],
  *rows(entry) {
    for (const own of entry.view.sheets) {
      for (const row of rowsOf(own)) yield { entry, own, row };
    }
  },
  fields: [
    reportField,
    {
      name: 'sheet',
      title: '表编号',
      description: '项目自评表的编号，见 sheets.csv',
      type: 'string',
      required: true,
      value: ({ own }) => own.id,
    },
    {
      name: 'indicator',
      title: '指标编号',
      description: '指标编号；评分项为 指标编号.评分项编号',
      type: 'string',
      required: true,
      value: ({ row }) => row.id,
    },
    {
      name: 'path',
      title: '指标名称',
      description: '指标名称，从一级到本级，以 / 分隔',
      type: 'string',
      required: true,
      value: ({ row }) => row.path.join('/'),
    },
    {
      name: 'target',
      title: '指标值',
      description: '年度指标值，照原表的写法',
      type: 'string',
      value: ({ own, row }) => published(own, `targets.${row.id}.target`),
    },
    {
      name: 'actual',
      title: '完成值',
      description: '实际完成值，照原表的写法',
      type: 'string',
      value: ({ own, row }) => published(own, `targets.${row.id}.actual`),
    },
    {
      name: 'weight',
      title: '分值',
      description: '分值；空表示不计分',
      type: 'number',
      unit: '分',
      value: ({ row }) => row.weight ?? null,
    },
    ...scoreFields<SheetIndicatorRow>(({ row }) => row),
    {
      name: 'method',
      title: '评分方法',
      description: '评分方法，编号的意思见 indicators.csv 的字段说明',
      type: 'string',
      values: Object.keys(METHOD_NAMES),
      value: ({ row }) => row.method ?? null,
    },
    ...reasonFields<SheetIndicatorRow>(({ row }) => row),
  ],
});

/** What is scored, in form order, then the rows that are not. */
function rowsOf({ view }: SheetView): Row[] {
  const [own, free] = [allRows(view.sheet), freeRows(view)];
  const [inTree, alone] = [own, free].map((rows) => new Set(rows.map(({ id }) => id)));
  const others = view.report.targets
    // A row that stands under no node may bear the id of one.
    .filter(({ id, under }) => alone?.has(id) !== true && (under === undefined || inTree?.has(id) !== true))
    .map(({ id, levels, name, reason = null, improvement = null }) => ({
      ...{ id, path: [...levels, name], reason, improvement },
    }));
  return [...own, ...free, ...others];
}

function published({ view }: SheetView, path: string): string | null {
  const content = view.published.get(path)?.content;
  return content === undefined ? null : contentText(content);
}
