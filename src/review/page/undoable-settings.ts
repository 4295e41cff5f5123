/** What a person has settled in this tab, and the way back from decisions. Nothing of it is kept anywhere else. */
import type { Settings } from '../model.ts';

type Head = Omit<Settings, 'decisions'>;

interface Step {
  key: string;
  before: string | undefined;
}

export class UndoableSettings {
  #head: Head = {};
  readonly #values = new Map<string, string>();
  readonly #steps: Step[] = [];
  #isSaved = true;

  get now(): Settings {
    return { ...this.#head, decisions: Object.fromEntries(this.#values) };
  }

  /** Whether something was decided that no download holds yet. */
  get isUnsaved(): boolean {
    return !this.#isSaved;
  }

  /** The key of what was decided last. */
  get last(): string | undefined {
    return this.#steps.at(-1)?.key;
  }

  valueOf(key: string): string | undefined {
    return this.#values.get(key);
  }

  decide(key: string, value: string): void {
    this.#steps.push({ key, before: this.#values.get(key) });
    this.#values.set(key, value);
    this.#isSaved = false;
  }

  /** Takes the last decision back and gives its key. */
  undo(): string | undefined {
    const step = this.#steps.pop();
    if (step === undefined) return undefined;
    if (step.before === undefined) this.#values.delete(step.key);
    else this.#values.set(step.key, step.before);
    this.#isSaved = this.#values.size === 0 && Object.keys(this.#head).length === 0;
    return step.key;
  }

  /** Department, year or framework, as a person chose them. */
  choose(head: Head): void {
    this.#head = { ...this.#head, ...head };
    this.#isSaved = false;
  }

  /** Why something stays as it is printed; an empty text takes that back. */
  explain(key: string, text: string): void {
    this.choose({ explanations: { ...this.#head.explanations, [key]: text } });
  }

  saved(): void {
    this.#isSaved = true;
  }
}
