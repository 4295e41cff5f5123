/** Looks up the figures that a relation names. */
import { resolvePath, type ReportView } from '../../src/score/view.ts';
import { shownContent } from '../shown.ts';

export interface FigureReader {
  name: (path: string) => string;
  text: (path: string) => string;
  /** The figure that relations and rules give beside a published one. */
  computed: (path: string) => string | undefined;
  /** The texts of figures in one formula: without their unit where all have the same. */
  terms: (paths: readonly string[]) => string[];
}

/** Looks up figures of one report; a path without a figure becomes 〔path〕. */
export function figureReader(view: ReportView): FigureReader {
  const content = (path: string) => resolvePath(view, path)?.content;
  const unitOf = (path: string): string | undefined => {
    const found = content(path);
    return found?.kind === 'figure' ? found.unit : undefined;
  };
  const shown = (path: string, unit?: string): string => {
    const found = content(path);
    return found === undefined ? `〔${path}〕` : shownContent(found, { unit });
  };
  return {
    name: (path) => resolvePath(view, path)?.name ?? `〔${path}〕`,
    text: (path) => shown(path),
    computed: (path) => (content(`computed.${path}`) === undefined ? undefined : shown(`computed.${path}`)),
    terms: (paths) => {
      const units = new Set(paths.map(unitOf));
      const [unit] = units.size === 1 ? units : [];
      return paths.map((path) => shown(path, unit));
    },
  };
}
