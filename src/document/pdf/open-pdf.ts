/** Opens a PDF with pdf.js: nothing of it runs, nothing is fetched, pictures are not unpacked. */
import { PAGES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { Channel } from './channel.ts';
import { dropStrayFaults } from './stray-faults.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** The bytes of a table of characters (CMap) by its name, `GBK-EUC-H`: the package of pdf.js has them in `cmaps/`. */
export type CMapReader = (name: string) => Promise<Uint8Array>;

export interface OpenPdf {
  pages: number;
  page: (number: number) => Promise<PDFPageProxy>;
  /** What a page draws. */
  operators: (page: PDFPageProxy) => Promise<Operators>;
  document: PDFDocumentProxy;
  close: () => Promise<void>;
}

export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

interface PdfJs {
  api: typeof import('pdfjs-dist');
  /** Begins the second half, which reads the file, at one end of a channel. */
  begin: (port: unknown) => void;
}

let loaded: Promise<PdfJs> | undefined;

/**
 * Loaded when the first PDF is read. The legacy build is the one that runs in Node 24 and in the oldest browsers. In a
 * worker of a browser it posts one message of its own (`action: 'ready'`), which the page must pass over.
 */
export async function pdfJs(): Promise<PdfJs> {
  loaded ??= quietly(async () => {
    const { WorkerMessageHandler } = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    const api = await import('pdfjs-dist/legacy/build/pdf.mjs');
    return { api, begin: (port) => WorkerMessageHandler.initializeFromPort(port) };
  });
  return loaded;
}

/** Pictures with more points are not unpacked; smaller ones are dots that some programs draw lines with. */
const PICTURE_MAX = 64;

/**
 * A document that is open until it is closed. Where it is strict, what is left out otherwise (faults, pictures) ends
 * the operators of its page.
 *
 * @throws DocumentRefused
 */
export async function openPdf(file: Uint8Array, readCMap: CMapReader, { isStrict = false } = {}): Promise<OpenPdf> {
  const { api, begin } = await pdfJs();
  const keepStray = dropStrayFaults();
  const channel = new Channel(api.OPS);
  begin(channel);
  // The types of pdf.js know no port, which its documentation does.
  const worker = new api.PDFWorker({ port: channel as unknown as null, verbosity: 0 });
  const task = api.getDocument({
    worker,
    // pdf.js takes the bytes for itself.
    data: file.slice(),
    verbosity: 0,
    cMapPacked: true,
    cMapUrl: 'cmaps/',
    BinaryDataFactory: binaryData(readCMap),
    ...{ useWorkerFetch: false, useWasm: false, useSystemFonts: false, disableFontFace: true, enableXfa: false },
    ...{ isOffscreenCanvasSupported: false, isImageDecoderSupported: false, disableWorkerRendering: true },
    ...{ fontExtraProperties: true, stopAtErrors: isStrict, maxImageSize: PICTURE_MAX },
  });
  const close = async (): Promise<void> => {
    await task.destroy().catch(() => undefined);
    worker.destroy();
    keepStray();
  };
  try {
    const document = await opened(task);
    if (document.numPages > PAGES_MAX) throw new DocumentRefused('oversized');
    const operators = async (page: PDFPageProxy): Promise<Operators> => {
      channel.nextPage();
      return Promise.race([page.getOperatorList(), channel.overfull]);
    };
    return { pages: document.numPages, page: (number) => document.getPage(number), operators, document, close };
  } catch (error) {
    await close();
    throw error instanceof DocumentRefused ? error : new DocumentRefused('damaged');
  }
}

interface LoadingTask {
  promise: Promise<PDFDocumentProxy>;
  onPassword: unknown;
}

/** A password is never asked for: a file that needs one is refused. */
async function opened(task: LoadingTask): Promise<PDFDocumentProxy> {
  return new Promise((resolve, reject) => {
    task.onPassword = () => reject(new DocumentRefused('encrypted'));
    task.promise.then(resolve, reject);
  });
}

/** Gives tables of characters and nothing else: the fonts and decoders of the package change no text. */
function binaryData(readCMap: CMapReader): object {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '');
      if (kind !== 'cMapUrl' || !/^[\w-]+$/.test(name)) throw new Error(`${kind} is not read`);
      return readCMap(name);
    }
  };
}

/** While it is loaded in Node, pdf.js warns that it cannot draw, which nobody asks of it. */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!/^Warning: Cannot (?:load|polyfill|access)/.test(String(words[0]))) warn(...words);
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
