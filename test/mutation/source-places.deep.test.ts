/** A wrong digit anywhere in a report is found where its source is known, although nothing else in the report may say so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { sourceFileOf } from '../../src/read/stray-files.ts';
import { contentText } from '../../src/report/content-text.ts';
import type { SourcePlaces } from '../../src/report/source-places.ts';
import type { ReportView } from '../../src/score/view.ts';
import { copySeeds } from '../fixtures/seeds.ts';
import { isRaised, originals } from './campaign.ts';
import { digit } from './mutate.ts';
import { Random } from './random.ts';
import { newFindings, World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

copySeeds(folder);
for (const { file, view } of inspectContent(folderIo(folder), allowList, { checks: [] }).reports.values())
  writeFileSync(join(folder, sourceFileOf(file)), JSON.stringify(sourceOf(view)));
const world = new World(folder);
const all = originals(world);

/** As if every figure had been imported as it is published. */
function sourceOf({ published }: ReportView): SourcePlaces {
  const figures = [...published.values()].map(({ path, content }, at) => [
    path,
    [contentText(content), `表1 第${at + 1}行第1列`],
  ]);
  return { file: 'a.docx', sha256: '0'.repeat(64), figures: Object.fromEntries(figures) as SourcePlaces['figures'] };
}

test('what is published as it was printed is no finding', () => {
  expect(all).toHaveLength(5);
  expect(all.flatMap(({ findings }) => findings).filter(({ check }) => check === 'source-agrees')).toEqual([]);
});

test('every wrong digit is found at its datum', () => {
  const random = new Random(17);
  const tried = all.flatMap(({ from, file, findings: before }) =>
    random.sample(from.spots, 60).flatMap((spot) => {
      const mutation = digit(from, spot, random);
      if (mutation === undefined) return [];
      const { findings, reportFile } = world.seen(file, mutation.text);
      // What the reader refuses needs no check.
      if (reportFile === undefined) return [];
      const isFound = findings.some(({ check, at }) => check === 'source-agrees' && at === spot.path);
      return [
        {
          what: `${file} ${spot.path}: ${mutation.old} → ${mutation.new}`,
          isFound,
          found: newFindings(before, findings).filter(isRaised),
        },
      ];
    }),
  );
  expect(tried.length).toBeGreaterThan(250);
  expect(tried.filter(({ isFound }) => !isFound).map(({ what }) => what)).toEqual([]);
  const alone = tried.filter(({ found }) => found.length === 1);
  console.log(`${tried.length} wrong digits, all found; ${alone.length} by their source alone`);
});
