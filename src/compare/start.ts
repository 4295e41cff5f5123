/** Runs in the browser: the compare page, from its address to the table. */
import { makeElement } from '../browser/make-element.ts';
import { type Choice, readChoice, REPORTS_MAX } from './address.ts';
import { frameworkChooser, reportChooser } from './chooser.ts';
import { compareReports } from './comparison.ts';
import { drawTable } from './draw-table.ts';
import type { ChoiceRow, ComparedReport, FrameworkChoice, FrameworkChoices } from './model.ts';
import { sortOut } from './sort-out.ts';

/** Fills the page's place for comparisons; `data-base` is the site's base address. */
export async function startCompare(place: HTMLElement): Promise<void> {
  const base = place.dataset['base'] ?? '/';
  const status = makeElement('p', { role: 'status', class: 'compare-status' }, ['正在读取数据……']);
  const result = makeElement('div', {});
  place.replaceChildren(status, result);
  try {
    const { text, content } = await contentOf(readChoice(location.search), base);
    result.replaceChildren(...content);
    status.textContent = text;
  } catch (error) {
    if (error instanceof NotFetched)
      status.textContent = '数据没有取到。请检查网络，刷新本页；也可以用下面的其他办法。';
    // The browser failed at what it should be able to do: the page says what it says where no script runs.
    else delete document.documentElement.dataset['js'];
  }
}

async function contentOf(choice: Choice, base: string): Promise<{ text: string; content: HTMLElement[] }> {
  const page = `${base}compare/`;
  const { framework, reports, problems } = sortOut(choice, await fetchReports(choice, base));
  const notes = problems.length === 0 ? [] : [problemList(problems)];
  const choices = async (): Promise<FrameworkChoices | undefined> =>
    framework === undefined ? undefined : fetchJson<FrameworkChoices>(`${base}data/compare/${framework}.json`);
  const chosen = reports.map(({ id, department, year, region, sheet }): ChoiceRow =>
    sheet === null ? [id, department, year, region] : [id, department, year, region, sheet],
  );
  const ofRegion = async (code: string): Promise<ChoiceRow[]> =>
    (await fetchJson<ChoiceRow[]>(`${base}data/compare/${framework}/${code}.json`)) ?? [];

  const [first] = reports;
  if (first !== undefined && reports.length > 1) {
    const names = reports.map(({ department, year, sheet }) => `${department}${year}年度${sheet ?? ''}`).join('、');
    const again = makeElement('details', { class: 'fold compare-again' }, [
      makeElement('summary', {}, ['更换或增减报告']),
    ]);
    const fill = async (): Promise<void> => {
      const list = await choices().catch(() => undefined);
      again.append(
        list === undefined ? '报告清单没有取到，请刷新本页。' : reportChooser(list, chosen, { page, ofRegion }),
      );
    };
    // The list of all reports is fetched only when it is asked for.
    again.addEventListener('toggle', () => void fill(), { once: true });
    const table = drawTable(compareReports(reports), first.frameworkName ?? '');
    return { text: `正在比较 ${reports.length} 份报告：${names}。`, content: [...notes, table, again] };
  }

  const list = await choices();
  if (list !== undefined && (list.regions !== undefined || list.reports.length > 1)) {
    return { text: '请选择要比较的报告。', content: [...notes, reportChooser(list, chosen, { page, ofRegion })] };
  }
  if (list !== undefined) notes.push(problemList([`“${list.name}”下还没有两份可比较的报告。`]));
  else if (framework !== undefined) notes.push(problemList([`没有编号为 ${framework} 的指标体系，请在下面重新选择。`]));
  const frameworks = (await fetchJson<FrameworkChoice[]>(`${base}data/compare/index.json`)) ?? [];
  return { text: '比较要在同一指标体系的报告之间进行。', content: [...notes, frameworkChooser(frameworks, page)] };
}

async function fetchReports({ reports }: Choice, base: string): Promise<Map<string, ComparedReport>> {
  const wanted = reports.slice(0, REPORTS_MAX);
  const pages = new Set(wanted.map(pageOf));
  const files = await Promise.all(
    [...pages].map((page) => fetchJson<ComparedReport>(`${base}reports/${page}/compare.json`)),
  );
  const found = files.flatMap((report) => (report === undefined ? [] : [report, ...report.sheets]));
  return new Map(found.map((each) => [each.id, each]));
}

/** The report on whose page something stands. */
function pageOf(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}

/** The network or the server, not the browser, is to blame. */
class NotFetched extends Error {}

/** A file of this site; undefined where there is none. @throws NotFetched where it cannot be had. */
async function fetchJson<Data>(address: string): Promise<Data | undefined> {
  const failed = (): never => {
    throw new NotFetched();
  };
  const response = await fetch(address).catch(failed);
  if (response.status === 404) return undefined;
  // The files are made by the same build as this script, from the same types.
  return (response.ok ? await response.json().catch(failed) : failed()) as Data;
}

function problemList(problems: readonly string[]): HTMLElement {
  return makeElement(
    'div',
    { class: 'notice' },
    problems.map((problem) => makeElement('p', {}, [problem])),
  );
}
