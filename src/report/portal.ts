/** The portal itself: who runs it, where it is, where its source lies. */
import { z } from 'zod';

const repository = z.strictObject({
  host: z.enum(['github', 'gitee', 'gitlab']).describe('代码托管平台：github、gitee、gitlab。'),
  address: z.url({ protocol: /^https$/, error: '仓库网址应以 https:// 开头。' }).describe('仓库网址。'),
  branch: z.string().min(1).default('main').describe('主分支名称。'),
});

export const portal = z.strictObject({
  name: z.string().min(1).describe('站点名称，例如 明账。'),
  title: z.string().min(1).describe('站点全名，用作首页标题。'),
  description: z.string().min(1).describe('一句话介绍。'),
  publisher: z.string().min(1).describe('主办单位。'),
  address: z
    .url({ protocol: /^https?$/, error: '站点网址应以 https:// 开头。' })
    .refine((address) => !/^https?:\/\/[^/?#]*[/?#]./.test(address), {
      error: '站点网址里不要有路径；网站不在根目录时，路径写在 base 里，例如 base: /zjjx/。',
    })
    .describe('站点网址，不含路径，例如 https://mingzhang.example。'),
  base: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: '基路径以 / 开头、以 / 结尾，例如 / 或 /zjjx/。' })
    .default('/')
    .describe('基路径，例如 / 或 /zjjx/。'),
  identifierCode: z
    .string()
    .regex(/^(?:\d{10}|bm\d{8})$/, { error: '网站标识码是十位数字，部委是 bm 加八位数字，写在引号里。' })
    .optional()
    .describe('政府网站标识码，十位，例如 "4403000052"。'),
  icpRecord: z.string().min(1).optional().describe('网站备案号，显示在页脚。'),
  contact: z.string().min(1).optional().describe('单位的联系方式，例如 办公电话、邮箱；不要填个人的。'),
  repository: repository.optional().describe('内容仓库；用来生成“修改本页”链接。'),
});

export type Portal = z.infer<typeof portal>;
