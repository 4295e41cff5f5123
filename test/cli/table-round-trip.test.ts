/** Any tree of indicators that is printed as a table reads back as it was, however the table was copied. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreTables, type TableNode } from '../../src/cli/new/framework/score-table.ts';
import { alignColumns } from '../../src/print/columns.ts';

interface Leaf {
  name: string;
  weight: string;
  standard: string;
}
interface Group {
  name: string;
  weight: string;
  leaves: Leaf[];
}

const word = fc
  .array(fc.constantFrom(...'预算执行管理质量数量时效产出效益公开资产人员制度绩效'), { minLength: 2, maxLength: 8 })
  .map((characters) => characters.join(''));
const weight = fc.integer({ min: 1, max: 60 }).map(String);
const leaf = fc.record({ name: word, weight, standard: word.map((text) => `${text}得满分。`) });
const group = fc.record({
  name: word.map((name) => `${name}类`),
  weight,
  leaves: fc.uniqueArray(leaf, { minLength: 1, maxLength: 5, selector: ({ name }) => name }),
});
const tree = fc.uniqueArray(group, { minLength: 1, maxLength: 5, selector: ({ name }) => name });

const HEAD = ['一级指标', '分值', '二级指标', '分值', '评分标准'];

/** Rows of the table; cells of merged ones are empty, or the name again. */
function rowsOf(groups: readonly Group[], isRepeated: boolean): string[][] {
  return groups.flatMap(({ name, weight, leaves }) =>
    leaves.map((each, index) => [
      ...(index === 0 || isRepeated ? [name, weight] : ['', '']),
      ...[each.name, each.weight, each.standard],
    ]),
  );
}

const withoutEmpty = (cells: readonly string[]): string[] => cells.slice(cells.findIndex((cell) => cell !== ''));

const COPIES: Readonly<Record<string, (groups: readonly Group[]) => string>> = {
  'with tabs': (groups) =>
    rowsOf(groups, false)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  'with tabs, merged cells left out': (groups) =>
    rowsOf(groups, false)
      .map((cells) => withoutEmpty(cells).join('\t'))
      .join('\n'),
  'with tabs, merged cells written out': (groups) =>
    rowsOf(groups, true)
      .map((cells) => cells.join('\t'))
      .join('\n'),
  'with bars': (groups) =>
    rowsOf(groups, false)
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n'),
  'with bars, merged cells left out': (groups) =>
    rowsOf(groups, false)
      .map((cells) => `| ${withoutEmpty(cells).join(' | ')} |`)
      .join('\n'),
};

function headOf(copy: string): string {
  return copy.includes('bars') ? `| ${HEAD.join(' | ')} |` : HEAD.join('\t');
}

const plain = (nodes: readonly TableNode[]): Group[] =>
  nodes.map(({ name, weight = '', children }) => ({
    name,
    weight,
    leaves: children.map((child) => ({ name: child.name, weight: child.weight ?? '', standard: child.standard })),
  }));

test.each(Object.entries(COPIES))('%s', (copy, write) => {
  fc.assert(
    fc.property(tree, (groups) => {
      const [table, ...others] = scoreTables(`${headOf(copy)}\n${write(groups)}\n`);
      expect(others).toEqual([]);
      expect(plain(table?.nodes ?? [])).toEqual(groups);
      expect(table?.doubts).toEqual([]);
    }),
  );
});

test('with spaces', () => {
  fc.assert(
    fc.property(tree, (groups) => {
      const text = alignColumns([HEAD, ...rowsOf(groups, false)], { right: false });
      expect(plain(scoreTables(text)[0]?.nodes ?? [])).toEqual(groups);
    }),
  );
});
