/** What git cannot answer: no git, no repository, no such version. The command line says so at the terminal. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
  readonly hint: string;

  /** @param hint  what to do instead, in one Chinese sentence. */
  constructor(message: string, { hint }: { hint: string }) {
    super(message);
    this.hint = hint;
  }
}
