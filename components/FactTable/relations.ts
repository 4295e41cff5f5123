/** The relations that a report declares between its figures, beside what the figures give. Checks judge, not this. */
import type { Relation } from '../../src/report/relation.ts';
import type { ReportView } from '../../src/score/view.ts';
import { blank } from '../shown.ts';
import { columnHead, noteOf, type Cell, type FormTable, type Piece, type Row } from '../table/model.ts';
import { figureReader, type FigureReader } from './reader.ts';
import { relationWords } from './words.ts';

/** The table; undefined where the report has no relations. */
export function relationTable(view: ReportView): FormTable | undefined {
  const { relations } = view.report;
  if (relations.length === 0) return undefined;
  const read = figureReader(view);
  return {
    id: 'relations',
    name: 'relations',
    caption: '数字之间的关系',
    head: [
      {
        cells: [
          columnHead('报告所述'),
          columnHead('关系'),
          columnHead('公布值', { look: 'figure' }),
          columnHead('计算值', { look: 'figure' }),
        ],
      },
    ],
    bodies: [relations.map((relation) => tableRow(relation, read))],
    notes: [],
  };
}

function tableRow(relation: Relation, read: FigureReader): Row {
  const paths = statedPaths(relation);
  const name = relation.name ?? paths.map(read.name).join('、');
  const scope = relation.scope === 'may-differ' ? noteOf('口径可能不同') : [];
  const words = relationWords(relation, read);
  const cells: Cell[] = [
    { pieces: [name, ...scope], scope: 'row' },
    { pieces: words.length > 1 ? [{ kind: 'paragraphs', texts: words }] : words, look: 'text' },
    { pieces: listed(paths.map(read.text)), look: 'figure' },
    { pieces: relation.kind === 'same' ? blank('不需计算') : computedPieces(paths, read), look: 'figure' },
  ];
  return { anchor: `relations.${relation.id}`, cells };
}

/** Stated figures that others give. */
function statedPaths(relation: Relation): string[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total];
    case 'ratio':
    case 'product':
    case 'count-where':
      return [relation.stated];
    case 'change':
      return [relation.amount, relation.percent].filter((path) => path !== undefined);
    case 'same':
      return relation.figures;
  }
}

function computedPieces(paths: readonly string[], read: FigureReader): Piece[] {
  const texts = paths.map(read.computed);
  return texts.every((text) => text === undefined) ? blank('不能计算') : listed(texts.map((text) => text ?? '—'));
}

function listed(texts: readonly string[]): Piece[] {
  if (texts.length === 0) return blank('没有公布');
  return texts.length === 1 ? [...texts] : [{ kind: 'paragraphs', texts: [...texts] }];
}
