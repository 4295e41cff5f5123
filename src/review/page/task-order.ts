/** The tasks of one file in an order that stays, whatever becomes of them: a person goes through them one after the other. */
import type { Task } from '../model.ts';
import type { UndoableSettings } from './undoable-settings.ts';

export class TaskOrder {
  readonly #known = new Map<string, Task>();

  /** The tasks of a review, each where it first stood; what was decided stays, though nobody asks it any more. */
  arranged(tasks: readonly Task[], settled: Pick<UndoableSettings, 'valueOf'>): Task[] {
    const asked = new Map(tasks.map((task) => [task.key, task]));
    for (const task of tasks) this.#known.set(task.key, task);
    return [...this.#known.values()].flatMap((task) => {
      const value = settled.valueOf(task.key);
      if (value !== undefined) return [{ ...task, chosen: value, isSettled: true }];
      return asked.has(task.key) ? [task] : [];
    });
  }
}
