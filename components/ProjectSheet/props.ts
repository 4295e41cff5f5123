/** What an author may write on `<ProjectSheet of="…" />`. */
import { z } from 'zod';
import { identifier } from '../../src/report/identifier.ts';

export const props = z.strictObject({
  of: identifier.describe('显示哪张项目自评表：填 sheets 里的编号，没有写编号的是名称的拼音，例如 chu-bei-jing-fei。'),
});
