/** Relations as people write them down: 901 = 589 + 312. */
import type { Relation } from '../../src/report/relation.ts';
import { BOUND_SIGNS } from '../../src/report/bound.ts';
import type { FigureReader } from './reader.ts';

const SIGNS = { ...BOUND_SIGNS, '=': '=' } as const;

type RelationOf<Kind extends Relation['kind']> = Extract<Relation, { kind: Kind }>;

/** One or two lines: the relation with the names of the figures where that helps, and with the figures. */
export function relationWords(relation: Relation, read: FigureReader): string[] {
  switch (relation.kind) {
    case 'sum':
      return sumWords(relation, read);
    case 'ratio': {
      const { of, by, stated } = relation;
      const [over = '', under = ''] = read.terms([of, by]);
      return [
        `${read.name(stated)} = ${read.name(of)} ÷ ${read.name(by)}`,
        `${read.text(stated)} = ${over} ÷ ${under}`,
      ];
    }
    case 'product': {
      const { factors, stated } = relation;
      const names = factors.map(read.name).join(' × ');
      return [`${read.name(stated)} = ${names}`, `${read.text(stated)} = ${factors.map(read.text).join(' × ')}`];
    }
    case 'change':
      return changeWords(relation, read);
    case 'same':
      return [`各处应当一致：${relation.figures.map(read.name).join('、')}`];
    case 'count-where': {
      const { among, where } = relation;
      const figures = among.map(read.text).join('、');
      return [`${figures}之中，${SIGNS[where.comparison]} ${where.value} 的个数为 ${read.text(relation.stated)}`];
    }
  }
}

function sumWords({ total, parts, minus }: RelationOf<'sum'>, read: FigureReader): string[] {
  const [first = '', ...terms] = read.terms([total, ...parts, ...minus]);
  const names = [...parts, ...minus].map(read.name);
  return [`${read.name(total)} = ${chained(names, parts.length)}`, `${first} = ${chained(terms, parts.length)}`];
}

/** Terms joined by plus, those after the first `added` by minus. */
function chained(terms: readonly string[], added: number): string {
  return terms.map((term, index) => (index === 0 ? term : `${index < added ? '+' : '−'} ${term}`)).join(' ');
}

function changeWords({ from, to, amount, percent, direction }: RelationOf<'change'>, read: FigureReader): string[] {
  const verb = direction === '持平' ? '持平于' : `${direction}到`;
  const start = from === undefined ? '' : `由 ${read.text(from)} `;
  const by = [amount, percent].filter((path) => path !== undefined).map((path) => `${direction} ${read.text(path)}`);
  const change = [`${start}${verb} ${read.text(to)}`, ...by].join('，');
  return [`${read.name(to)}：${change}${from === undefined ? '（基期数未公布）' : ''}`];
}
