/** Every fate of a number has its own calm words, and the names of rows stay in sight. */
import { describe, expect, test } from 'vitest';
import type { Fate } from '../../src/import/ledger.ts';
import { nearPaths } from '../../src/review/page/near-paths.ts';
import { nameColumns } from '../../src/review/page/pinned-names.ts';
import { placeWords } from '../../src/review/page/place-words.ts';
import { drawnTable } from '../import/form-table.ts';

describe('a cell of the document', () => {
  const said = (fates: Fate[], isMarked: boolean): string =>
    placeWords({ place: 'F22', standing: undefined, fates, isPassage: false, isMarked });

  test('says what became of its number', () => {
    expect(said(['prescribed'], true)).toBe('F22：是分值，按指标体系的规定，不用填，草稿里已标出。');
    expect(said(['form'], false)).toBe('F22：是标题、序号或评分说明里的数，不用填。');
    expect(said(['repeated'], false)).toBe('F22：这个数已经放进草稿，不重复放。');
    expect(said(['personal'], false)).toBe('F22：是填表人的信息，没有带进来。');
    expect(said(['dismissed'], false)).toBe('F22：您定为不是数据。');
    expect(said(['unplaced'], false)).toBe('F22：等这一行的问题定了再放。');
  });

  test('without a number is not said to be lost', () => {
    expect(said([], false)).toBe('F22：是表格的文字，没有要放的数。');
    expect(said([], true)).toBe('F22：草稿里已标出。');
    expect(placeWords({ place: '第3段', standing: undefined, fates: [], isPassage: true, isMarked: true })).toBe(
      '第3段：留在草稿的正文里，草稿里已标出。',
    );
  });

  test('says whether its datum is certain', () => {
    const of = (standing: 'certain' | 'look' | 'unplaced'): string =>
      placeWords({ place: 'A1', standing, fates: ['placed'], isPassage: false, isMarked: false });
    expect([of('certain'), of('look'), of('unplaced')]).toEqual([
      'A1：已放进草稿。',
      'A1：已放进草稿，请看一眼。',
      'A1：有数还没有定放在哪里。',
    ]);
  });
});

describe('a place that is no datum', () => {
  const table = drawnTable(
    [
      ['按资金性质分', '', '合计'],
      ['一般公共预算', '951.84', '1'],
      ['无', '', ''],
    ],
    '表1',
  );
  const placed = new Map([
    ['表1 第2行第1列', ['name']],
    ['表1 第2行第2列', ['amount']],
    ['表1 第2行第3列', ['sum']],
  ]);
  const near = (place: string): readonly string[] => nearPaths([table], place, (each) => placed.get(each) ?? []);

  test('leads to what stands in its row, else to what stands below it', () => {
    expect(near('表1 第2行第1列')).toEqual(['name', 'amount', 'sum']);
    expect(near('表1 第1行第3列')).toEqual(['sum']);
    expect([near('表1 第3行第1列'), near('第9段')]).toEqual([[], []]);
  });
});

describe('columns of names', () => {
  const words = (text: string) => ({ isName: false, text });

  test('are those at the left that hold words or are headings', () => {
    const name = (text: string) => ({ isName: true, text });
    expect(nameColumns([[name('总预算 2023'), words('581.13')]])).toBe(1);
    expect(
      nameColumns([
        [words('一级指标'), words('三级指标'), words('分值')],
        [words('产出指标'), words('检查次数'), words('10')],
        [words('效益指标'), words('满意度'), words('20')],
      ]),
    ).toBe(2);
  });

  test('are none where figures begin at once, or nothing stands', () => {
    expect(nameColumns([[words('1')], [words('2')]])).toBe(0);
    expect(nameColumns([[words('')], [undefined]])).toBe(0);
  });
});
