import { coverageCsv } from '../../coverage/csv.ts';
import type { DutyRow } from '../../coverage/duty.ts';
import { loadCoverage } from '../../coverage/load.ts';

export function getStaticPaths() {
  const { asOf, years } = loadCoverage();
  return [...years].map(([year, rows]) => ({ params: { year: String(year) }, props: { rows, asOf } }));
}

export function GET({ props }: { props: { rows: DutyRow[]; asOf: string } }): Response {
  return new Response(coverageCsv(props.rows, props.asOf), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
