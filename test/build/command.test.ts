/** What `npm run build` understands. */
import { expect, test } from 'vitest';
import { CommandFault, readCommand } from '../../src/build/command.ts';

const nothing = { part: undefined, join: undefined, processes: undefined, despiteErrors: false };

test.each([
  ['', nothing],
  ['--shard 2/4', { ...nothing, part: { number: 2, of: 4 } }],
  ['--join 4', { ...nothing, join: 4 }],
  ['--processes 2 --despite-errors', { ...nothing, processes: 2, despiteErrors: true }],
])('"%s"', (text, command) => {
  expect(readCommand(text.split(' ').filter(Boolean))).toEqual(command);
});

test.each([
  ['--shard 5/4', '--shard 要写成 第几份/共几份，例如 --shard 2/4，现在是“5/4”。'],
  ['--join 0', '--join 要写一个正整数，现在是“0”。'],
  ['--processes two', '--processes 要写一个正整数，现在是“two”。'],
  ['--shard 1/2 --join 2', '--shard 只做一份，不能和 --join、--processes 一起用。'],
  ['--fast', '看不懂“--fast”。'],
  ['content', '看不懂“content”。'],
])('"%s" is refused', (text, message) => {
  const read = (): unknown => readCommand(text.split(' '));
  expect(read).toThrow(CommandFault);
  expect(read).toThrow(message);
});
