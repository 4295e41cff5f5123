/** All checks by family, as the guide lists them. */
import { type Check, FAMILIES, type Family } from '../../check/check.ts';
import { CHECKS } from '../../check/checks/index.ts';

/** Families in their order, each with its checks by title. */
export function checksByFamily(): { family: Family; name: string; checks: Check[] }[] {
  return Object.entries(FAMILIES).flatMap(([key, name]) => {
    const checks = CHECKS.filter(({ family }) => family === key);
    const family = checks[0]?.family;
    return family === undefined ? [] : [{ family, name, checks }];
  });
}
