/** What may be wrong with whose report it is, of which year and by which framework, before anything of it is looked at. */
import type { OfficeDocument } from '../document/document.ts';
import { departmentDoubt } from '../import/document-department.ts';
import { isInForce, notInForce } from '../import/framework/choose-framework.ts';
import { type Draft, yearDoubts } from '../import/import-document.ts';
import type { OpenContent } from './content.ts';
import type { Doubt } from './model.ts';

interface Around {
  document: OfficeDocument;
  /** The id of the department, where it is known. */
  department: string | undefined;
  content: OpenContent;
}

export function doubtsOf(draft: Draft, { document, department, content }: Around): Doubt[] {
  const { departments, frameworks } = content;
  const own = departments.get(department ?? '');
  const other = own && departmentDoubt(document, own, departments);
  const framework = frameworkDoubt(draft, frameworks);
  const { year } = draft;
  const isThere = department !== undefined && year !== undefined && content.years[department]?.includes(year) === true;
  return [
    ...(other === undefined ? [] : [{ about: 'department' as const, text: other }]),
    ...yearDoubts(draft).map((text) => ({ about: 'year' as const, text })),
    ...(isThere ? [publishedAlready(department, year)] : []),
    ...(framework === undefined ? [] : [{ about: 'framework' as const, text: framework }]),
  ];
}

/** The report is on the site: what is downloaded would stand in its place. */
function publishedAlready(department: string, year: number): Doubt {
  return {
    about: 'report',
    text:
      `本站已经有这个部门 ${year} 年度的报告。下载的 ${year}.mdx 和 ${year}.source.json 放进项目，会替换它的两个文件，` +
      '正文和已经写的核对说明都不再留着。只改几处的，打开那份报告，点“修改本页”。',
    link: { name: '打开这份报告', href: `reports/${department}/${year}/` },
  };
}

/** Why the framework is not the one of before, or is one of other years. */
function frameworkDoubt({ framework, lapsed, year }: Draft, frameworks: OpenContent['frameworks']): string | undefined {
  const own = frameworks.get(framework ?? lapsed ?? '');
  if (own === undefined || year === undefined || isInForce(own, year)) return undefined;
  const found = notInForce(own, year);
  return framework === null
    ? `这张表与一个指标体系相符，但${found}，所以没有采用。年度选错的，改回年度；确是这张表的，在“指标体系”里选它。`
    : `${found}，请核对年度，或换一个指标体系。`;
}
