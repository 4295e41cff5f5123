/** What was decided while forms of a framework were imported, so that next year's form asks nothing again. */
import { z } from 'zod';

/** Lies beside the framework; what was decided where no framework fits lies in `none.profile.yaml`. */
export const PROFILE_ENDING = '.profile.yaml';

const key = z.string().regex(/^[a-z]+(?:-[a-z]+)*:/, {
  error: '键以问题的种类和冒号开头，例如 direction:产出指标/成本指标/全年预算成本。',
});

export const profile = z.strictObject({
  decisions: z
    .record(key, z.string().min(1))
    .default({})
    .describe(
      '导入原表时作过的决定：键是问题的种类和原表的用词，值是选定的答案，例如 { "direction:产出指标/成本指标/全年预算成本": "<=" }。' +
        '由导入程序写；删去一行，下一次导入就重新问。',
    ),
});

export type Profile = z.infer<typeof profile>;

/** The file of a profile, from the content root; its id is that of its framework, or `none`. */
export function profileFile(id: string): string {
  return `frameworks/${id}${PROFILE_ENDING}`;
}
