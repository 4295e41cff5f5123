/** What can be downloaded of one report. */
import type { ArchiveEntry } from '../archive/archive.ts';
import { reportUrl } from '../archive/urls.ts';

export interface Download {
  /** What a link says, for example `得分表等（XLSX）`. */
  label: string;
  /** The name under which a browser saves the file. */
  name: string;
  href: string;
  format: 'JSON' | 'CSV' | 'XLSX';
  mediaType: string;
  /** One sentence on what the file holds. */
  description: string;
}

/** The media type of XLSX. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The files that every report has. */
export const REPORT_FILES = [
  {
    format: 'XLSX',
    label: '表格（XLSX）',
    mediaType: XLSX_TYPE,
    description: '按原表样式排列的得分表、收支、指标完成等工作表，合计与复算得分带公式。',
  },
  {
    format: 'CSV',
    label: '指标与得分（CSV）',
    mediaType: 'text/csv',
    description: '全部指标和评分项，每个一行，可直接用表格软件打开。',
  },
  {
    format: 'JSON',
    label: '全部数据（JSON）',
    mediaType: 'application/json',
    description: '公布的数据、得分、算式、出处与核对发现，供程序读取。',
  },
] as const;

/** The file that reports with project sheets have besides. */
const SHEETS_FILE = {
  format: 'CSV',
  file: 'sheets.csv',
  label: '项目自评表的指标与得分（CSV）',
  mediaType: 'text/csv',
  description: '各张项目支出绩效自评表的指标、完成值和得分，每个一行。',
} as const;

/** The files of one report, the most wanted first. */
export function downloadsOf(
  { id, summary, hasSheets }: Pick<ArchiveEntry, 'id' | 'summary' | 'hasSheets'>,
  base?: string,
): Download[] {
  const { department, year } = summary.report;
  const files = REPORT_FILES.map((file) => ({ ...file, file: `report.${file.format.toLowerCase()}` }));
  return [...files, ...(hasSheets ? [SHEETS_FILE] : [])].map(({ file, ...said }) => ({
    ...said,
    name: `${department}-${year}${file === SHEETS_FILE.file ? '-sheets' : ''}.${said.format.toLowerCase()}`,
    href: `${reportUrl(id, base)}${file}`,
  }));
}
