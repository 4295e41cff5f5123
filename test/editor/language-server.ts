/** A language server as an editor uses it: started as a process, asked over the protocol. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The servers inside the two recommended extensions, by the extension's id. */
const PROGRAMS = {
  'redhat.vscode-yaml': 'node_modules/yaml-language-server/bin/yaml-language-server',
  'astro-build.astro-vscode': 'node_modules/@astrojs/language-server/bin/nodeServer.js',
} as const;

export type Extension = keyof typeof PROGRAMS;

export interface Answers {
  /** Labels offered at the cursor, which stands where the text has a `|`, each with its description. */
  offered: Record<string, string>;
  /** What is shown over the first word of the text that is asked for. */
  hover: string;
  /** `line: message`, the first line being 1. */
  faults: string[];
}

export interface LanguageServer {
  /** Opens a file, which need not be there, with a text; once a file. */
  ask(file: string, text: string, word: string): Promise<Answers>;
  /** Tells the server that a file was written, as an editor does that watches the folder. */
  written(file: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server of an extension on a project folder, with the settings that the folder gives to the editor. */
export async function startServer(extension: Extension, folder: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [resolve(PROGRAMS[extension]), '--stdio'], { cwd: folder });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const settings = settingsOf(folder);
  const configured = Promise.withResolvers<void>();
  connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    // Once the answer is on its way.
    setImmediate(configured.resolve);
    return items.map(({ section = '' }) => sectionOf(settings, section));
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  const published = collectDiagnostics(connection);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    capabilities: {
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: {}, publishDiagnostics: {} },
      workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: {
      typescript: { tsdk: resolve('node_modules/typescript/lib') },
      contentIntellisense: settings['astro.content-intellisense'],
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  // It answers before it knows its schemas; a person takes longer to open a file than it takes to ask for them.
  if (extension === 'redhat.vscode-yaml') await configured.promise;
  return {
    ask: (file, text, word) =>
      ask({ connection, published }, { uri: pathToFileURL(join(folder, file)).href, text, word }),
    written: (file) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: pathToFileURL(join(folder, file)).href, type: FileChangeType.Changed }],
      }),
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      connection.dispose();
      child.kill();
    },
  };
}

type Settings = Record<string, unknown>;

function settingsOf(folder: string): Settings {
  return JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')) as Settings;
}

/** `{ schemas, validate … }` for `yaml`, as an editor gives a section; the public catalogue of schemas is not fetched. */
function sectionOf(settings: Settings, section: string): Settings {
  const own = Object.entries(settings).flatMap(([key, value]): [string, unknown][] =>
    key.startsWith(`${section}.`) ? [[key.slice(section.length + 1), value]] : [],
  );
  return { ...Object.fromEntries(own), schemaStore: { enable: false } };
}

/** The promise of a document's diagnostics: servers publish them some time after it was opened. */
type Published = (uri: string) => Promise<readonly Diagnostic[]>;

function collectDiagnostics(connection: ProtocolConnection): Published {
  const waiting = new Map<string, PromiseWithResolvers<readonly Diagnostic[]>>();
  const of = (uri: string): PromiseWithResolvers<readonly Diagnostic[]> => {
    const known = waiting.get(uri) ?? Promise.withResolvers<readonly Diagnostic[]>();
    waiting.set(uri, known);
    return known;
  };
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    of(uri).resolve(diagnostics),
  );
  return (uri) => of(uri).promise;
}

async function ask(
  { connection, published }: { connection: ProtocolConnection; published: Published },
  { uri, text, word }: { uri: string; text: string; word: string },
): Promise<Answers> {
  const plain = text.replace('|', '');
  const textDocument = { uri };
  const opened = { uri, languageId: uri.endsWith('.mdx') ? 'mdx' : 'yaml', version: 1, text: plain };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: opened });
  const cursor = placeOf(text, '|');
  const completion = await connection.sendRequest(CompletionRequest.type, { textDocument, position: cursor });
  const items = Array.isArray(completion) ? completion : (completion?.items ?? []);
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: placeOf(plain, word) });
  return {
    offered: Object.fromEntries(items.map((item) => [item.label, textOf(item.documentation)])),
    hover: hover !== null && MarkupContent.is(hover.contents) ? hover.contents.value : '',
    faults: (await published(uri)).map(({ range, message }) => `${range.start.line + 1}: ${textOf(message)}`),
  };
}

function placeOf(text: string, word: string): Position {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function textOf(content: string | MarkupContent | undefined): string {
  return typeof content === 'string' ? content : (content?.value ?? '');
}
