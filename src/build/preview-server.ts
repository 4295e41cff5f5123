/** A server for looking at a built site on this machine: it answers as a plain static host would. */
import { readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';

/** Never in an address of the site; the last two mean something to a file system. */
const NOT_IN_A_NAME = /^\.|[/\\:\0]/;

/**
 * Serves a folder below a base path.
 *
 * @param base  begins and ends with a slash.
 */
export function previewServer(folder: string, base: string): Server {
  return createServer((request, response) => {
    // The next build may be looked at the moment after.
    response.setHeader('cache-control', 'no-cache');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      end(response, { status: 405, headers: { allow: 'GET, HEAD' } });
      return;
    }
    const { path, query } = target(request);
    if (`${path}/` === base || (path === '/' && base !== '/')) redirect(response, base);
    else
      answer(request, response, {
        folder,
        base,
        query,
        names: path.startsWith(base) ? namesIn(path, base) : undefined,
      });
  });
}

interface Asked {
  folder: string;
  base: string;
  query: string;
  /** Of the folders and the file, decoded; the last one is empty for a folder. Undefined for what cannot be there. */
  names: readonly string[] | undefined;
}

function answer(request: IncomingMessage, response: ServerResponse, { folder, base, query, names }: Asked): void {
  const found = names && statsOf(join(folder, ...names));
  if (names === undefined || found === undefined) {
    notFound(folder, response);
    return;
  }
  const isFolder = names.at(-1) === '';
  const encoded = names.map(encodeURIComponent).join('/');
  if (found.isDirectory() && !isFolder) {
    redirect(response, `${base}${encoded}/${query}`);
    return;
  }
  send(request, `${encoded}${isFolder ? 'index.html' : ''}`, { root: folder, cacheControl: false, index: false })
    .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
      // Of a range that is not there, and of conditions that do not hold, the client must know.
      if (status === 412 || status === 416) end(response, { status, headers });
      else notFound(folder, response);
    })
    .pipe(response);
}

/** The path and the query that are asked for; a proxy's form names the host too. */
function target({ url = '/' }: IncomingMessage): { path: string; query: string } {
  const [, path = '', query = ''] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(url) ?? [];
  return { path: path === '' ? '/' : path, query };
}

/** Undefined where a name is none: malformed, empty, hidden, or more than one. */
function namesIn(path: string, base: string): string[] | undefined {
  const encoded = path.slice(base.length).split('/');
  try {
    const names = encoded.map(decodeURIComponent);
    const isName = (name: string, index: number): boolean =>
      name === '' ? index === names.length - 1 : !NOT_IN_A_NAME.test(name);
    return names.every(isName) ? names : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined also for a path that is too long, or goes on below a file. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function redirect(response: ServerResponse, location: string): void {
  end(response, { status: 301, headers: { location } });
}

function notFound(folder: string, response: ServerResponse): void {
  end(response, { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: notFoundPage(folder) });
}

interface Plain {
  status: number;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string;
}

function end(response: ServerResponse, { status, headers = {}, body = '' }: Plain): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) }).end(body);
}

function notFoundPage(folder: string): string {
  try {
    return readFileSync(join(folder, '404.html'), 'utf8');
  } catch {
    return '没有这个页面。';
  }
}
