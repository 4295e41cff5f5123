import { loadArchive } from '../../../../site/archive.ts';
import { comparableByFramework, regionChoices } from '../../../../site/compare/choices.ts';
import type { ChoiceRow } from '../../../../site/compare/model.ts';

export async function getStaticPaths() {
  const { entries } = await loadArchive();
  return [...comparableByFramework(entries)].flatMap(([framework, own]) =>
    [...regionChoices(own)].map(([region, rows]) => ({ params: { framework, region }, props: { rows } })),
  );
}

export function GET({ props }: { props: { rows: ChoiceRow[] } }): Response {
  return Response.json(props.rows);
}
