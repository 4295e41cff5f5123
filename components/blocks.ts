/** The data blocks of a report, in the order of the official form. */
import { balanceSide, type BudgetSide } from '../src/report/budget.ts';
import type { ReportView } from '../src/score/view.ts';

/** A data block that a page prints after the text, because the author did not place it. */
export interface Block {
  component:
    | 'ScoreTable'
    | 'BudgetTable'
    | 'StaffingTable'
    | 'GoalList'
    | 'TargetTable'
    | 'StatementTable'
    | 'ProjectSheet'
    | 'FactTable';
  title: string;
  /** The id of the table or sheet, for a StatementTable or ProjectSheet. */
  of?: string;
  /** The only side to show, for a BudgetTable whose other side the text shows. */
  side?: BudgetSide;
}

interface Use {
  component: string;
  props: unknown;
}

/** Every data block of the report that its body does not show, in the form's order. */
export function remainingBlocks(view: ReportView, uses: readonly Use[]): Block[] {
  const { report } = view;
  const isPlaced = ({ component, of, side }: Block): boolean =>
    uses.some(
      (use) =>
        use.component === component &&
        (of === undefined || has(use.props, 'of', of)) &&
        (side === undefined || has(use.props, 'side', side)),
    );
  const blocks: (Block & { has: boolean })[] = [
    { component: 'GoalList', title: '年度目标及完成情况', has: report.goals.length > 0 },
    ...budgetBlocks(view, uses),
    { component: 'StaffingTable', title: '人员情况', has: report.staffing !== undefined },
    ...report.tables.map((table) => ({
      component: 'StatementTable' as const,
      title: table.title,
      of: table.id,
      has: true,
    })),
    { component: 'TargetTable', title: '年度绩效指标', has: report.targets.length > 0 },
    { component: 'ScoreTable', title: '评分表', has: !hasOnlySheets(view) },
    ...report.sheets.map(({ id, name }) => ({
      component: 'ProjectSheet' as const,
      title: `项目自评：${name}`,
      of: id,
      has: true,
    })),
    { component: 'FactTable', title: '正文数字与勾稽关系', has: report.facts.length + report.relations.length > 0 },
  ];
  return blocks.filter((block) => block.has && !isPlaced(block)).map(({ has: _has, ...block }) => block);
}

/** Whether all scores that were published stand in project sheets: the department itself has no table to miss. */
function hasOnlySheets({ report }: Pick<ReportView, 'report'>): boolean {
  const { framework, stated, reviewed, thirdParty, targets, sheets } = report;
  const results = [stated, reviewed, thirdParty];
  const isSilent = results.every((result) => result?.total === undefined && result?.grade === undefined);
  return framework === null && isSilent && targets.every(({ weight }) => weight === undefined) && sheets.length > 0;
}

/** Both sides at once, or those that the text does not show where it shows one of them. */
function budgetBlocks({ report: { budget } }: ReportView, uses: readonly Use[]): (Block & { has: boolean })[] {
  const whole = { component: 'BudgetTable', title: '收支情况', has: budget !== undefined } as const;
  const placed = uses.filter(({ component }) => component === 'BudgetTable');
  const isDivided = placed.some(({ props }) => SIDES.some((side) => has(props, 'side', side)));
  if (!isDivided || placed.some(({ props }) => !SIDES.some((side) => has(props, 'side', side)))) return [whole];
  if (budget === undefined) return [];
  const hasBalances = Object.keys(budget.balances ?? {}).length > 0;
  return SIDES.map((side) => ({
    ...{ component: 'BudgetTable', title: SIDE_TITLES[side], side },
    has: budget[side] !== undefined || (hasBalances && balanceSide(budget) === side),
  }));
}

const SIDES = ['revenue', 'expenditure'] as const;
const SIDE_TITLES = { revenue: '收入情况', expenditure: '支出情况' } as const;

function has(props: unknown, name: 'of' | 'side', value: string): boolean {
  return (
    typeof props === 'object' &&
    props !== null &&
    Object.entries(props).some(([key, own]) => key === name && own === value)
  );
}
