/** Finds an installed LibreOffice and has it convert files; nothing is downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TEST_MAX } from '../patience.ts';

const CANDIDATES = [
  process.env['SOFFICE_PATH'],
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The program's path, or undefined; then the tests of workbooks say loudly that they do not run. */
export const sofficePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

if (sofficePath === undefined) {
  console.warn(
    '\n*** No LibreOffice was found: WORKBOOKS ARE NOT OPENED. Install its Calc, or set SOFFICE_PATH. ***\n',
  );
}

/** Every sheet as CSV in a file of its own, figures and results as they are shown. */
export const SHEETS_AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

/** Formulas are calculated anew: by default the program takes over the results that are stored beside them. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
`;

/**
 * Converts all files in one run, with settings of its own, and gives the folder that holds what came out.
 *
 * @param readAs  the filter that reads them, where their names do not say it: a web page as a text or as a workbook.
 */
export function converted(files: readonly string[], format: string, readAs?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-soffice-'));
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const out = join(folder, 'out');
  execFileSync(
    sofficePath ?? 'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      ...(readAs === undefined ? [] : [`--infilter=${readAs}`]),
      '--convert-to',
      format,
      '--outdir',
      out,
      ...files,
    ],
    { stdio: 'pipe', timeout: TEST_MAX },
  );
  return out;
}
