/** Every published report, printed as its form and imported again: each score comes back under its own leaf. */
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readContent } from '../../src/read/content.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { leavesOf } from '../../src/import/leaves.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { OTHERS, scoreForm, targetForm, USUAL } from './official-form.ts';

const io = folderIo('content');
const { frameworks } = readContent(io);
const views = [...inspectContent(io, allowList, { checks: [] }).reports.values()].map(({ view }) => view);
const scored = views.filter((view) => scoreForm(view, USUAL) !== undefined);
const targeted = views.filter((view) => targetForm(view, USUAL) !== undefined);

test('there are forms of both kinds', () => {
  expect([scored.length, targeted.length].every((count) => count > 3)).toBe(true);
});

describe.each([
  ['the usual words', USUAL],
  ['other words', OTHERS],
])('with %s', (_, titles) => {
  test.each(scored.map((view) => [`${view.report.department}/${view.report.year}`, view] as const))(
    '%s: scores come back, each under its leaf',
    (_, view) => {
      const table = scoreForm(view, titles);
      const { department, year, framework } = view.report;
      const document = documentOf(
        paragraph(`${department}${year}年度部门整体支出绩效自评表`, 1),
        ...(table ? [drawnTable(table)] : []),
      );
      const draft = importDocument(document, { frameworks, framework: framework ?? undefined });
      const stated = (path: string) => draft.placements.find((each) => each.path === `${path}.stated`)?.text;
      const leaves = view.framework === null ? [] : leavesOf(view.framework);
      const wanted = leaves.flatMap(({ path }): [string, string][] => {
        const [, id = '', , part] = path.split('.');
        const score = view.report.scores[id];
        const own = part === undefined ? score?.stated : score?.parts?.[part]?.stated;
        return own === undefined ? [] : [[path, own]];
      });
      expect(wanted.map(([path]) => [path, stated(path)])).toEqual(wanted);
      expect(draft.questions.filter(({ key }) => !key.startsWith('facts:'))).toEqual([]);
    },
  );

  test.each(targeted.map((view) => [`${view.report.department}/${view.report.year}`, view] as const))(
    '%s: annual indicators come back as they were printed',
    (_, view) => {
      const table = targetForm(view, titles);
      const draft = importDocument(documentOf(...(table ? [drawnTable(table)] : [])), {
        frameworks,
        framework: view.report.framework ?? undefined,
        year: view.report.year,
      });
      const rows = draft.fields['targets'] as { name: string; weight?: string; stated?: string }[];
      expect(rows.map(({ name, weight, stated }) => [name, weight, stated])).toEqual(
        view.report.targets.map(({ name, weight, stated }) => [name, weight, stated]),
      );
    },
  );
});
