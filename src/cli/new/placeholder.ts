/** Stands for a text that nobody has written yet; the check `no-placeholder` finds it. */
export const PLACEHOLDER = '（待填写）';
