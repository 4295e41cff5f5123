/** Exchanges two folders in one step, where the system can. */

/** From Linux's fcntl.h and fs.h. */
const AT_FDCWD = -100;
const RENAME_EXCHANGE = 2;
const LIBRARY = { library: 'libc', path: 'libc.so.6' };

/**
 * Gives two folders each other's name; at no moment one of the names leads nowhere.
 *
 * @returns false, with nothing done, where system, file system or C library do not offer it.
 */
export async function exchange(one: string, other: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  try {
    // Loaded when it is needed: it has a binary for each platform, and on some there is none.
    const { close, DataType, load, open } = await import('ffi-rs');
    open(LIBRARY);
    try {
      const done = load({
        library: LIBRARY.library,
        funcName: 'renameat2',
        retType: DataType.I32,
        paramsType: [DataType.I32, DataType.String, DataType.I32, DataType.String, DataType.I32],
        paramsValue: [AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE],
      });
      return done === 0;
    } finally {
      close(LIBRARY.library);
    }
  } catch {
    return false;
  }
}
