/** The fastest there is for plain text: Hugo over the same text, without scoring and without search. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Measured, measure } from './measure.ts';

const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = "https://example.org/"
languageCode = "zh-CN"
title = "plain"
disableKinds = ["taxonomy", "term", "RSS"]
`,
  'layouts/_default/single.html': `<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>
<h1>{{ .Title }}</h1>
<p>{{ .Params.department }}，{{ .Params.region }}，{{ .Params.year }}年</p>
<table>{{ range .Params.scores }}<tr><td>{{ .name }}</td><td>{{ .weight }}</td><td>{{ .stated }}</td></tr>{{ end }}</table>
{{ .Content }}
</main></body></html>
`,
  'layouts/_default/list.html': `<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><ul>{{ range first 20 .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>
`,
};

/** Hugo's version as it prints it, or null where it is not installed. */
export function hugoVersion(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? 'unknown') : null;
}

/**
 * Builds the archive with Hugo.
 *
 * @param folder   an empty folder for the project.
 * @param reports  the folder of `.md` files; it is moved into the project.
 */
export async function buildHugo(folder: string, reports: string): Promise<Measured> {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, 'content'));
  renameSync(reports, join(folder, 'content/reports'));
  return measure({ command: 'hugo', args: ['--quiet', '--noBuildLock'], cwd: folder, env: process.env });
}
