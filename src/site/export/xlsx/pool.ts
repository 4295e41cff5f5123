/** Texts that are numbered as they come, each once. */
export class Pool {
  readonly #ids = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const text of first) this.idOf(text);
  }

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }

  /** In the order of their numbers. */
  get members(): readonly string[] {
    return [...this.#ids.keys()];
  }
}
