/** Where the source of a report printed each of its figures: the file `<year>.source.json` beside it, which the import writes. */
import { z } from 'zod';

const text = (what: string) => z.string({ error: `${what}应当是一段文字。` }).min(1, { error: `${what}不能空着。` });

export const sourcePlaces = z.strictObject(
  {
    file: text('原件的文件名'),
    sha256: z
      .string({ error: 'SHA-256 应当是一段文字。' })
      .regex(/^[0-9a-f]{64}$/, { error: 'SHA-256 是 64 位小写十六进制字符。' }),
    figures: z.record(
      z.string(),
      z.tuple([text('原文'), text('位置')], { error: '每个数据的出处是 [原文, 位置] 两段文字。' }),
      { error: 'figures 应当是各个数据的路径和它的出处。' },
    ),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `不认识的字段 ${issue.keys.join('、')}。`
        : '文件应当有 file、sha256 和 figures。',
  },
);

export type SourcePlaces = z.infer<typeof sourcePlaces>;

/** How one datum was printed. */
export interface SourcePlace {
  /** As printed. */
  text: string;
  /** In words: `表3 第5行第4列`. */
  place: string;
}

/** Every datum with a place, in the order of the source. */
export function placedFigures({ figures }: SourcePlaces): ({ path: string } & SourcePlace)[] {
  return Object.entries(figures).map(([path, [printed, place]]) => ({ path, text: printed, place }));
}
