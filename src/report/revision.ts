/** Corrections and planned revisions of a published report. */
import { z } from 'zod';
import { date, figurePath, identifier } from './identifier.ts';

const changedField = z
  .strictObject({
    path: figurePath.describe('改了的数据的路径，例如 stated.total。'),
    was: z.string().min(1).optional().describe('改之前公布的是什么，带单位，例如 4368.55万元。删去的数据必须写。'),
  })
  .describe('改了的数据和它原来的写法。');

export const revision = z.strictObject({
  id: identifier,
  kind: z.enum(['更正', '修订']).describe('更正：改错误；修订：有计划的更新。'),
  date: date.describe('更正或修订的日期，不早于公开日期，例如 2026-12-01。'),
  reason: z.string().min(1).describe('为什么改，一两句话。'),
  fields: z
    .array(z.union([figurePath, changedField]))
    .default([])
    .describe(
      '改了哪些数据，填路径，例如 [stated.total]；要写明原来是什么的，写成 { path: stated.total, was: "96分" }。',
    ),
});

export type Revision = z.infer<typeof revision>;

/** A datum that a revision says it changed. */
export interface RevisedField {
  path: string;
  /** What was published before; undefined where the author leaves that to the history. */
  was: string | undefined;
}

/** The data that a revision names, however its author wrote them. */
export function revisedFields({ fields }: Pick<Revision, 'fields'>): RevisedField[] {
  return fields.map((field) =>
    typeof field === 'string' ? { path: field, was: undefined } : { was: undefined, ...field },
  );
}
