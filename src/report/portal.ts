/** The portal itself: who runs it, where it is, where its source lies. */
import { z } from 'zod';

const repository = z.strictObject({
  host: z.enum(['github', 'gitee', 'gitlab']).describe('代码托管平台：github、gitee、gitlab。'),
  address: z.url({ protocol: /^https$/, error: '仓库网址应以 https:// 开头。' }).describe('仓库网址。'),
  branch: z.string().min(1).default('main').describe('主分支名称。'),
});

/** The registry's official sign is a script, which the security policy refuses; so we show a copy of its picture. */
const governmentBadge = z.strictObject({
  picture: z
    .string()
    .regex(/^[\w-]+\.(?:png|jpg|gif|svg)$/, { error: '图应是 public 文件夹里的文件名，例如 badge.png。' })
    .describe('标识的图，放在 public 文件夹里，这里写文件名，例如 badge.png。'),
  address: z
    .url({ error: '链接应以 https://bszs.conac.cn/ 开头。' })
    .regex(/^https:\/\/bszs\.conac\.cn\/./, { error: '链接应以 https://bszs.conac.cn/ 开头。' })
    .describe('点开标识后到的网址，从标识的代码里抄，以 https://bszs.conac.cn/ 开头。'),
});

/** False for zeros alone: they mean a number still to come, and a page would show them as a real one. */
function isNoPlaceholder(text: string): boolean {
  return /[1-9]/.test(text);
}

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
    .refine(isNoPlaceholder, { error: '网站标识码不能全是 0；还没有的先不填。' })
    .optional()
    .describe('政府网站标识码，十位，例如 "4403000052"。'),
  icpRecord: z
    .string()
    .regex(/^\p{Script=Han}ICP[备证]\d{6,}号(?:-\d+)?$/u, { error: '网站备案号应像 粤ICP备12345678号-1。' })
    .refine(isNoPlaceholder, { error: '网站备案号的数字不能全是 0；还没有备案的先不填。' })
    .optional()
    .describe('网站备案号（工业和信息化部），例如 粤ICP备12345678号-1；显示在页脚，链接到备案查询网站。'),
  policeRecord: z
    .string()
    .regex(/^\p{Script=Han}公网安备 ?\d{14}号$/u, {
      error: '公安备案号应像 粤公网安备44010602001234号，数字有十四位。',
    })
    .refine(isNoPlaceholder, { error: '公安备案号的数字不能全是 0；还没有备案的先不填。' })
    .optional()
    .describe('公安联网备案号，例如 粤公网安备44010602001234号；显示在页脚，链接到公安备案网站上的这个号码。'),
  governmentBadge: governmentBadge.optional().describe('党政机关网站标识：显示在页脚的图和链接。'),
  example: z
    .boolean()
    .optional()
    .describe('示例站点填 true：没有填的标识码和备案号在页脚写明“示例”。正式的网站删去这一行，填真实的号码。'),
  contact: z.string().min(1).optional().describe('单位的联系方式，例如 办公电话、邮箱；不要填个人的。'),
  repository: repository.optional().describe('内容仓库；用来生成“修改本页”链接。'),
});

export type Portal = z.infer<typeof portal>;
