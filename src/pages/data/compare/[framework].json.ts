import { loadArchive } from '../../../archive/archive.ts';
import { comparableByFramework, frameworkChoices } from '../../../compare/choices.ts';
import type { FrameworkChoices } from '../../../compare/model.ts';

export function getStaticPaths() {
  const { entries, frameworks } = loadArchive();
  const lists = comparableByFramework(entries);
  return [...frameworks].map(([id, framework]) => ({
    params: { framework: id },
    props: { choices: frameworkChoices(id, framework, lists.get(id)) },
  }));
}

export function GET({ props }: { props: { choices: FrameworkChoices } }): Response {
  return Response.json(props.choices);
}
