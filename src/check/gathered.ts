/** Findings as people read them: what a check finds several times in one file, and always for one reason, is one finding. */
import { CHECKS } from './checks/index.ts';
import type { Finding } from './finding.ts';

/**
 * The first of such findings speaks for all of them, with what each of them misses. Explained ones stay by themselves.
 * Counts and files for programs keep every finding.
 */
export function gathered(findings: readonly Finding[]): Finding[] {
  const done = new Set<Finding>();
  return findings.flatMap((finding) => {
    if (done.has(finding)) return [];
    const several = CHECKS.find(({ id }) => id === finding.check)?.several;
    if (several === undefined || finding.acknowledged !== null) return [finding];
    const alike = findings.filter(
      ({ check, file, acknowledged }) => check === finding.check && file === finding.file && acknowledged === null,
    );
    for (const each of alike) done.add(each);
    if (alike.length < 2) return [finding];
    const expected = alike.map((each) => `“${each.expected ?? ''}”`).join('、');
    const said = (text: string): string =>
      text.replaceAll('{count}', String(alike.length)).replaceAll('{expected}', expected);
    return [{ ...finding, message: said(several.message), fix: said(several.fix), expected: null }];
  });
}
