import { loadArchive } from '../../../../site/archive.ts';
import { comparableByFramework, yearChoices } from '../../../../site/compare/choices.ts';
import type { ChoiceRow } from '../../../../site/compare/model.ts';

export async function getStaticPaths() {
  const { entries } = await loadArchive();
  return [...comparableByFramework(entries)].flatMap(([framework, own]) =>
    [...yearChoices(own)].map(([year, rows]) => ({ params: { framework, year: String(year) }, props: { rows } })),
  );
}

export function GET({ props }: { props: { rows: ChoiceRow[] } }): Response {
  return Response.json(props.rows);
}
