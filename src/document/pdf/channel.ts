/** What passes between the two halves of pdf.js, counted: a file that draws without end is stopped on its way. */
import { DRAWN_MAX, DRAWN_ON_PAGE_MAX, FONTS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';

/** States that a page may keep below each other: pdf.js asks all of them for what the last one does not say. */
const SAVED_MAX = 1_000;

type Listener = (event: { data: unknown }) => void;

/** Both halves run in one thread, so that a message is a copy and a call. */
export class Channel {
  readonly #listeners = new Set<Listener>();
  readonly #states: ReadonlyMap<unknown, 'kept' | 'ended'>;
  #drawn = 0;
  #drawnOnPage = 0;
  #fonts = 0;
  #depth = 0;
  #isOverfull = false;
  #refuse: (reason: DocumentRefused) => void = () => undefined;
  /** Fails when there is too much. */
  readonly overfull = new Promise<never>((_, reject) => (this.#refuse = reject));

  /** @param names The numbers of operators by their names. */
  constructor(names: Readonly<Record<string, number>>) {
    this.#states = new Map<unknown, 'kept' | 'ended'>([
      [names.save, 'kept'],
      [names.restore, 'ended'],
      [names.paintFormXObjectBegin, 'kept'],
      [names.paintFormXObjectEnd, 'ended'],
    ]);
    // It may fail while nobody waits for it.
    this.overfull.catch(() => undefined);
  }

  /** The operators of the next page come. */
  nextPage(): void {
    this.#drawnOnPage = 0;
    this.#depth = 0;
  }

  /** @param transfer  pdf.js gives null where there is nothing. */
  postMessage(message: unknown, transfer?: Transferable[] | null): void {
    const data: unknown = structuredClone(message, { transfer: transfer ?? [] });
    const chunk = valueOf(data, 'chunk');
    this.#count(chunk, data);
    // Who draws waits until its work is taken, and so comes to an end.
    if (this.#isOverfull && chunk !== undefined) return;
    void Promise.resolve().then(() => {
      for (const listener of this.#listeners) listener({ data });
    });
  }

  addEventListener(_: string, listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  #count(chunk: unknown, message: unknown): void {
    const drawn = drawnBy(valueOf(chunk, 'argsArray'));
    this.#drawn += drawn;
    this.#drawnOnPage += drawn;
    if (valueOf(message, 'action') === 'commonobj') this.#fonts += 1;
    this.#isOverfull ||=
      this.#drawn > DRAWN_MAX ||
      this.#drawnOnPage > DRAWN_ON_PAGE_MAX ||
      this.#fonts > FONTS_MAX ||
      this.#deepest(valueOf(chunk, 'fnArray')) > SAVED_MAX;
    if (this.#isOverfull) this.#refuse(new DocumentRefused('overfull'));
  }

  /** How many states are kept at most, while these operators are followed. */
  #deepest(operators: unknown): number {
    let most = 0;
    for (const operator of Array.isArray(operators) ? (operators as unknown[]) : []) {
      if (this.#states.get(operator) === 'kept') this.#depth += 1;
      else if (this.#states.get(operator) === 'ended') this.#depth = Math.max(0, this.#depth - 1);
      most = Math.max(most, this.#depth);
    }
    return most;
  }
}

/** Operators, characters of texts, and points of paths. */
function drawnBy(operators: unknown): number {
  if (!Array.isArray(operators)) return 0;
  return (operators as unknown[]).reduce<number>((sum, args) => {
    const given = Array.isArray(args) ? (args as unknown[]) : [];
    return given.reduce<number>((inner, each) => inner + sizeOf(each), sum + 1);
  }, 0);
}

/** A text is a list of characters; a path is a list of one list of numbers, and a matrix one of numbers. */
function sizeOf(value: unknown): number {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [];
  const numbers = first ?? value;
  if (numbers instanceof Float32Array) return numbers.length / NUMBERS_A_POINT;
  return Array.isArray(value) ? value.length : 0;
}

/** An operator and two coordinates. */
const NUMBERS_A_POINT = 3;

function valueOf(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && key in from ? from[key as keyof typeof from] : undefined;
}
