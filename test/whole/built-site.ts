/** Builds a content root into a temporary folder with the project's own build, and serves folders. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildEnv } from '../fixtures/builds.ts';
import { copySeeds } from '../fixtures/seeds.ts';

export interface BuiltSite {
  content: string;
  dist: string;
  /** Builds again after the content was changed; returns what the build printed and how it ended. */
  build: () => { status: number | null; output: string };
}

/** A copy of the five real reports with some files added, replaced or, where undefined, taken out of it. */
export function siteFrom(files: Record<string, string | Buffer>, { real }: { real: boolean }): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  if (real) copySeeds(content);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const dist = join(folder, 'dist');
  const env = buildEnv({
    MINGZHANG_CONTENT: content,
    MINGZHANG_DIST: dist,
    MINGZHANG_CACHE: join(folder, 'cache'),
    // Whoever builds may have said what day it is.
    MINGZHANG_DATE: process.env['MINGZHANG_DATE'],
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const build = (): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts', '--despite-errors'], {
      env,
      encoding: 'utf8',
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    return { status, output: stdout + stderr };
  };
  return { content, dist, build };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
};

/** What a host would send compressed. */
const COMPRESSED = /^(?:text|application\/(?:json|xml))|svg/;

/** Serves a folder on a free port of this machine, as a static host would: below a base path, compressed where asked. */
export async function serve(dist: string, base = '/'): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const below = path.startsWith(base) ? path.slice(base.length - 1) : '/404.html';
    const file = join(dist, below.endsWith('/') ? `${below}index.html` : below);
    const found = existsSync(file) && statSync(file).isFile() && path.startsWith(base);
    const type = TYPES[extname(found ? file : '.html')] ?? 'application/octet-stream';
    const isCompressed = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
    });
    const body = readFileSync(found ? file : join(dist, '404.html'));
    response.end(isCompressed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
