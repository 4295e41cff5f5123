/** Builds a content root into a temporary folder with the project's own build, and serves folders. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { buildEnv } from '../fixtures/builds.ts';
import { copySeeds } from '../fixtures/seeds.ts';

interface Ended {
  status: number | null;
  output: string;
}

export interface BuiltSite {
  /** Holds the folders of content, site and cache. */
  folder: string;
  content: string;
  dist: string;
  /** Builds, also again after the content was changed; returns what the build printed and how it ended. */
  build: () => Ended;
  /** The same, beside what else is done. */
  begin: () => Promise<Ended>;
}

export interface SiteStart {
  /** Whether the five real reports are there. */
  real: boolean;
  /**
   * The folder of a built site from whose cache the build begins: it makes only what differs, and takes over the guide.
   * That this comes to the same as a build from nothing, `test/build/incremental.deep.test.ts` proves.
   */
  like?: string;
}

/** A content root with some files added to the real ones, or instead of them. */
export function siteFrom(files: Record<string, string | Buffer>, { real, like }: SiteStart): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  if (real) copySeeds(content);
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), bytes);
  }
  if (like !== undefined) cpSync(join(like, 'cache'), join(folder, 'cache'), { recursive: true });
  return siteIn(folder);
}

/** A copy of a built site that may be changed. */
export function copyOf(built: string): BuiltSite {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  cpSync(built, folder, { recursive: true });
  return siteIn(folder);
}

function siteIn(folder: string): BuiltSite {
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  const env = buildEnv({
    MINGZHANG_CONTENT: content,
    MINGZHANG_DIST: dist,
    MINGZHANG_CACHE: join(folder, 'cache'),
    // Whoever builds may have said what day it is.
    MINGZHANG_DATE: process.env['MINGZHANG_DATE'],
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  // One process a build: other tests have the other cores. What several make is the same, as `shards.deep.test.ts` proves.
  const command = ['src/build/build.js', '--despite-errors', '--processes', '1'];
  const build = (): Ended => {
    const options = { env, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
    return { status, output: stdout + stderr };
  };
  const begin = async (): Promise<Ended> => {
    const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { status: child.exitCode, output: out + errors };
  };
  return { folder, content, dist, build, begin };
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
    // Astro names these by what is in them: a host lets browsers keep them.
    const isLasting = path.startsWith(`${base}_astro/`);
    const isCompressed = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      ...(isCompressed ? { 'content-encoding': 'gzip' } : {}),
      ...(isLasting ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    });
    const body = readFileSync(found ? file : join(dist, '404.html'));
    response.end(isCompressed ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
