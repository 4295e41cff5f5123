/** The single figures of the narrative. */
import type { ReportView } from '../../src/score/view.ts';
import { contentPieces } from '../shown.ts';
import { columnHead, paragraphs, type FormTable } from '../table/model.ts';
import { relationTable } from './relations.ts';

/** The facts, then the declared relations between figures; each only where there are any. */
export function factTables(view: ReportView): FormTable[] {
  const tables = [factTable(view), relationTable(view)];
  return tables.filter((table) => table !== undefined);
}

function factTable({ report, published }: ReportView): FormTable | undefined {
  const { facts } = report;
  if (facts.length === 0) return undefined;
  const hasNote = facts.some(({ note }) => note !== undefined);
  return {
    id: 'facts',
    name: 'facts',
    caption: '正文中的数字',
    head: [
      { cells: [columnHead('事项'), columnHead('数值', { look: 'figure' }), ...(hasNote ? [columnHead('说明')] : [])] },
    ],
    bodies: [
      facts.map(({ id, name, note }) => {
        const path = `facts.${id}`;
        return {
          anchor: path,
          cells: [
            { pieces: [name], scope: 'row' } as const,
            { pieces: contentPieces(published.get(path)?.content), look: 'figure', path } as const,
            ...(hasNote ? [{ pieces: paragraphs(note ?? ''), look: 'text' } as const] : []),
          ],
        };
      }),
    ],
    notes: [],
  };
}
