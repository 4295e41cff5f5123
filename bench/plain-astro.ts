/** The plain way: Astro's glob loader, one MDX module a report, and one Pagefind run over all pages. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Measured, measure } from './measure.ts';

export interface PlainMeasured {
  astro: Measured;
  pagefind: Measured;
  dist: string;
}

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "plain", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()], devToolbar: { enabled: false } });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
const score = z.object({ name: z.string(), weight: z.string(), stated: z.string() });
const schema = z.object({
  title: z.string(), department: z.string(), year: z.number(), region: z.string(), scores: z.array(score),
});
export const collections = {
  reports: defineCollection({ loader: glob({ pattern: '**/*.mdx', base: './reports' }), schema }),
};
`,
  'src/pages/reports/[...id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const reports = await getCollection('reports');
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}
const { report } = Astro.props;
const { Content } = await render(report);
const { title, department, region, year, scores } = report.data;
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body>
    <main data-pagefind-body>
      <h1>{title}</h1>
      <p>{department}，{region}，{year}年</p>
      <table>
        {scores.map((score) => <tr><td>{score.name}</td><td>{score.weight}</td><td>{score.stated}</td></tr>)}
      </table>
      <Content />
    </main>
  </body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const reports = (await getCollection('reports')).slice(0, 20);
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>plain</title></head>
  <body><ul>{reports.map(({ id, data }) => <li><a href={'/reports/' + id + '/'}>{data.title}</a></li>)}</ul></body>
</html>
`,
};

/** Node's own limit is too low for some thousands of modules; a higher one for fewer would only change how it tidies. */
const REPORTS_FEW = 2000;
const HEAP_MB = 16_000;

/**
 * Builds the archive the plain way.
 *
 * @param folder   an empty folder for the project.
 * @param reports  the folder of `.mdx` files; it is moved into the project.
 */
export async function buildPlain(folder: string, reports: string, count: number): Promise<PlainMeasured> {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const modules = resolve('node_modules');
  symlinkSync(modules, join(folder, 'node_modules'));
  renameSync(reports, join(folder, 'reports'));
  const heap = count > REPORTS_FEW ? { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` } : {};
  const run = (args: readonly string[]): Promise<Measured> =>
    measure({
      command: process.execPath,
      args,
      cwd: folder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...heap },
    });
  const astro = await run([join(modules, 'astro/bin/astro.mjs'), 'build', '--silent']);
  const dist = join(folder, 'dist');
  const pagefind = await run([resolve('node_modules/pagefind/lib/runner/bin.cjs'), '--site', dist, '--silent']);
  return { astro, pagefind, dist };
}
