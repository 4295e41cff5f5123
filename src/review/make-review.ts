/** A document and what a person has settled of it → everything that the page `/import/` shows. */
import { allowList } from '../../components/allow-list.ts';
import type { OfficeDocument } from '../document/document.ts';
import { draftText } from '../import/draft-text.ts';
import type { Decisions } from '../import/decisions.ts';
import { findDepartment } from '../import/find-department.ts';
import type { Draft } from '../import/import-document.ts';
import { appliedIn, importRemembering, profileOf, profileText } from '../import/profile.ts';
import { slotsOf } from '../import/slots.ts';
import { sourceText } from '../import/source-text.ts';
import { inspectAlone } from '../read/inspect-report.ts';
import { PROFILE_ENDING } from '../report/profile.ts';
import { regionName } from '../report/region-name.ts';
import { byText } from '../report/text-order.ts';
import { oncePer } from '../score/once.ts';
import type { OpenContent } from './content.ts';
import { doubtsOf } from './doubts.ts';
import { withExplanations } from './explanations.ts';
import { findingsOf } from './finding-list.ts';
import { formsOf, pathsIn } from './forms.ts';
import type { Option, Review, ReviewNumber, Settings } from './model.ts';
import { newOffice } from './office.ts';
import { proposalOf } from './proposal.ts';
import { figureTasks, tasksOf } from './tasks.ts';
import { withoutFaults } from './without-faults.ts';

export interface ReviewSource {
  document: OfficeDocument;
  /** The name of the file. */
  name: string;
  content: OpenContent;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function makeReview(given: ReviewSource, settings: Settings): Review {
  const { document, name } = given;
  const office = settings.office && newOffice(settings.office, given);
  const source = { ...given, content: office?.content ?? given.content };
  const named = settings.department ?? findDepartment(document, source.content.departments);
  const department = office === undefined ? named : office.id;
  const decisions = new Map(Object.entries(settings.decisions));
  const owner = source.content.departments.get(department ?? '');
  const draftBy = (framework: string | undefined, { frameworks, profiles }: OpenContent): Draft => {
    const about = {
      ...{ department: owner?.name, regions: owner?.regions.map(({ code }) => code) },
      ...{ year: settings.year, fileName: name },
    };
    return importRemembering(document, { ...about, frameworks, framework, decisions }, profiles);
  };
  const found = draftBy(settings.framework, source.content);
  const proposed = proposalOf(found, { id: settings.newFramework, owner, department, source });
  const { content = source.content } = proposed ?? {};
  const draft = proposed?.content === undefined ? found : draftBy(proposed.proposal.id ?? undefined, content);
  const { format, sha256, blocks } = document;
  const doubts = doubtsOf(draft, { document, department, content });
  const known = slotsOf(draft, content.frameworks);
  const slots = known.map(({ value, name: words }) => ({ value, name: words }));
  return {
    file: { name, sha256, format },
    ...{ blocks, notes: draft.notes, placements: draft.placements },
    ...{
      numbers: draft.numbers.map(shownNumber),
      weights: draft.weights.map(({ path, place }) => ({ path, place })),
      passages: draft.passages,
    },
    department: { chosen: department ?? null, options: departmentOptions(source.content) },
    office: office?.shown ?? null,
    year: draft.year ?? null,
    framework: { chosen: draft.framework, options: frameworkOptions(content) },
    ...{ proposal: proposed?.proposal ?? null, doubts },
    tasks: tasksOf(draft, decisions, known),
    figures: figureTasks(draft.figures, known),
    slots,
    ...written(draft, {
      ...{ ...source, content, department, decisions, slots, doubts },
      made: [...(office === undefined ? [] : [office.download]), ...(proposed?.made ?? [])],
      explanations: settings.explanations ?? {},
    }),
  };
}

type Written = Pick<Review, 'forms' | 'findings' | 'downloads'>;

interface Settled {
  department: string | undefined;
  decisions: Decisions;
  slots: readonly Option[];
  /** The files of a department and a framework that were made of the form. */
  made: Review['downloads'];
  explanations: Readonly<Record<string, string>>;
  doubts: Review['doubts'];
}

/** The draft as a file, and what that file shows and is told. */
function written(
  found: Draft,
  { document, name, content, today, department, decisions, slots, made, explanations, doubts }: ReviewSource & Settled,
): Written {
  const isNamed = department !== undefined && found.year !== undefined;
  // Whose report it is changes no form: until a person says it, it is shown as anybody's of the year before.
  const [owner = ''] = department === undefined ? content.departments.keys() : [department];
  const year = found.year ?? Number.parseInt(today, 10) - 1;
  const id = `${owner}/${year}`;
  // A framework that does not fit is a question of the draft; what is there already is no matter of its file.
  const lasting = doubts.filter(({ about }) => about === 'department' || about === 'year').map((doubt) => doubt.text);
  const textOf = (own: Draft): string =>
    draftText(own, { ...{ department: owner, year, entered: today, sourceTitle: name }, doubts: lasting });
  const inspect = (text: string) => inspectAlone(content.withReport(id, text), allowList, id);
  const plain = inspect(textOf(found));
  const draft = withExplanations(found, plain.findings, explanations);
  const text = textOf(draft);
  const { report, findings } = draft === found ? plain : inspect(text);
  const shown = report ?? withoutFaults(draft, { textOf, inspect });
  const paths = [...slots.map(({ value }) => value), ...draft.placements.map(({ path }) => path)];
  const forms = shown === undefined ? [] : formsOf(shown.view, paths);
  const printed = { placements: draft.placements, weights: draft.weights };
  return {
    forms,
    findings: isNamed ? findingsOf(findings, { ...printed, cells: pathsIn(forms), text }) : null,
    downloads: isNamed
      ? [
          { name: `${year}.mdx`, text },
          { name: `${year}.source.json`, text: sourceText(draft, { document, file: name }) },
          ...made,
          ...profileDownload(draft, content, appliedIn(draft, decisions)),
        ]
      : [],
  };
}

/** What was decided now, with what was known, for the same form of the next year. */
function profileDownload(draft: Draft, { profiles }: OpenContent, applied: Decisions): Review['downloads'] {
  const id = profileOf(draft);
  return applied.size === 0 || id === undefined
    ? []
    : [{ name: `${id}${PROFILE_ENDING}`, text: profileText(profiles.get(id), applied) }];
}

function shownNumber({ text, place, fate, words }: ReviewNumber): ReviewNumber {
  return { text, place, fate, words };
}

/** By region, then by name. */
const departmentOptions = oncePer(({ departments }: OpenContent): Option[] =>
  [...departments]
    .sort(([, a], [, b]) => byText(codeOf(a.regions), codeOf(b.regions)) || byText(a.name, b.name))
    .map(([value, { name, regions }]) => ({ value, name: `${name}（${regionBeside(name, regionName(regions))}）` })),
);

/** As much of the region as the name does not begin with, so that a list of some width holds both. */
function regionBeside(name: string, region: string): string {
  for (let from = 1; from < region.length; from += 1)
    if (name.startsWith(region.slice(from))) return region.slice(0, from);
  return region;
}

function codeOf(regions: readonly { code: string }[]): string {
  return regions.at(-1)?.code ?? '';
}

function frameworkOptions({ frameworks }: OpenContent): Option[] {
  return [...frameworks].map(([value, { name }]) => ({ value, name }));
}
