/** A figure is published as its source prints it, where a file beside the report says what that is. */
import { contentText } from '../../report/content-text.ts';
import { placedFigures } from '../../report/source-places.ts';
import { defineCheck } from '../check.ts';
import { isAsPrinted } from '../figure/as-printed.ts';
import { pass } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

export const sourceAgrees = defineCheck({
  id: 'source-agrees',
  family: 'agreement',
  title: '公布的数据与原件所印的相同',
  messages: { differs: '{name}公布的是{stated}，原件{place}印的是{printed}。' },
  fix: '对着原件看一眼：录错了的，照原件改正；有意更正的，写一条核对说明，写明为什么。',
  *run({ view, source }) {
    if (source === null) return;
    for (const { path, text: printed, place } of placedFigures(source)) {
      const datum = view.published.get(path);
      if (datum === undefined) continue;
      const stated = contentText(datum.content);
      if (isAsPrinted(datum.content, printed, view.report.year)) yield pass(path);
      else {
        const data = { stated: quoted(stated), printed: quoted(oneLine(printed)), place: quoted(place) };
        yield { outcome: 'review', at: path, stated, expected: oneLine(printed), message: 'differs', data };
      }
    }
  },
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
