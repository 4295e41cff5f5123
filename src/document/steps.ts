/** How far a reader is, in hundredths: told once for each, so that no file is read slower for what is said of it. */
import type { Progress } from './document.ts';

export const WHOLE = 100;

export class Steps {
  readonly #onProgress: Progress;
  #planned = 0;
  #told = 0;

  constructor(onProgress: Progress) {
    this.#onProgress = onProgress;
  }

  /**
   * The next part of the work; what it gives is called when one piece of it, or several, are done.
   *
   * @param share  hundredths of the whole.
   */
  part(share: number, pieces: number): (count?: number) => void {
    const from = this.#planned;
    this.#planned += share;
    let done = 0;
    return (count = 1) => {
      done = Math.min(done + count, pieces);
      this.#tell(Math.floor(from + (share * done) / pieces));
    };
  }

  /** All is done, whatever was planned. */
  end(): void {
    this.#tell(WHOLE);
  }

  #tell(hundredths: number): void {
    if (hundredths <= this.#told) return;
    this.#told = hundredths;
    this.#onProgress(hundredths, WHOLE);
  }
}
