/** Whom a change concerns. */
import { expect, test } from 'vitest';
import { affectedFiles } from '../../src/read/affected.ts';
import { FRAMEWORK, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const quoted = reportText(
  REPORT_LINES.map((line) => line.replace('framework: small-2020', 'framework: "small-2020" # 区级')),
);
const other = reportText(REPORT_LINES.map((line) => line.replace('framework: small-2020', 'framework: small-2020-b')));
const sheetOnly = (framework: string): string =>
  reportText(
    [...REPORT_LINES, 'sheets:', '  - name: 应急物资', framework].map((line) => line.replace('small-2020', 'own')),
  );
const io = memoryIo(
  smallContent({
    'reports/some-bureau/2022.mdx': quoted,
    'reports/some-bureau/2024.mdx': other,
    'reports/other-bureau/2023.mdx': reportText(),
    'reports/third-bureau/2020.mdx': sheetOnly('    framework: project-2020'),
    'reports/third-bureau/2018.mdx': sheetOnly('    "framework": "project-2020-b"'),
    'frameworks/project-2020.yaml': FRAMEWORK,
    'reports/other-bureau/map.png': '',
    'reports/some-bureau/2022.source.json': '{}',
    'frameworks/small-2020.profile.yaml': 'decisions: {}\n',
  }),
);

test.each([
  [['site.yaml'], ['site.yaml']],
  [['reports/some-bureau/2022.mdx'], ['reports/some-bureau/2022.mdx', 'reports/some-bureau/2023.mdx']],
  [['reports/some-bureau/2024.mdx'], ['reports/some-bureau/2024.mdx']],
  [['reports/some-bureau/2021.mdx'], ['reports/some-bureau/2022.mdx']],
  [
    ['frameworks/small-2020.yaml'],
    [
      'frameworks/small-2020.yaml',
      'reports/other-bureau/2023.mdx',
      'reports/some-bureau/2022.mdx',
      'reports/some-bureau/2023.mdx',
    ],
  ],
  // A framework that only a sheet uses.
  [['frameworks/project-2020.yaml'], ['frameworks/project-2020.yaml', 'reports/third-bureau/2020.mdx']],
  [['frameworks/project-2020-b.yaml'], ['reports/third-bureau/2018.mdx']],
  [
    ['departments/some-bureau.yaml'],
    [
      'departments/some-bureau.yaml',
      'reports/some-bureau/2022.mdx',
      'reports/some-bureau/2023.mdx',
      'reports/some-bureau/2024.mdx',
    ],
  ],
  // Says how forms are imported, and nothing of what is published.
  [['frameworks/small-2020.profile.yaml'], ['frameworks/small-2020.profile.yaml']],
  [['reports/other-bureau/map.png'], ['reports/other-bureau/2023.mdx', 'reports/other-bureau/map.png']],
  [['reports/other-bureau/gone.png'], ['reports/other-bureau/2023.mdx']],
  // The places of a report concern that report alone.
  [['reports/some-bureau/2022.source.json'], ['reports/some-bureau/2022.mdx', 'reports/some-bureau/2022.source.json']],
  [['reports/some-bureau/2023.source.json'], ['reports/some-bureau/2023.mdx']],
  [['../README.md'], []],
  [[], []],
])('%j', (changed, affected) => {
  expect(affectedFiles(changed, io)).toEqual(affected);
});
