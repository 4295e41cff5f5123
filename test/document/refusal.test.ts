import { expect, test } from 'vitest';
import { DocumentRefused, type Refusal } from '../../src/document/refusal.ts';

/** Every reason: one that is missing is an error of types. */
const REASONS: Readonly<Record<Refusal, true>> = {
  ...{ empty: true, 'old-word': true, wps: true, 'old-slides': true, encrypted: true, scan: true, damaged: true },
  ...{
    oversized: true,
    bomb: true,
    entities: true,
    'too-many-cells': true,
    overfull: true,
    rtf: true,
    'office-xml': true,
  },
  ...{
    'open-document': true,
    xlsb: true,
    ofd: true,
    picture: true,
    archive: true,
    'plain-text': true,
    unknown: true,
    nothing: true,
  },
};

test.each(Object.keys(REASONS) as Refusal[])('%s is one sentence that says what to do', (reason) => {
  const { message, name } = new DocumentRefused(reason);
  expect(name).toBe('DocumentRefused');
  expect(message).toMatch(/^[^。]+：(?:请|可以)[^。]+。$/);
  // Half-width signs within Chinese text are a slip of the keyboard.
  expect(message).not.toMatch(/[\u4e00-\u9fff][,:;!?]/);
});
