/** A table without rows says that it was published empty. */
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

export const emptyTableStated = defineCheck({
  id: 'empty-table-stated',
  family: 'disclosure',
  title: '没有数据的表写明原表为空',
  messages: {
    unstated: '表“{title}”一行数据也没有，又没有写明原表为空。',
    filled: '表“{title}”写明原表为空，却有 {count} 行数据。',
  },
  fix: '原表整张空白的写 empty: true，并且不写行；原表有数据的，照原表录入各行，删去 empty。',
  *run({ view: { report } }) {
    for (const [index, { title, rows, empty }] of report.tables.entries()) {
      if ((rows.length === 0) === empty) {
        yield pass(null);
        continue;
      }
      const data = { title, count: String(rows.length) };
      const message = empty ? 'filled' : 'unstated';
      const found = { stated: `${data.count} 行`, expected: empty ? '0 行' : '至少 1 行' };
      yield { outcome: 'fail', at: null, keys: ['tables', index], ...found, message, data };
    }
  },
});
