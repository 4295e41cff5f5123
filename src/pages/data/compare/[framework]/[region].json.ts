import { loadArchive } from '../../../../archive/archive.ts';
import { comparableByFramework, regionChoices } from '../../../../compare/choices.ts';
import type { ChoiceRow } from '../../../../compare/model.ts';

export function getStaticPaths() {
  const { entries } = loadArchive();
  return [...comparableByFramework(entries)].flatMap(([framework, own]) =>
    [...regionChoices(own)].map(([region, rows]) => ({ params: { framework, region }, props: { rows } })),
  );
}

export function GET({ props }: { props: { rows: ChoiceRow[] } }): Response {
  return Response.json(props.rows);
}
