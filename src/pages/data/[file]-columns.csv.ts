import { columnsCsv, INDICATOR_COLUMNS, REPORT_COLUMNS } from '../../site/export/csv.ts';

const FILES = { reports: REPORT_COLUMNS, indicators: INDICATOR_COLUMNS } as const;

export function getStaticPaths() {
  return Object.entries(FILES).map(([file, columns]) => ({ params: { file }, props: { columns } }));
}

export function GET({ props }: { props: { columns: readonly { name: string; description: string }[] } }): Response {
  return new Response(columnsCsv(props.columns), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
