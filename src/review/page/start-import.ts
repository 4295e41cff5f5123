/** Runs in the browser: takes a file or a pasted table and hands it to the worker; nothing heavy is loaded before. */
import { FILE_BYTES_MAX } from '../../document/limits.ts';
import { DocumentRefused } from '../../document/refusal.ts';
import type { Reply } from '../model.ts';
import { type OpenWorker, openWorker } from '../open-worker.ts';
import { pastedPage } from './pasted.ts';
import { ReviewPage } from './review-page.ts';

const NOT_READ = '这个文件没有读出来：请检查它还在原处、不是文件夹，也没有被别的程序占用，再选一次。';
const NO_TABLE = '剪贴板里没有表格：请在 Excel、WPS 或 Word 里选中整张表（连表头）复制，再到这里粘贴。';
const LEAVING = '已经定的还没有下载，换文件就没有了。要换吗？';

interface Elements {
  start: HTMLElement;
  input: HTMLInputElement;
  progress: HTMLElement;
  bar: HTMLProgressElement;
  words: HTMLElement;
  stop: HTMLButtonElement;
  refused: HTMLElement;
  review: HTMLElement;
}

/** Makes the page's place for imports work; `data-base` is the site's base address. */
export function startImport(place: HTMLElement): void {
  const elements = elementsOf(place);
  if (elements !== undefined) new ImportPage(elements, place.dataset['base'] ?? '/').listen();
}

function elementsOf(place: HTMLElement): Elements | undefined {
  const find = (name: string): HTMLElement | null => place.querySelector<HTMLElement>(`[data-${name}]`);
  const [start, progress, words, refused, review] = ['start', 'progress', 'words', 'refused', 'review'].map(find);
  const input = place.querySelector<HTMLInputElement>('input[type="file"]');
  const bar = place.querySelector('progress');
  const stop = place.querySelector<HTMLButtonElement>('[data-stop]');
  const isWhole = start && input && progress && bar && words && stop && refused && review;
  return isWhole ? { start, input, progress, bar, words, stop, refused, review } : undefined;
}

class ImportPage {
  readonly #elements: Elements;
  readonly #base: string;
  #worker: OpenWorker | undefined;
  #page: ReviewPage | undefined;

  constructor(elements: Elements, base: string) {
    this.#elements = elements;
    this.#base = base;
  }

  listen(): void {
    const { input, stop, start } = this.#elements;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      // The same file may be chosen again after it was changed.
      if (file !== undefined) void this.#take(file).finally(() => (input.value = ''));
    });
    stop.addEventListener('click', () => this.#stop());
    addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      start.classList.add('is-over');
    });
    addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) start.classList.remove('is-over');
    });
    addEventListener('drop', (event) => {
      start.classList.remove('is-over');
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      void this.#take(file);
    });
    addEventListener('paste', (event) => this.#paste(event));
    addEventListener('beforeunload', (event) => {
      if (this.#page?.isUnsaved !== true) return;
      event.preventDefault();
      // Chrome before 119 asks for this alone.
      event.returnValue = LEAVING;
    });
  }

  #paste(event: ClipboardEvent): void {
    const { target, clipboardData } = event;
    if (clipboardData === null || (target instanceof Element && target.matches('input, textarea, select'))) return;
    const bytes = pastedPage({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
    const [file] = clipboardData.files;
    event.preventDefault();
    if (bytes !== undefined) this.#open('粘贴的表格', bytes);
    else if (file !== undefined) void this.#take(file);
    else this.#refuse(NO_TABLE);
  }

  async #take(file: File): Promise<void> {
    if (file.size > FILE_BYTES_MAX) {
      this.#refuse(new DocumentRefused('oversized').message);
      return;
    }
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) this.#refuse(NOT_READ);
    else this.#open(file.name, new Uint8Array(bytes));
  }

  #open(name: string, bytes: Uint8Array): void {
    if (this.#page?.isUnsaved === true && !confirm(LEAVING)) return;
    this.#close();
    const { start, progress, words, stop } = this.#elements;
    start.hidden = true;
    progress.hidden = false;
    this.#progress({ done: 0, total: 1, words: `正在读 ${name}……` });
    words.textContent = `正在读 ${name}……`;
    stop.focus();
    this.#worker = openWorker({ base: this.#base, onReply: (reply) => this.#hear(reply) });
    this.#worker.send({ kind: 'open', name, bytes });
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'progress') this.#progress(reply);
    else if (reply.kind === 'refused') this.#refuse(reply.text);
    else if (this.#page === undefined) {
      const { progress, review, refused } = this.#elements;
      progress.hidden = true;
      refused.hidden = true;
      this.#page = new ReviewPage(reply.review, {
        base: this.#base,
        send: (request) => this.#worker?.send(request),
        onAnother: () => this.#another(),
      });
      review.replaceChildren(this.#page.element);
      review.hidden = false;
      this.#page.begin();
      review.scrollIntoView({ block: 'start' });
    } else this.#page.update(reply.review, reply.turn);
  }

  #progress({ done, total, words }: { done: number; total: number; words: string }): void {
    const { bar } = this.#elements;
    bar.max = total;
    bar.value = done;
    // Said again only when it is something else: a screen reader repeats every change.
    if (this.#elements.words.textContent !== words) this.#elements.words.textContent = words;
  }

  /** One sentence, which takes the focus. What was read before stays. */
  #refuse(text: string): void {
    const { refused, progress, start } = this.#elements;
    progress.hidden = true;
    this.#page?.failed();
    if (this.#page === undefined) {
      this.#close();
      start.hidden = false;
    }
    refused.textContent = text;
    refused.hidden = false;
    refused.focus();
  }

  #stop(): void {
    this.#close();
    this.#elements.start.hidden = false;
    this.#refuse('已经停止，什么都没有留下。可以另选一个文件。');
  }

  #another(): void {
    if (this.#page?.isUnsaved === true && !confirm(LEAVING)) return;
    this.#close();
    this.#elements.start.hidden = false;
    this.#elements.input.focus();
  }

  /** Back to the beginning. */
  #close(): void {
    const { review, refused, progress } = this.#elements;
    this.#worker?.stop();
    this.#worker = undefined;
    this.#page = undefined;
    review.replaceChildren();
    for (const element of [review, refused, progress]) element.hidden = true;
  }
}
