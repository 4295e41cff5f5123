/** Runs in the browser: the document beside its draft, and everything that a person settles between them. */
import { makeElement } from '../../browser/make-element.ts';
import type { Place } from '../../document/document.ts';
import type { Request, Review, ReviewFinding, Task } from '../model.ts';
import { AboutFile, formatWords } from './about-file.ts';
import { button } from './button.ts';
import { DoubtList } from './doubt-list.ts';
import { Downloads } from './downloads.ts';
import { listenToDrags } from './drag.ts';
import { checkWords, FindingList } from './finding-list.ts';
import { FormPane } from './form-pane.ts';
import { isOpen, type Links, linksOf, type Standing, STANDINGS } from './links.ts';
import { missingChoices, SettingsBar } from './settings-bar.ts';
import { SourcePane } from './source-pane.ts';
import { TaskArea } from './task-area.ts';
import { TaskOrder } from './task-order.ts';
import { UndoableSettings } from './undoable-settings.ts';

type Side = 'source' | 'form';

const SIDES: Readonly<Record<Side, string>> = { source: '原件', form: '草稿' };

/** How much of what is carried is shown under the pointer. */
const CARRIED = 24;

interface Page {
  /** The address of the site. */
  base: string;
  send: (request: Request) => void;
  /** Another file is wanted. */
  onAnother: () => void;
}

export class ReviewPage {
  readonly element: HTMLElement;
  readonly #settled = new UndoableSettings();
  readonly #order = new TaskOrder();
  readonly #send: Page['send'];
  readonly #said = makeElement('p', { role: 'status', class: 'import-said' });
  readonly #summary = makeElement('p', { class: 'import-summary' });
  readonly #panes: HTMLElement;
  readonly #settings: SettingsBar;
  readonly #doubts: DoubtList;
  readonly #tasks: TaskArea;
  readonly #source: SourcePane;
  readonly #form: FormPane;
  readonly #findings: FindingList;
  readonly #about = new AboutFile();
  readonly #downloads: Downloads;
  #review: Review;
  #links: Links;

