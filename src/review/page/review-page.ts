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
import { Panes } from './panes.ts';
import { missingChoices, SettingsBar } from './settings-bar.ts';
import { SourcePane } from './source-pane.ts';
import { TaskArea } from './task-area.ts';
import { TaskOrder } from './task-order.ts';
import { UndoableSettings } from './undoable-settings.ts';

/** How much of what is carried is shown under the pointer. */
const CARRIED = 24;

const FIGURE_WORDS = '放错了的，在上面改；再按一次回车就到上面。';

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
  readonly #panes: Panes;
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
  /** The place or path that was chosen last. */
  #chosen = '';

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
    this.#source = new SourcePane(review.blocks, (place, by) => this.#choosePlace(place, by));
    this.#form = new FormPane((path, by) => this.#choosePath(path, by));
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
    this.#panes = new Panes({ source: this.#source.element, form: this.#form.element });
    this.element = makeElement('div', { class: 'import-review' }, [
      makeElement('div', { class: 'import-file' }, [
        makeElement('p', {}, [makeElement('strong', {}, [review.file.name]), ` · ${formatWords(review.file.format)}`]),
        button('换一个文件', onAnother),
      ]),
      this.#summary,
      this.#settings.element,
      this.#doubts.element,
      makeElement('div', { class: 'import-work' }, [this.#tasks.element, this.#panes.element]),
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
    const isAnswer = this.#panes.isBusy;
    const tasks = this.#order.arranged(review.tasks, this.#settled);
    this.#review = { ...review, tasks };
    this.#links = linksOf(this.#review);
    this.#panes.isBusy = false;
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
    this.#panes.isBusy = false;
  }

  #showTasks(): void {
    const { tasks, slots, figures } = this.#review;
    const missing = missingChoices(this.#review);
    this.#tasks.update(tasks, { slots, figures, canUndo: this.#settled.last !== undefined, missing });
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
    this.#panes.isBusy = true;
    this.#say('正在更新草稿……');
    this.#send({ kind: 'settle', settings: this.#settled.now });
  }

  #decide(task: Task, value: string): void {
    this.#stopPicking();
    this.#chosen = '';
    this.#settled.decide(task.key, value);
    const { tasks } = this.#review;
    const settled = { ...task, chosen: value, isSettled: true };
    const isAsked = tasks.some(({ key }) => key === task.key);
    this.#redraw(isAsked ? tasks.map((each) => (each.key === task.key ? settled : each)) : [...tasks, settled]);
    this.#settle();
    if (!isAsked || this.#tasks.current?.key === task.key) this.#tasks.goOn();
  }

  #undo(): void {
    const key = this.#settled.undo();
    if (key === undefined) return;
    const isSettled = this.#settled.valueOf(key) !== undefined;
    const { tasks } = this.#review;
    // A figure is nothing to look at: it goes back to where it was.
    const isFigure = !isSettled && tasks.some((each) => each.key === key && each.kind === 'placed');
    this.#redraw(
      isFigure
        ? tasks.filter((each) => each.key !== key)
        : tasks.map((each) => (each.key === key ? { ...each, isSettled } : each)),
    );
    this.#settle();
    if (isFigure) this.#tasks.focus();
    else this.#tasks.go(key, { isFocused: true });
  }

  #redraw(tasks: readonly Task[]): void {
    this.#review = { ...this.#review, tasks };
    this.#links = linksOf(this.#review);
    this.#showTasks();
  }

  /** A text of the document was chosen: its data are marked in the draft, what is asked of it comes up. */
  #choosePlace(place: Place, { isKey }: { isKey: boolean }): void {
    const asked = this.#review.tasks.filter((each) => each.place === place);
    const task = asked.find(isOpen) ?? this.#review.figures.find((each) => each.place === place) ?? asked[0];
    const paths = this.#links.pathsAt(place);
    if (this.#isAgain(place, isKey)) return;
    this.#source.choose([place], 'mark');
    if (paths.length > 0) this.#panes.show('form');
    const isShown = this.#form.choose(paths, 'page');
    const more = task === undefined ? '' : this.#showTask(task);
    const words = this.#standingWords(place);
    this.#say(`${place}：${words}${isShown ? '，草稿里已标出' : ''}。${more}`);
  }

  /** Whether a cell is chosen a second time by a key: then the card above, which it brought up, takes the focus. */
  #isAgain(cell: string, isKey: boolean): boolean {
    const isAgain = isKey && this.#chosen === cell;
    this.#chosen = cell;
    if (isAgain) this.#tasks.focus();
    return isAgain;
  }

  /** Brings up the card of what a cell holds, and says what can be done there. */
  #showTask(task: Task): string {
    const isAsked = this.#review.tasks.some(({ key }) => key === task.key);
    if (isAsked) this.#tasks.go(task.key, { isFocused: false });
    else this.#tasks.goBeside(task);
    return isAsked ? '' : FIGURE_WORDS;
  }

  #standingWords(place: Place): string {
    const standing: Standing | undefined = this.#links.atPlace.get(place);
    return standing === undefined ? '没有放进数据' : STANDINGS[standing].word;
  }

  /** A cell of the draft was chosen: what was printed of it is marked in the document. */
  #choosePath(path: string, { isKey }: { isKey: boolean }): void {
    if (this.#isAgain(path, isKey)) return;
    const places = this.#links.placesOf(path);
    const { figures, tasks } = this.#review;
    const isHere = ({ chosen }: Task): boolean => chosen === path;
    const figure = figures.find(isHere) ?? tasks.filter(({ kind }) => kind !== 'question').find(isHere);
    this.#form.choose([path], 'mark');
    if (places.length > 0) this.#panes.show('source');
    const isShown = this.#source.choose(places, 'page');
    const where = places.join('、');
    const more = figure === undefined ? '' : this.#showTask(figure);
    if (places.length === 0) this.#say('这一格是程序推算的，或者还没有数，原件里没有对应的格子。');
    else this.#say(`${isShown ? `原件 ${where} 已标出。` : `在原件 ${where}，那里没有画出来。`}${more}`);
  }

  /** A task's place is marked beside its card; only who asks for it is taken there. */
  #showPlace(place: Place, isAsked: boolean): void {
    this.#form.choose(this.#links.pathsAt(place), 'pane');
    if (isAsked) this.#panes.show('source');
    this.#source.choose([place], isAsked ? 'page' : 'pane');
    if (isAsked) this.#source.focus(place);
  }

  #showFinding({ path, place }: ReviewFinding): void {
    const places = place === null ? (path === null ? [] : this.#links.placesOf(path)) : [place];
    const isInForm = path !== null && this.#form.choose([path], 'mark');
    this.#panes.show(isInForm ? 'form' : 'source');
    this.#source.choose(places, 'page');
    if (path !== null && isInForm) {
      this.#form.choose([path], 'page');
      this.#form.focus(path);
    } else if (places[0] !== undefined) this.#source.focus(places[0]);
    this.#say(places.length === 0 ? '草稿里已标出。' : `原件 ${places.join('、')} 和草稿里都已标出。`);
  }

  #pick(task: Task): void {
    this.#panes.show('form');
    this.#form.pick((path) => this.#decide(task, path));
    this.#say('请在草稿上点要放的格子（虚线框），或用方向键走到那一格按回车；按 Esc 取消。');
  }

  #stopPicking(): void {
    this.#form.pick(undefined);
  }

  #taskOf(key: string): Task | undefined {
    const { tasks, figures } = this.#review;
    return [...tasks, ...figures].find((each) => each.key === key);
  }

  #listen(): void {
    listenToDrags(this.element, {
      wordsOf: (key) => {
        const text = this.#taskOf(key)?.text ?? '';
        return text.length > CARRIED ? `${text.slice(0, CARRIED)}……` : text;
      },
      onStart: () => this.#say('拖到草稿上虚线框的格子里放开；按 Esc 取消。'),
      onDrop: (key, path) => {
        const task = this.#taskOf(key);
        if (task !== undefined) this.#decide(task, path);
      },
      onEnd: () => this.#say('没有放下。'),
    });
    this.element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#stopPicking();
    });
  }
}
