/** A department for tests to which it does not matter. */
import { department } from '../../src/report/department.ts';

export const SOME_DEPARTMENT = department.parse({
  name: '某局',
  shortName: '某局',
  regions: [{ code: '440000', name: '广东省' }],
  level: '市',
});
