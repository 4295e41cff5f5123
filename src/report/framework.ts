/** An indicator system: the tree of indicators with weights and methods, the sections of its form, its grade bands. */
import { z } from 'zod';
import { type Adjustment, adjustment } from './adjustment.ts';
import { figure } from './figure.ts';
import { gradeBands } from './grade-band.ts';
import { identifier, listOf, uniqueIds, year } from './identifier.ts';
import { method, part, targetProfile } from './method.ts';
import { decimals } from './scale.ts';
import { reference } from './score.ts';

export const indicator = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('指标名称，例如 部门预算资金支出率。'),
  weight: figure
    .optional()
    .describe('分值，例如 "10"；由报告在上级的分值之内自行分配的不填，只用于 rows: report 的指标和它们的上级。'),
  explanation: z.string().min(1).optional().describe('指标解释，用自己的话写。'),
  standard: z.string().min(1).optional().describe('评分标准，用自己的话写。'),
  note: z.string().min(1).optional().describe('说明。'),
  method: method.optional().describe('评分方法；没有下级的指标必填。'),
  evidence: z
    .record(identifier, reference)
    .optional()
    .describe(
      '评分依据在报告的哪里，报告就不必再写，例如 { numerator: { ref: budget.expenditure.executed } }；报告自己写的优先。',
    ),
  parts: listOf(part).optional().describe('评分项：各有分值，共用这个指标的名称和解释。'),
  bands: gradeBands
    .optional()
    .describe(
      '这一项自己的等级划分，原表按一级指标评等级的才写，例如 [{ grade: 优, atLeast: "27" }, { grade: 良, below: "27" }]。',
    ),
  rows: z.literal('report').optional().describe('写 report 表示本节点下的指标由报告的 targets 自行设置。'),
  get indicators(): z.ZodOptional<z.ZodArray<typeof indicator>> {
    return z.array(indicator).superRefine(uniqueIds).optional().describe('下级指标。');
  },
});

const section = z.strictObject({
  id: identifier,
  title: z.string().min(1).describe('章节标题，例如 自评结论。'),
  required: z.boolean().default(true).describe('是否必须有这一节。'),
});

export const framework = z
  .strictObject({
    name: z.string().min(1).describe('指标体系名称。'),
    place: z.string().min(1).describe('适用地区，例如 广州市本级。'),
    region: z
      .string()
      .regex(/^\d{6}$/, { error: '行政区划代码是六位数字，写在引号里，例如 "440100"。' })
      .describe('行政区划代码，六位，例如 "440100"。'),
    from: year.describe('从哪一年起适用，例如 2022。'),
    until: year.optional().describe('适用到哪一年。'),
    source: z.string().min(1).describe('依据：取自哪份文件或表格。'),
    note: z.string().min(1).optional().describe('说明。'),
    total: figure.default('100').describe('满分，例如 "100"。'),
    decimals: decimals.default(2).describe('得分保留的小数位数，例如 2。'),
    bands: gradeBands.default([]).describe('等级划分；原表没有就不填。'),
    sections: listOf(section).default([]).describe('报告正文应有的章节。'),
    profile: targetProfile.optional().describe('年度指标的评分规则；不填用通用规则。'),
    indicators: listOf(indicator).describe('一级指标。'),
    adjustments: z.array(adjustment).default([]).describe('加分项和扣分项：不占分值，在指标得分之外加减；没有就不填。'),
  })
  .superRefine((framework, context) => {
    const seen = new Set<string>();
    const visit = (nodes: readonly Indicator[], at: (string | number)[]): void => {
      nodes.forEach((node, index) => {
        const here = [...at, index];
        const message = nodeProblem(node) ?? weightProblem(node);
        if (message !== undefined) context.addIssue({ code: 'custom', path: here, message });
        if (seen.has(node.id)) {
          context.addIssue({
            code: 'custom',
            path: [...here, 'id'],
            message: `指标编号 ${node.id} 在这个指标体系里出现了两次。`,
          });
        }
        seen.add(node.id);
        visit(node.indicators ?? [], [...here, 'indicators']);
      });
    };
    visit(framework.indicators, ['indicators']);
    framework.adjustments.forEach(({ id }, index) => {
      const message = `编号 ${id} 在这个指标体系里已经用过，加分项、扣分项的编号不能与指标相同，也不能重复。`;
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['adjustments', index, 'id'], message });
      seen.add(id);
    });
  });

function nodeProblem(node: Indicator): string | undefined {
  const kinds = [node.indicators !== undefined, node.rows !== undefined, node.method !== undefined].filter(
    Boolean,
  ).length;
  if (kinds !== 1)
    return `指标 ${node.id} 应当恰好有 indicators（下级指标）、rows: report 或 method（评分方法）中的一个。`;
  const needsParts = node.method?.name === 'parts';
  const hasParts = node.parts !== undefined && node.parts.length > 0;
  if (needsParts !== hasParts) return `指标 ${node.id} 的 parts 与评分方法 parts 必须同时写。`;
  return undefined;
}

/** A node that a rule scores needs a weight; one without divides the points above it among rows of the report. */
function weightProblem({ id, weight, method }: Indicator): string | undefined {
  if (weight !== undefined || method === undefined) return undefined;
  return `指标 ${id} 有评分方法，却没有写 weight（分值）。`;
}

/** Every node of the tree in form order, whatever its level. */
export function indicatorsOf(framework: Pick<Framework, 'indicators'> | null): Indicator[] {
  const visit = (list: readonly Indicator[]): Indicator[] =>
    list.flatMap((node) => [node, ...visit(node.indicators ?? [])]);
  return visit(framework?.indicators ?? []);
}

/** What a report may score by id: every node of the tree, then bonus and penalty items. */
export function scoredIn(framework: Framework | null): ReadonlyMap<string, Scored> {
  const all: Scored[] = [...indicatorsOf(framework), ...(framework?.adjustments ?? [])];
  return new Map(all.map((each) => [each.id, each]));
}

/** An indicator, or an adjustment, which has bounds instead of a weight. */
export type Scored = Pick<Indicator, 'id' | 'name' | 'method' | 'parts' | 'rows' | 'standard' | 'note'> &
  Partial<Pick<Indicator, 'weight'> & Pick<Adjustment, 'most' | 'least'>>;
export type Indicator = z.infer<typeof indicator>;
export type Framework = z.infer<typeof framework>;
