/** Remembers the answers of an import beside the framework. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appliedIn, profileOf, profileText } from '../import/profile.ts';
import { pathFromHere } from '../print/paths-from-here.ts';
import { type Profile, profileFile } from '../report/profile.ts';
import type { Chooser } from './ask.ts';
import type { Answered } from './import-answers.ts';

interface Around {
  root: string;
  profiles: ReadonlyMap<string, Profile>;
  /** Whether `--profile` says it, so that nobody need be asked. */
  isAsked: boolean;
  chooser: Chooser | undefined;
  write: (text: string) => void;
}

/** Writes the profile where there is something new to remember and somebody wants it. */
export async function remember(
  { draft, answers: given }: Answered,
  { root, profiles, isAsked, chooser, write }: Around,
): Promise<void> {
  const id = profileOf(draft);
  if (id === undefined) return;
  const known = profiles.get(id);
  const file = profileFile(id);
  const path = join(root, file);
  const shown = pathFromHere(root, file);
  const answers = appliedIn(draft, given);
  const text = profileText(known, answers);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (answers.size === 0 || text === before) return;
  if (!isAsked && !(await isWanted(chooser, answers.size))) return;
  if (known === undefined && before !== '') {
    write(`没有记住：${shown} 读不出来，运行 npm run check 看哪里不对。\n`);
    return;
  }
  writeFileSync(path, text);
  write(`记住了 ${answers.size} 个回答，写在 ${shown}。\n`);
}

async function isWanted(chooser: Chooser | undefined, count: number): Promise<boolean> {
  const answer = await chooser?.choice({
    ...{ message: `记住这 ${count} 个回答吗？同一种表下一年不再问`, flag: '--profile', usual: 'yes' },
    options: [
      { value: 'yes', label: '记住' },
      { value: 'no', label: '不记' },
    ],
  });
  return answer === 'yes';
}
