/** Totals and grades, the report's own and those of others, that no score table shows. */
import { SCORERS } from '../../src/report/scorer.ts';
import type { ReportView } from '../../src/score/view.ts';
import { shownContent } from '../shown.ts';

export interface Result {
  path: string;
  name: string;
  /** The figure, or the grade. */
  value: string;
  text: string;
  /** Who gave it and when. */
  note: string | undefined;
}

/** @param hasTable  whether the score table shows what the report states. */
export function resultsOf({ published, report }: ReportView, hasTable: boolean): Result[] {
  const others = SCORERS.map((side) => {
    const by = [report[side]?.by, report[side]?.date].filter((text) => text !== undefined).join('，');
    return { side, note: by === '' ? undefined : by };
  });
  const sides = [...(hasTable ? [] : [{ side: 'stated', note: undefined }]), ...others];
  return sides.flatMap(({ side, note }) =>
    ['total', 'grade'].flatMap((key) => {
      const datum = published.get(`${side}.${key}`);
      if (datum === undefined) return [];
      const { path, name, content } = datum;
      const value = content.kind === 'figure' ? content.figure : shownContent(content);
      return [{ path, name, value, text: shownContent(content), note }];
    }),
  );
}
