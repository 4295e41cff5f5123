/** What `npm run preview` may be asked for. */
import { parseArgs } from 'node:util';
import { CommandFault } from './command.ts';

/** Higher numbers are no ports; lower ones belong to the system. */
const PORT_LEAST = 1024;
const PORT_MOST = 65_535;

/**
 * The port of `--port`; undefined where none is said.
 *
 * @throws CommandFault
 */
export function portAsked(args: readonly string[]): number | undefined {
  const text = parsed(args).values.port;
  if (text === undefined) return undefined;
  const port = /^\d{4,5}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (port < PORT_LEAST || port > PORT_MOST)
    throw new CommandFault(`--port 要写 ${PORT_LEAST} 到 ${PORT_MOST} 之间的整数，例如 --port 4400，现在是“${text}”。`);
  return port;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } });
  } catch {
    throw new CommandFault(`看不懂“${args.join(' ')}”。可用：--port 端口，可以不写。`);
  }
}
