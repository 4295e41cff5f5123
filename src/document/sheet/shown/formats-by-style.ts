/** The number formats of a workbook, each made once. */
import { numberFormat, type NumberFormat } from './number-format.ts';

/** Formats by the number of a style, of which `codeOf` tells the code. */
export function formatsBy(codeOf: (style: number) => string, is1904: boolean): (style: number) => NumberFormat {
  const formats = new Map<string, NumberFormat>();
  const byStyle = new Map<number, NumberFormat>();
  const made = (code: string): NumberFormat => {
    const format = formats.get(code) ?? numberFormat(code, is1904);
    formats.set(code, format);
    return format;
  };
  return (style) => {
    const format = byStyle.get(style) ?? made(codeOf(style));
    byStyle.set(style, format);
    return format;
  };
}