  constructor(review: Review, { base, send, onAnother }: Page) {
    this.#send = send;
    this.#review = review;
    this.#links = linksOf(review);
    this.#settings = new SettingsBar(review, (chosen) => {
      this.#settled.choose(chosen);
      this.#settle();
    });
    this.#doubts = new DoubtList(base);
    this.#tasks = new TaskArea({
      onDecide: (task, value) => this.#decide(task, value),
      onShow: (task, { isAsked }) => this.#showPlace(task.place, isAsked),
      onPick: (task) => this.#pick(task),
      onUndo: () => this.#undo(),
      say: (words) => this.#say(words),
    });
    this.#source = new SourcePane(review.blocks, (place) => this.#choosePlace(place));
    this.#form = new FormPane((path) => this.#choosePath(path));
    this.#findings = new FindingList({
      base,
      onShow: (finding) => this.#showFinding(finding),
      onExplain: (key, text) => {
        this.#settled.explain(key, text);
        this.#settle();
      },
    });
    this.#downloads = new Downloads((name) => {
      if (name.endsWith('.mdx')) this.#settled.saved();
      this.#say(`${name} 已交给浏览器下载。`);
    });
    this.#panes = this.#drawPanes();
    this.element = makeElement('div', { class: 'import-review' }, [
      makeElement('div', { class: 'import-file' }, [
        makeElement('p', {}, [makeElement('strong', {}, [review.file.name]), ` · ${formatWords(review.file.format)}`]),
        button('换一个文件', onAnother),
      ]),
      this.#summary,
      this.#settings.element,
      this.#doubts.element,
      makeElement('div', { class: 'import-work' }, [this.#tasks.element, this.#panes]),
      this.#findings.element,
      this.#about.element,
      this.#downloads.element,
    ]);
    this.#tasks.element.append(this.#said);
    this.#listen();
    this.update(review);
  }

  /** Whether leaving loses something. */
  get isUnsaved(): boolean {
    return this.#settled.isUnsaved;
  }

  /** The page is there: its first task takes the focus. */
  begin(): void {
    const { style } = document.documentElement;
    const tasks = this.#tasks.element;
    // Document and draft fill what the task leaves of the screen.
    new ResizeObserver(() => style.setProperty('--import-tasks', `${tasks.offsetHeight}px`)).observe(tasks);
    this.#tasks.begin();
  }

  /** Takes a review of the same file, after something was settled. */
  update(review: Review): void {
    const isAnswer = this.#panes.getAttribute('aria-busy') === 'true';
    const tasks = this.#order.arranged(review.tasks, this.#settled);
    this.#review = { ...review, tasks };
    this.#links = linksOf(this.#review);
    this.#panes.removeAttribute('aria-busy');
    this.#settings.update(review);
    this.#doubts.update(review.doubts);
    this.#showTasks();
    this.#form.show(review.forms, { links: this.#links, slots: new Set(review.slots.map(({ value }) => value)) });
    this.#findings.update(review.findings);
    this.#about.update(review);
    this.#downloads.update(this.#review);
    const found = checkWords(review.findings);
    this.#summary.replaceChildren(
      this.#openWords(),
      '；核对：',
      makeElement('a', { href: '#import-findings' }, [found]),
      '。',
    );
    if (isAnswer) this.#say(`草稿已更新。${this.#openWords()}；核对：${found}。`);
  }

  /** What could not be done with the file after it was read. */
  failed(): void {
    this.#panes.removeAttribute('aria-busy');
  }

  #showTasks(): void {
    const { tasks, slots } = this.#review;
    const missing = missingChoices(this.#review);
    this.#tasks.update(tasks, { slots, canUndo: this.#settled.last !== undefined, missing });
    this.#source.show(this.#links, tasks);
  }

  #openWords(): string {
    const { tasks } = this.#review;
    const open = tasks.filter(isOpen).length;
    const missing = missingChoices(this.#review);
    const left = missing === '' ? '' : `，还要选${missing}`;
    if (tasks.length === 0) return `没有要看的${left}`;
    return `${open === 0 ? '要看的都定了' : `还有 ${open} 处要看`}${left}`;
  }

  #say(words: string): void {
    this.#said.textContent = words;
  }

  #settle(): void {
    this.#panes.setAttribute('aria-busy', 'true');
    this.#say('正在更新草稿……');
    this.#send({ kind: 'settle', settings: this.#settled.now });
  }

  #decide(task: Task, value: string): void {
    this.#stopPicking();
    this.#settled.decide(task.key, value);
    const tasks = this.#review.tasks.map((each) =>
      each.key === task.key ? { ...each, chosen: value, isSettled: true } : each,
    );
    this.#redraw(tasks);
    this.#settle();
    if (this.#tasks.current?.key === task.key) this.#tasks.goOn();
  }

  #undo(): void {
    const key = this.#settled.undo();
    if (key === undefined) return;
    const isSettled = this.#settled.valueOf(key) !== undefined;
    this.#redraw(this.#review.tasks.map((each) => (each.key === key ? { ...each, isSettled } : each)));
    this.#settle();
    this.#tasks.go(key, { isFocused: true });
  }

  #redraw(tasks: readonly Task[]): void {
    this.#review = { ...this.#review, tasks };
    this.#links = linksOf(this.#review);
    this.#showTasks();
  }

  /** A text of the document was chosen: its data are marked in the draft, what is asked of it comes up. */
  #choosePlace(place: Place): void {
    const task = this.#review.tasks.find((each) => each.place === place);
    const paths = this.#links.pathsAt(place);
    this.#source.choose([place], 'mark');
    if (paths.length > 0) this.#showSide('form');
    const isShown = this.#form.choose(paths, 'page');
    if (task !== undefined) this.#tasks.go(task.key, { isFocused: false });
    this.#say(
      isShown ? `${place}：${this.#standingWords(place)}，草稿里已标出。` : `${place}：${this.#standingWords(place)}。`,
    );
  }

  #standingWords(place: Place): string {
    const standing: Standing | undefined = this.#links.atPlace.get(place);
    return standing === undefined ? '没有放进数据' : STANDINGS[standing].word;
  }

  /** A cell of the draft was chosen: what was printed of it is marked in the document. */
  #choosePath(path: string): void {
    const places = this.#links.placesOf(path);
    this.#form.choose([path], 'mark');
    if (places.length > 0) this.#showSide('source');
    const isShown = this.#source.choose(places, 'page');
    const where = places.join('、');
    if (places.length === 0) this.#say('这一格是程序推算的，或者还没有数，原件里没有对应的格子。');
    else this.#say(isShown ? `原件 ${where} 已标出。` : `在原件 ${where}，那里没有画出来。`);
  }

  /** A task's place is marked beside its card; only who asks for it is taken there. */
  #showPlace(place: Place, isAsked: boolean): void {
    this.#form.choose(this.#links.pathsAt(place), 'pane');
    if (isAsked) this.#showSide('source');
    this.#source.choose([place], isAsked ? 'page' : 'pane');
    if (isAsked) this.#source.focus(place);
  }

  #showFinding({ path, place }: ReviewFinding): void {
    const places = place === null ? (path === null ? [] : this.#links.placesOf(path)) : [place];
    const isInForm = path !== null && this.#form.choose([path], 'mark');
    this.#showSide(isInForm ? 'form' : 'source');
    this.#source.choose(places, 'page');
    if (path !== null && isInForm) {
      this.#form.choose([path], 'page');
      this.#form.focus(path);
    } else if (places[0] !== undefined) this.#source.focus(places[0]);
    this.#say(places.length === 0 ? '草稿里已标出。' : `原件 ${places.join('、')} 和草稿里都已标出。`);
  }

  #pick(task: Task): void {
    this.#showSide('form');
    this.#form.pick((path) => this.#decide(task, path));
    this.#say('请在草稿上点要放的格子（虚线框），或用方向键走到那一格按回车；按 Esc 取消。');
  }

  #stopPicking(): void {
    this.#form.pick(undefined);
  }

  #showSide(side: Side): void {
    this.#panes.dataset['shown'] = side;
    for (const each of this.#panes.querySelectorAll<HTMLElement>('[data-side]'))
      each.setAttribute('aria-pressed', String(each.dataset['side'] === side));
  }

  #drawPanes(): HTMLElement {
    const switches = (Object.keys(SIDES) as Side[]).map((side) => {
      const element = button(SIDES[side], () => this.#showSide(side));
      element.dataset['side'] = side;
      element.setAttribute('aria-pressed', String(side === 'source'));
      return element;
    });
    const pane = (side: Side, body: HTMLElement, words: string): HTMLElement =>
      makeElement('section', { class: `import-pane import-pane-${side}`, 'aria-labelledby': `import-${side}` }, [
        makeElement('h3', { id: `import-${side}` }, [SIDES[side]]),
        makeElement('p', { class: 'muted' }, [words]),
        body,
      ]);
    const legend = Object.values(STANDINGS).map(({ sign, word }) => `${sign}${word}`);
    return makeElement('div', { class: 'import-panes', 'data-shown': 'source' }, [
      makeElement('div', { class: 'import-switch', role: 'group', 'aria-label': '看哪一边' }, switches),
      pane('source', this.#source.element, `${legend.join('　')}。点一格，看它在草稿的哪里；方向键走格子，回车同点。`),
      pane('form', this.#form.element, '点一格，看它在原件的哪里。没有标记的是程序推算的。'),
    ]);
  }

  #listen(): void {
    listenToDrags(this.element, {
      wordsOf: (key) => {
        const text = this.#review.tasks.find((task) => task.key === key)?.text ?? '';
        return text.length > CARRIED ? `${text.slice(0, CARRIED)}……` : text;
      },
      onStart: () => this.#say('拖到草稿上虚线框的格子里放开；按 Esc 取消。'),
      onDrop: (key, path) => {
        const task = this.#review.tasks.find((each) => each.key === key);
        if (task !== undefined) this.#decide(task, path);
      },
      onEnd: () => this.#say('没有放下。'),
    });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#stopPicking();
    });
  }
}
