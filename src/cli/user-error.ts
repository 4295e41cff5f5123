/** Wrong usage: something that the person at the terminal can put right. The command then ends with exit code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;

  /** @param hint  what to do instead, in one Chinese sentence. */
  constructor(message: string, { hint }: { hint?: string } = {}) {
    super(message);
    this.hint = hint;
  }
}
