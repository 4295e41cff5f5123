/**
 * The part of numfmt that is used. Its package names a file of types that it does not hold (4.0.1); this file can go
 * when it does.
 */
declare module 'numfmt' {
  interface FormatOptions {
    locale?: string;
    overflow?: string;
    throws?: boolean;
    dateSpanLarge?: boolean;
  }

  /** @throws SyntaxError where the code is none. */
  export function format(code: string, value: number | string, options?: FormatOptions): string;
  export function isDateFormat(code: string): boolean;
  export function isTextFormat(code: string): boolean;
}
