/** The number formats of a workbook's styles. */
import { streamXml } from '../../xml-stream.ts';
import { builtInFormat } from '../shown/built-in-formats.ts';
import { formatsBy } from '../shown/formats-by-style.ts';
import type { NumberFormat } from '../shown/number-format.ts';

/** The format of a cell by the number of its style; @throws DocumentRefused */
export function stylesOf(part: Uint8Array | undefined, is1904: boolean): (style: number) => NumberFormat {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let isCellStyle = false;
  if (part !== undefined)
    streamXml(part, {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
        if (name === 'cellXfs') isCellStyle = true;
        if (name === 'xf' && isCellStyle) ids.push(Number(numFmtId ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') isCellStyle = false;
      },
    });
  return formatsBy((style) => {
    const id = ids[style] ?? 0;
    return codes.get(id) ?? builtInFormat(id);
  }, is1904);
}
