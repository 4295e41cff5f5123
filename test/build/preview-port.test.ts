import { expect, test } from 'vitest';
import { portAsked } from '../../src/build/preview-port.ts';

test('the port is the one that is asked for', () => {
  expect(portAsked(['--port', '4410'])).toBe(4410);
  expect(portAsked(['--port=8080'])).toBe(8080);
});

test('without one the first that is free will do', () => {
  expect(portAsked([])).toBeUndefined();
});

test.each(['80', '65536', '44.10', 'x'])('refuses the port %s in a sentence', (port) => {
  expect(() => portAsked([`--port=${port}`])).toThrow(
    `--port 要写 1024 到 65535 之间的整数，例如 --port 4400，现在是“${port}”。`,
  );
});

test.each([['--prot', '4410'], ['4410'], ['--port']])('refuses what it does not know: %s', (...args) => {
  expect(() => portAsked(args)).toThrow(`看不懂“${args.join(' ')}”。可用：--port 端口，可以不写。`);
});
