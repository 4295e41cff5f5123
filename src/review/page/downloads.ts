/** Runs in the browser: what comes of the file, to be taken along. */
import { makeElement } from '../../browser/make-element.ts';
import type { Review } from '../model.ts';
import { button } from './button.ts';
import { findingCounts } from './finding-list.ts';
import { isOpen } from './links.ts';
import { missingChoices } from './settings-bar.ts';

type Download = Review['downloads'][number];

export class Downloads {
  readonly element: HTMLElement;
  readonly #body = makeElement('div');
  /** Beside what was pressed: what the page says elsewhere is out of sight here. */
  readonly #taken = makeElement('p', { role: 'status', class: 'import-taken' });
  readonly #onTaken: (name: string) => void;

  constructor(onTaken: (name: string) => void) {
    this.#onTaken = onTaken;
    this.element = makeElement('section', { 'aria-labelledby': 'import-downloads' }, [
      makeElement('h2', { id: 'import-downloads', tabindex: -1 }, ['下载']),
      this.#body,
      this.#taken,
    ]);
  }

  update(review: Review): void {
    const { downloads, department } = review;
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['download'] : undefined;
    const hasOpen = review.tasks.some(isOpen);
    this.#taken.textContent = '';
    const rows = downloads.map((download) => this.#row(download, { department: department.chosen ?? '', hasOpen }));
    const none = makeElement('button', { type: 'button', class: 'import-main', disabled: true }, ['下载草稿']);
    this.#body.replaceChildren(
      makeElement('p', {}, [openWords(review)]),
      ...(rows.length === 0 ? [none] : [makeElement('ul', { class: 'import-downloads' }, rows), next()]),
    );
    if (focused !== undefined)
      this.#body.querySelector<HTMLElement>(`[data-download="${CSS.escape(focused)}"]`)?.focus();
  }

  #row({ name, text }: Download, around: { department: string; hasOpen: boolean }): HTMLElement {
    const take = button(`下载 ${name}`, () => {
      save(name, text);
      this.#taken.textContent = `${name} 已下载，在浏览器的下载文件夹里。`;
      this.#onTaken(name);
    });
    take.dataset['download'] = name;
    if (name.endsWith('.mdx')) take.className = 'import-main';
    const { what, folder } = aboutDownload(name, around);
    return makeElement('li', {}, [
      take,
      makeElement('span', {}, [what, ' 放在 ', makeElement('code', {}, [folder]), '。']),
    ]);
  }
}

/** What a file is, and the folder of the project in which it belongs. */
export function aboutDownload(
  name: string,
  { department, hasOpen }: { department: string; hasOpen: boolean },
): { what: string; folder: string } {
  const reports = `content/reports/${department}/`;
  if (name.endsWith('.source.json'))
    return { what: '每个数印在原件的哪里，公开后页面上显示为“出处”。', folder: reports };
  if (name.endsWith('.mdx'))
    return { what: hasOpen ? '报告的草稿，还没有定的写在开头。' : '报告的草稿。', folder: reports };
  if (name === `${department}.yaml`) return { what: '这个单位的登记文件。', folder: 'content/departments/' };
  if (name === 'none.profile.yaml')
    return { what: '没有指标体系的表，这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' };
  if (name.endsWith('.profile.yaml'))
    return { what: '这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' };
  return { what: '指标体系的草稿。', folder: 'content/frameworks/' };
}

function openWords(review: Review): string {
  const { tasks, findings, downloads } = review;
  if (downloads.length === 0) {
    const missing = missingChoices(review);
    return missing === '' ? '现在没有可以下载的。' : `请先在上面选${missing}，才能下载。`;
  }
  const open = tasks.filter(isOpen).length;
  const found = findingCounts(findings ?? []);
  const left = [...(open === 0 ? [] : [`还有 ${open} 处没有定`]), ...(found === '' ? [] : [`核对有 ${found}`])];
  if (left.length === 0) return '都定了，核对也没有发现问题，可以下载。';
  const later = open === 0 ? '' : '：没有定的写在草稿开头，以后再改';
  return `${left.join('，')}。现在也可以下载${later}。`;
}

/** Who does what then stands on the page itself, which knows whom to ask. */
function next(): HTMLElement {
  const link = makeElement('a', { href: '#import-after' }, ['下载以后']);
  return makeElement('p', {}, ['下一步：把这些文件和原件一起交给网站维护人，交给谁、以后谁做什么，看', link, '。']);
}

function save(name: string, text: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = makeElement('a', { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
