/** Duty rows for tests. */
import type { DutyRow } from '../../src/coverage/duty.ts';

/** A department of the listed region codes; published without a due date unless told otherwise. */
export function dutyOf(department: string, codes: readonly string[], changes: Partial<DutyRow> = {}): DutyRow {
  return {
    department,
    name: `部门${department}`,
    regions: codes.map((code) => ({ code, name: `地区${code}` })),
    year: 2023,
    listed: true,
    due: null,
    state: 'published',
    days: null,
    report: { id: `${department}/2023`, date: '2024-05-01', entered: false, superseded: false },
    sections: [],
    emptyTables: [],
    ...changes,
  };
}
