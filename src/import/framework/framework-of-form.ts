/** The framework that a form prescribes as a file of its own, for whoever finds that none fits. */
import { idFault } from '../../report/file-id.ts';
import { identifier } from '../../report/identifier.ts';
import { proposedText, type ProposedFramework } from './propose-framework.ts';

/** Whose form it is, as far as a framework says it. */
interface Owner {
  name: string;
  regions: readonly { code: string; name: string }[];
}

/**
 * The text of the file, and what a person has to look at.
 *
 * @param source  the title of the form, or the name of its file where it has none.
 */
export function frameworkOfForm(
  proposed: ProposedFramework,
  { department, year, source }: { department: Owner | undefined; year: number; source: string },
): { text: string; doubts: string[] } {
  const region = department?.regions.at(-1);
  return proposedText(proposed, {
    name: `${region?.name ?? ''}部门整体支出绩效自评指标体系（${year}年度）`,
    place: region?.name ?? '待填写',
    region: region?.code ?? '000000',
    from: year,
    source: `${department?.name ?? ''}${year}年度“${source}”`,
  });
}

/** One that nobody has yet, for the most part. */
export function usualId(department: string, year: number): string {
  return `${department}-${year}`;
}

/** Why a new framework cannot have an id, in one sentence; undefined where it can. */
export function newIdFault(id: string): string | undefined {
  return idFault(id) ?? (identifier.safeParse(id).success ? undefined : `编号 ${id} 不对。`);
}

/** What an id may be. */
export const ID_HINT = '编号只能用小写英文字母、数字和短横线，例如 panyu-2024。';
