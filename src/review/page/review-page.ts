/** Runs in the browser: the document beside its draft, and everything that a person settles between them. */
import { makeElement } from '../../browser/make-element.ts';
import type { Place } from '../../document/document.ts';
import type { Request, Review, ReviewFinding, Task } from '../model.ts';
import { AboutFile, formatWords } from './about-file.ts';
import { BothSides } from './both-sides.ts';
import { button } from './button.ts';
import { DoubtList } from './doubt-list.ts';
import { Downloads } from './downloads.ts';
import { listenToDrags } from './drag.ts';
import { checkWords, FindingList } from './finding-list.ts';
import { isOpen } from './links.ts';
import { missingChoices, SettingsBar } from './settings-bar.ts';
import { TaskArea } from './task-area.ts';
import { TaskOrder } from './task-order.ts';
import { UndoableSettings } from './undoable-settings.ts';
import { WayBack } from './way-back.ts';

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
  readonly #back = new WayBack();
  readonly #sides: BothSides;
  readonly #settings: SettingsBar;
  readonly #doubts: DoubtList;
  readonly #tasks: TaskArea;
  readonly #findings: FindingList;
  readonly #about: AboutFile;
  readonly #downloads: Downloads;
  #review: Review;
  /** Counts what was sent: only the answer to the newest settings is shown. */
  #turn = 0;

  constructor(review: Review, { base, send, onAnother }: Page) {
    this.#send = send;
    this.#review = review;
    this.#settings = new SettingsBar(review, (chosen) => {
      this.#settled.choose(chosen);
      this.#settle();
    });
    this.#doubts = new DoubtList(base);
    this.#tasks = new TaskArea({
      onDecide: (task, value) => this.#decide(task, value),
      onShow: (task, { isAsked }) => this.#showTask(task, isAsked),
      onPick: (task) => this.#pick(task),
      onUndo: () => this.#undo(),
      say: (words) => this.#say(words),
    });
    this.#sides = new BothSides(review, {
      say: (words) => this.#say(words),
      onPlace: (place) => this.#bringUp(this.#taskAt(place)),
      onPath: (path) => this.#bringUp(this.#taskOfPath(path)),
      onAgain: () => this.#tasks.focus(),
    });
    this.#about = new AboutFile((number) => {
      this.#offerBack('import-about', '数字清单');
      this.#sides.showNumber(number);
    });
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
    this.element = makeElement('div', { class: 'import-review' }, [
      makeElement('div', { class: 'import-file' }, [
        makeElement('p', {}, [makeElement('strong', {}, [review.file.name]), ` · ${formatWords(review.file.format)}`]),
        button('换一个文件', onAnother),
      ]),
      this.#summary,
      this.#settings.element,
      this.#doubts.element,
      makeElement('div', { class: 'import-work' }, [this.#tasks.element, this.#sides.element]),
      this.#findings.element,
      this.#about.element,
      this.#downloads.element,
    ]);
    this.#tasks.element.append(makeElement('div', { class: 'import-said-line' }, [this.#said, this.#back.element]));
    this.#listen();
    this.update(review, this.#turn);
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

  /**
   * Takes a review of the same file, after something was settled.
   *
   * @param turn  of the settings that it is made of: what was settled meanwhile makes it stale, and its own review follows.
   */
  update(review: Review, turn: number): void {
    if (turn !== this.#turn) return;
    const isAnswer = this.#sides.isBusy;
    const tasks = this.#order.arranged(review.tasks, this.#settled);
    this.#review = { ...review, tasks };
    this.#sides.isBusy = false;
    this.#settings.update(review);
    this.#doubts.update(review.doubts);
    this.#showTasks();
    this.#sides.update(this.#review);
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
    this.#sides.isBusy = false;
  }

  #showTasks(): void {
    const { tasks, slots, figures, findings } = this.#review;
    const missing = missingChoices(this.#review);
    this.#tasks.update(tasks, { slots, figures, findings, missing, canUndo: this.#settled.last !== undefined });
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
    this.#sides.isBusy = true;
    this.#say('正在更新草稿……');
    this.#turn += 1;
    this.#send({ kind: 'settle', settings: this.#settled.now, turn: this.#turn });
  }

  #decide(task: Task, value: string): void {
    this.#stopPicking();
    this.#back.withdraw();
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
    this.#showTasks();
    this.#sides.mark(this.#review);
  }

  /** What is asked of a place, or what was placed from there. */
  #taskAt(place: Place): Task | undefined {
    const asked = this.#review.tasks.filter((each) => each.place === place);
    return asked.find(isOpen) ?? this.#review.figures.find((each) => each.place === place) ?? asked[0];
  }

  /** The figure that stands in a cell of the draft. */
  #taskOfPath(path: string): Task | undefined {
    const { figures, tasks } = this.#review;
    const isHere = ({ chosen }: Task): boolean => chosen === path;
    return figures.find(isHere) ?? tasks.filter(({ kind }) => kind !== 'question').find(isHere);
  }

  /** Brings up the card of what a cell holds, and says what can be done there. */
  #bringUp(task: Task | undefined): string {
    if (task === undefined) return '';
    const isAsked = this.#review.tasks.some(({ key }) => key === task.key);
    if (isAsked) this.#tasks.go(task.key, { isFocused: false });
    else this.#tasks.goBeside(task);
    return isAsked ? '' : FIGURE_WORDS;
  }

  #showTask(task: Task, isAsked: boolean): void {
    if (isAsked) this.#offerBack('import-tasks', '要看的');
    this.#sides.showTask(task, isAsked);
  }

  #showFinding(finding: ReviewFinding): void {
    this.#offerBack('import-findings', '核对结果');
    this.#sides.showFinding(finding);
  }

  /** To what was just pressed in a list. */
  #offerBack(heading: string, name: string): void {
    this.#back.offer(document.activeElement, { list: this.element.querySelector<HTMLElement>(`#${heading}`), name });
  }

  #pick(task: Task): void {
    this.#sides.showSide('form');
    this.#sides.form.pick((path) => this.#decide(task, path));
    this.#say('请在草稿上点要放的格子（虚线框），或用方向键走到那一格按回车；按 Esc 取消。');
  }

  #stopPicking(): void {
    this.#sides.form.pick(undefined);
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
