/** The preview answers whatever is asked of it as a plain static host would, and never gives what lies outside the site. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewServer } from '../../src/build/preview-server.ts';

const SECRET = 'not of the site';
const FILES: Readonly<Record<string, string>> = {
  'dist/index.html': 'home',
  'dist/404.html': 'not found',
  'dist/reports/a/2023/index.html': 'report',
  'dist/reports/a/2023/report.csv': 'id,年度\n',
  'dist/reports/a/2023/report.xlsx': 'xlsx',
  'dist/reports/a/2023/图 1.png': 'png',
  'dist/empty/file.txt': '',
  'dist/.hidden/index.html': SECRET,
  'dist/.htaccess': SECRET,
  'dist.previous/index.html': SECRET,
  secret: SECRET,
};

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
const servers: Server[] = [];
let [atTop, below] = [0, 0];

beforeAll(async () => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  [atTop, below] = [await listening('/'), await listening('/below/')];
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

async function listening(base: string): Promise<number> {
  const server = previewServer(join(folder, 'dist'), base);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number;
  headers: string;
  body: string;
}

/** Sends a request line as it is written here: clients mend what they would not send. */
async function ask(path: string, { port = atTop, method = 'GET', headers = '' } = {}): Promise<Answer> {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.on('data', (part) => void parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
    socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
  });
  const end = text.indexOf('\r\n\r\n');
  const [line = '', ...fields] = text.slice(0, end).split('\r\n');
  return {
    status: Number.parseInt(line.split(' ')[1] ?? '', 10),
    headers: fields.join('\n'),
    body: text.slice(end + 4),
  };
}

test.each([
  ['/', 'home', 'text/html; charset=utf-8'],
  ['/?q=预算#top', 'home', 'text/html; charset=utf-8'],
  ['http://localhost/reports/a/2023/', 'report', 'text/html; charset=utf-8'],
  ['http://localhost', 'home', 'text/html; charset=utf-8'],
  ['/reports/a/2023/report.csv', 'id,年度\n', 'text/csv; charset=utf-8'],
  ['/reports/a/2023/%E5%9B%BE%201.png', 'png', 'image/png'],
  ['/reports/%61/2023/report.xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['/empty/file.txt', '', 'text/plain; charset=utf-8'],
])('%s is served', async (path, body, type) => {
  const answer = await ask(encodeURI(path).replaceAll('%25', '%'));
  expect(answer).toMatchObject({ status: 200, body });
  expect(answer.headers.toLowerCase()).toContain(`content-type: ${type}`);
});

test.each([
  ...['/%2f', '/%2F', '//', '///', '//localhost/', '/%', '/%zz', '/%e4%b8', '/%00', '/reports%2fa', '/%2e%2e/secret'],
  ...['/../secret', '/..%2fsecret', '/reports/../../secret', '/..%5csecret', '/..\\secret', '/reports/./a/2023/'],
  ...[
    '/../dist.previous/',
    '/..%2fdist.previous/index.html',
    '/.htaccess',
    '/.hidden/',
    '/%2ehtaccess',
    '/reports//a/',
  ],
  ...['/reports/', '/nothing', '/nothing.html', '/index.html/', '/index.html/more', '/C:/secret', '/index.html:data'],
  ...[`/${'a'.repeat(5000)}`, `/${'a/'.repeat(4000)}`, `/${'%41'.repeat(2000)}`, 'http://localhost//secret', '/=*'],
])('%s is not found, in plain words', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: 'not found' });
});

test('a folder without its slash leads to it, with the query and to no other host', async () => {
  const answer = await ask('/reports/a/2023?x=1');
  expect(answer.status).toBe(301);
  expect(answer.headers.toLowerCase()).toContain('\nlocation: /reports/a/2023/?x=1\n');
});

test('below a base path there is nothing else, and the top leads to it', async () => {
  const at = (path: string): Promise<Answer> => ask(path, { port: below });
  expect(await at('/below/')).toMatchObject({ status: 200, body: 'home' });
  for (const path of ['/', '/below']) expect((await at(path)).headers).toMatch(/location: \/below\/$/m);
  for (const path of ['/reports/a/2023/', '/belo', '/belowreports/', '/below//', '/below/%2f', '//below/'])
    expect(await at(path), path).toMatchObject({ status: 404, body: 'not found' });
});

test('only what reads is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const { status, headers } = await ask('/', { method });
    expect([status, /^allow: GET, HEAD$/m.test(headers)], method).toEqual([405, true]);
  }
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  expect(await ask('/%2f', { method: 'HEAD' })).toMatchObject({ status: 404, body: '' });
});

test('a part of a file is sent as such, and one that is not there is refused', async () => {
  expect(await ask('/', { headers: 'Range: bytes=1-2\r\n' })).toMatchObject({ status: 206, body: 'om' });
  const beyond = await ask('/', { headers: 'Range: bytes=99-\r\n' });
  expect(beyond).toMatchObject({ status: 416, body: '' });
  expect(beyond.headers.toLowerCase()).toContain('content-range: bytes */4');
  expect(await ask('/', { headers: 'Range: bytes=z\r\n' })).toMatchObject({ status: 200, body: 'home' });
});

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('/');
  const tag = /^etag: (.*)$/im.exec(headers)?.[1] ?? '';
  expect(await ask('/', { headers: `If-None-Match: ${tag}\r\n` })).toMatchObject({ status: 304, body: '' });
});

/** What addresses are made of, and what breaks those who take them apart. */
const PIECES = [
  ...[
    '/',
    '//',
    '\\',
    '.',
    '..',
    '...',
    '%',
    '%2',
    '%2f',
    '%5c',
    '%00',
    '%2e',
    '%2e%2e',
    '%25',
    '%252f',
    '%c0%af',
    '%ff',
  ],
  ...[
    'reports',
    'a',
    '2023',
    'index.html',
    '.htaccess',
    'secret',
    'dist.previous',
    '?',
    '#',
    '&',
    ':',
    '@',
    '~',
    '*',
    ';',
  ],
  ...['http://', 'https://', 'localhost', '[::1]', '%u002f', '|', '"', '<', '\x7f', 'é'],
];

test('whatever is asked for, the answer is plain, and no file outside the site', async () => {
  const path = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`);
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('/', '/below/'), async (text, base) => {
      const { status, body } = await ask(text, { port: base === '/' ? atTop : below });
      // 400 is Node's own, for what is no request at all.
      expect([200, 301, 400, 404]).toContain(status);
      expect(body).not.toContain(SECRET);
      expect(body).not.toMatch(/Error|node:|\bat /);
    }),
    { seed: 20_261_129, numRuns: 1000 },
  );
});
