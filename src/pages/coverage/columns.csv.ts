import { coverageFields } from '../../coverage/csv.ts';
import { columnsCsv } from '../../export/csv.ts';

export function GET(): Response {
  return new Response(columnsCsv({ fields: coverageFields('') }), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
