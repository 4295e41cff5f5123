/** Identifiers of list items and the paths built from them. */
import { z } from 'zod';

/** What identifiers and paths look like; the guide names the form of a field by them. */
export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const pathPattern = /^[a-z0-9][a-zA-Z0-9]*(?:-[a-z0-9]+)*(?:\.[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*)*$/;

/** A kebab-case identifier, unique in its list, for example `flood-control`. */
export const identifier = z
  .string({ error: '编号必须是文字。' })
  .max(80, { error: '编号最多 80 个字符。' })
  .regex(identifierPattern, { error: '编号只能用小写英文字母、数字和短横线，例如 flood-control。' })
  // Every object has a property of this name; no other identifier can be one.
  .refine((id) => id !== 'constructor', { error: '编号不能是 constructor，请换一个。' })
  .describe('编号：小写英文字母、数字和短横线，在同一列表内不重复，例如 flood-control。网址和引用都用它，定后不改。');

/** A path to one figure of a report, made of ids, for example `budget.expenditure.executed`. */
export const figurePath = z
  .string({ error: '路径必须是文字。' })
  .max(300, { error: '路径最多 300 个字符。' })
  .regex(pathPattern, { error: '路径由编号和小数点组成，例如 budget.expenditure.executed。' })
  .describe('引用本报告中的一个数据，由编号用小数点连接，例如 budget.expenditure.executed、facts.accidents。');

/** A calendar date written `YYYY-MM-DD`. */
export const date = z.iso
  .date({ error: '日期应写成 2024-05-30 这样的格式，并且真实存在。' })
  .describe('日期，格式为年-月-日，例如 2024-05-30。');

/** A four-digit fiscal year as an integer. */
export const year = z
  .int()
  .min(2000, { error: '年度不早于 2000。' })
  .max(2100, { error: '年度不晚于 2100。' })
  .describe('年度，四位整数，不加引号，例如 2023。');

/** Refuses a list in which two items share an id; the issue points at the second one. */
export function uniqueIds(items: readonly { id: string }[], context: z.core.$RefinementCtx): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) {
      context.addIssue({ code: 'custom', path: [index, 'id'], message: `编号 ${item.id} 在这个列表里出现了两次。` });
    }
    seen.add(item.id);
  });
}

/** A list of items with ids, each unique in the list. */
export function listOf<T extends z.ZodType<{ id: string }>>(item: T) {
  return z.array(item).superRefine((items, context) => uniqueIds(items, context));
}
