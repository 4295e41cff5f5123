/** Where a report comes from, when it was published, and in what state it is. */
import { z } from 'zod';
import { date, identifier, listOf } from './identifier.ts';

const source = z.strictObject({
  title: z.string().min(1).describe('原文标题，例如 2023年度部门整体支出绩效自评报告。'),
  publisher: z.string().min(1).optional().describe('公开机构，例如 某某区应急管理局。'),
  address: z
    .url({ protocol: /^https?$/, error: '网址应以 https:// 或 http:// 开头。' })
    .optional()
    .describe('原文网址，例如 https://www.example.gov.cn/a.pdf。不知道就不填。'),
  format: z.string().min(1).optional().describe('原文格式，例如 PDF、Word。'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'SHA-256 是 64 位小写十六进制字符。' })
    .optional()
    .describe('原文文件的 SHA-256 校验值，64 位小写十六进制。'),
});

const printedDate = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('这个日期印在哪里，例如 封面日期。'),
  date,
});

const ended = z
  .strictObject({
    date: date.describe('撤回或被替代的日期，例如 2027-03-01。'),
    reason: z.string().min(1).describe('为什么撤回或替代，一两句话。'),
    by: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/\d{4}$/, { error: '写新报告的“部门编号/年度”，例如 some-bureau/2023。' })
      .optional()
      .describe('替代它的报告，写“部门编号/年度”，例如 some-bureau/2023；新的报告不在本站的，写进 reason。'),
  })
  .describe('撤回或被替代的情况；状态是 withdrawn 或 superseded 时填写。');

export const disclosure = z
  .strictObject({
    status: z
      .enum(['draft', 'published', 'withdrawn', 'superseded'])
      .describe('状态：draft 草稿（不公开）、published 已公开、withdrawn 已撤回、superseded 已被替代。'),
    ended: ended.optional(),
    published: date.optional().describe('原报告公开日期；不知道就不填，页面改用进入本站的日期并注明。'),
    entered: date.describe('进入本站的日期，例如 2026-11-20。'),
    dates: listOf(printedDate).default([]).describe('原文上印出的日期，照原文，有几处写几处。'),
    documentNumber: z.string().min(1).optional().describe('文号，例如 某财〔2024〕10号。'),
    source: source.describe('原文出处。'),
    example: z.boolean().default(false).describe('是否为根据已公开事实改写的示例；true 时页面会注明。'),
    note: z.string().min(1).optional().describe('对公开情况的说明。'),
  })
  .describe('公开情况：状态、日期、来源。');

export type Disclosure = z.infer<typeof disclosure>;
