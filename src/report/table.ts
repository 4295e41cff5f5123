/** Statement tables: basic data, tasks and funds, projects; grouped columns, nested rows. */
import { z } from 'zod';
import { phase } from './budget.ts';
import { identifier, listOf, uniqueIds, year } from './identifier.ts';
import { decimals, unit } from './scale.ts';
import { value } from './value.ts';

export const column = z.strictObject({
  id: identifier,
  title: z.string().min(1).describe('列标题，例如 2023年决算数。'),
  group: z.string().min(1).optional().describe('列组标题，相邻同名的列合并成一组，例如 预算数。'),
  kind: z
    .enum(['text', 'amount', 'rate', 'count'])
    .default('amount')
    .describe('列里是什么：text 文字、amount 金额、rate 比率、count 数量。'),
  unit: unit.optional(),
  decimals: decimals.optional(),
  year: year.optional(),
  phase: phase.optional(),
  partOf: identifier.optional().describe('这一列是哪一列的“其中”，填那一列的编号；其中数不得大于总数。'),
  of: identifier.optional().describe('比率列的分子列编号。'),
  by: identifier.optional().describe('比率列的分母列编号。'),
});

export const row = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('行名称，照原表，例如 其中：公车购置。'),
  cells: z
    .record(identifier, value)
    .default({})
    .describe('各列的值，以列编号为键；原表空白或填“—”的写 { none: 空白 }，相加时按没有计；没有公布的不填。'),
  sum: z
    .enum(['full', 'partial', 'none'])
    .optional()
    .describe('有下级行时必填：full 下级之和应等于本行，partial 只列了一部分，none 不相加。不要只凭“其中”二字判断。'),
  place: z.enum(['above', 'below']).default('above').describe('本行排在下级行之上还是之下（合计在表尾时写 below）。'),
  note: z.string().optional().describe('对这一行的说明。'),
  get rows(): z.ZodOptional<z.ZodArray<typeof row>> {
    return z.array(row).superRefine(uniqueIds).optional().describe('下级行。');
  },
});

export const table = z
  .strictObject({
    id: identifier,
    title: z.string().min(1).describe('表名，例如 部门整体支出绩效评价基础数据表。'),
    unit: unit.default('万元'),
    decimals: decimals.optional(),
    columns: listOf(column).describe('列，从左到右；不含行名称列。'),
    rows: z.array(row).default([]).describe('行，从上到下。'),
    empty: z.boolean().default(false).describe('原表整张空白时写 true，页面会注明“原表为空”。'),
    note: z.string().optional().describe('表下的说明。'),
  })
  .superRefine((table, context) => {
    const columns = new Set(table.columns.map((column) => column.id));
    const seen = new Set<string>();
    const visit = (rows: readonly Row[], at: (string | number)[]): void => {
      rows.forEach((row, index) => {
        const here = [...at, index];
        if (seen.has(row.id)) {
          context.addIssue({
            code: 'custom',
            path: [...here, 'id'],
            message: `行编号 ${row.id} 在这张表里出现了两次。`,
          });
        }
        seen.add(row.id);
        for (const key of Object.keys(row.cells)) {
          if (!columns.has(key)) {
            context.addIssue({
              code: 'custom',
              path: [...here, 'cells', key],
              message: `这张表没有编号为 ${key} 的列。`,
              params: { known: [...columns] },
            });
          }
        }
        if (row.rows !== undefined && row.rows.length > 0 && row.sum === undefined) {
          context.addIssue({
            code: 'custom',
            path: here,
            message: '有下级行的行要写明 sum：full（下级之和应等于本行）、partial（只列一部分）或 none。',
          });
        }
        visit(row.rows ?? [], [...here, 'rows']);
      });
    };
    visit(table.rows, ['rows']);
  });

export type Column = z.infer<typeof column>;
export type Row = z.infer<typeof row>;
export type Table = z.infer<typeof table>;
