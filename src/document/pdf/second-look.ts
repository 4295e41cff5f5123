/**
 * What the tolerant reader passed over in silence. pdf.js does not say where it left something out, and unpacks every
 * picture that it does not leave out. A strict reader stops there instead, so that it finds fewer operators.
 */
import { openPdf, type CMapReader, type OpenPdf } from './open-pdf.ts';

export type Missed = 'picture' | 'fault';

export interface SecondLook {
  /** What a page has that its operators do not tell; undefined where nothing is missing. */
  missedOn: (page: number, operators: number) => Promise<Missed | undefined>;
  close: () => Promise<void>;
}

export async function secondLook(file: Uint8Array, readCMap: CMapReader): Promise<SecondLook> {
  // Its faults were told by the first reader already.
  const pdf = await openPdf(file, readCMap, { isStrict: true }).catch(() => undefined);
  if (pdf === undefined) return { missedOn: async () => undefined, close: async () => undefined };
  const missed = hasPictures(file) ? 'picture' : 'fault';
  return {
    missedOn: async (page, operators) => ((await countOf(pdf, page)) < operators ? missed : undefined),
    close: pdf.close,
  };
}

async function countOf(pdf: OpenPdf, number: number): Promise<number> {
  try {
    const page = await pdf.page(number);
    const { fnArray } = await pdf.operators(page);
    page.cleanup();
    return fnArray.length;
  } catch {
    return 0;
  }
}

/** The descriptions of pictures stand in the file as they are, even where the rest is packed or encrypted. */
function hasPictures(file: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(file));
}
