/** A department: its names through the years, where it belongs, and the reports it has to publish. */
import { z } from 'zod';
import { date, identifier, year } from './identifier.ts';

const region = z.strictObject({
  code: z
    .string()
    .regex(/^\d{6}$/, { error: '行政区划代码是六位数字（GB/T 2260），例如 "440114"。' })
    .describe('行政区划代码（GB/T 2260），六位，写在引号里，例如 "440114"。'),
  name: z.string().min(1).describe('地区名称，例如 花都区。'),
});

const formerName = z.strictObject({
  name: z.string().min(1).describe('曾用名称。'),
  from: year.optional().describe('从哪一年起使用。'),
  until: year.optional().describe('使用到哪一年。'),
});

const duty = z.strictObject({
  year,
  due: date.optional().describe('应公开的最后日期。'),
});

export const department = z.strictObject({
  name: z.string().min(1).describe('部门全称，例如 广州市花都区应急管理局。'),
  shortName: z.string().min(1).describe('部门简称，例如 花都区应急管理局。'),
  formerNames: z.array(formerName).default([]).describe('曾用名称及年份。'),
  predecessors: z.array(identifier).default([]).describe('并入本部门的原部门编号。'),
  regions: z
    .array(region)
    .min(1)
    .describe('所属地区，从大到小，例如 [{ code: "440000", name: 广东省 }, { code: "440100", name: 广州市 }]。'),
  level: z.enum(['国家', '省', '市', '区县', '乡镇']).describe('部门层级。'),
  units: z.array(z.string().min(1)).default([]).describe('纳入评价的单位名称。'),
  roster: z.array(duty).default([]).describe('应公开报告的年度。'),
});

export type Department = z.infer<typeof department>;
