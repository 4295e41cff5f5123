/** The forms of the corpus as drafts, each with a way to make it again with decisions. */
import type { Decisions } from '../../src/import/decisions.ts';
import { type Draft, importDocument } from '../../src/import/import-document.ts';
import { frameworks, views } from './corpus.ts';
import { documentOf, drawnTable, paragraph } from './form-table.ts';
import { OTHERS, scoreForm, targetForm, USUAL } from './official-form.ts';
import { ZIYANG_FORM } from './ziyang-form.ts';

export { frameworks };

/** Every published report as its forms, without a word about its framework, and the form of Ziyang. */
export function corpusDrafts(): { draft: Draft; again: (decisions: Decisions) => Draft }[] {
  const forms = views.flatMap((view) =>
    [USUAL, OTHERS].map((titles) =>
      [scoreForm(view, titles), targetForm(view, titles)]
        .filter((rows) => rows !== undefined)
        .map((rows, at) => drawnTable(rows, `表${at + 1}`)),
    ),
  );
  return [...forms.filter((tables) => tables.length > 0), [ZIYANG_FORM]].map((tables) => {
    const document = documentOf(paragraph('2023年度部门整体支出绩效自评表', 1), ...tables);
    const again = (decisions: Decisions): Draft => importDocument(document, { frameworks, decisions });
    return { draft: again(new Map()), again };
  });
}
