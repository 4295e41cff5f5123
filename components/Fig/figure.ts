/** A figure within a sentence. */
import { wordsOf } from '../../src/report/datum.ts';
import { resolvePath, type ReportView } from '../../src/score/view.ts';
import { shownContent } from '../shown.ts';

export type Figure =
  | { kind: 'known'; path: string; value: string; text: string; title: string; isComputed: boolean }
  | { kind: 'unknown'; path: string; text: string };

/**
 * The figure at a path, published or `computed.…`, as it is shown if the author gives no wording.
 *
 * An unknown path is shown as 〔path〕; `read/` has reported it.
 */
export function figureAt(view: Pick<ReportView, 'published' | 'computed'>, path: string): Figure {
  const datum = resolvePath(view, path);
  if (datum === undefined) return { kind: 'unknown', path, text: `〔${path}〕` };
  const { content, name } = datum;
  const isComputed = path.startsWith('computed.');
  const text = shownContent(content);
  const value = content.kind === 'figure' ? content.figure : content.kind === 'absent' ? '' : wordsOf(content);
  return {
    kind: 'known',
    path,
    value,
    text,
    title: isComputed && !name.includes('复算') ? `${name}（推算）` : name,
    isComputed,
  };
}
