/**
 * Builds a content root made up at random, as `valid-content.test.ts` does, with another seed and another
 * number of reports: `node test/whole/other-seed.ts 7 2000`. What the audit finds is printed with the source of its reports.
 */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { validContent, withPictures } from '../fixtures/valid/content.ts';
import { auditedReports } from './audited-reports.ts';
import { siteFrom } from './built-site.ts';

const [seed = '1', count = '500'] = process.argv.slice(2);
const { files, views, refused } = validContent(Number(seed), Number(count));
for (const { file, line, message } of refused) console.log(`${file}:${line} ${message}`);
const site = siteFrom(withPictures(files), { real: false });
const from = Date.now();
const { status, output } = site.build();
rmSync(dirname(site.content), { recursive: true, force: true });
console.log(status === 0 ? '' : auditedReports(output, files));
console.log(`Seed ${seed}: ${views.size} reports, ${(Date.now() - from) / 1000} s, exit ${status}.`);
process.exitCode = status ?? 1;
