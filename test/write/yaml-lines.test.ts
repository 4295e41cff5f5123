/** Scaffolds are YAML that reads back as what was meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { Flow, Remarked, yamlLines } from '../../src/write/yaml-lines.ts';

test('writes blocks, one-line maps, remarks and lines that are switched off', () => {
  const lines = yamlLines({
    year: 2024,
    framework: null,
    stated: new Remarked({ total: '' }, { above: ['总分'], below: ['grade: 优'] }),
    columns: [
      new Flow({ id: 'final-2023', title: '2023年决算数', unit: '㎡' }),
      { id: 'rows', rows: [{ id: 'a', name: '其中：公车购置' }] },
    ],
    left: undefined,
    levels: new Flow(['产出指标', '数量指标']),
  });
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "year: 2024
    framework: null
    # 总分
    stated:
      total: ""
      #grade: 优
    columns:
      - { id: final-2023, title: 2023年决算数, unit: "㎡" }
      - id: rows
        rows:
          - id: a
            name: 其中：公车购置
    levels: [产出指标, 数量指标]"
  `);
});

test('a line that was switched off fits when its number sign is taken away', () => {
  const lines = yamlLines({
    scores: { rules: new Remarked({ stated: '5' }, { below: ['evidence:', '  count: "3"'] }) },
  });
  expect(parse(lines.join('\n').replaceAll('#', ''))).toEqual({
    scores: { rules: { stated: '5', evidence: { count: '3' } } },
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '12.10',
    '2023',
    '2024-05-30',
    'true',
    'null',
    '~',
    'no',
    '-',
    '- a',
    'a: b',
    'a #b',
    '>=',
    '"',
    "'",
    '是：否',
    '&a',
    '*',
    '!',
    '50%',
    '1e3',
    '0x1f',
    '+1',
    '.5',
    '三公“经费”',
    ' a',
    'a ',
  ),
);

test('any text reads back as it was, in blocks and on one line', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(
        parse(yamlLines({ block: value, list: [value], flow: new Flow({ inside: value, list: [value] }) }).join('\n')),
      ).toEqual({
        block: value,
        list: [value],
        flow: { inside: value, list: [value] },
      });
    }),
  );
});
