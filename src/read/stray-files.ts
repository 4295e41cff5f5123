/** Files that do not belong into a content folder: what each of them is, and what to do about it. */
import { type Finding, formFinding } from '../check/finding.ts';
import { idFault, isDeviceName, isFileId } from '../report/file-id.ts';
import { grouped } from '../report/grouped.ts';
import { identifierPattern } from '../report/identifier.ts';
import { NO_FRAMEWORK } from '../report/no-framework.ts';
import { PROFILE_ENDING } from '../report/profile.ts';
import { quotable } from './characters.ts';
import { hasPictureName, isPicture } from './report-body.ts';

const REPORT_FILE = /^reports\/(([a-z0-9-]+)\/\d{4})\.mdx$/;
const REPORT_PLACE = 'reports/<部门编号>/<年度>.mdx，例如 reports/huadu-emergency/2023.mdx';

/** The id `<department>/<year>` of a report file; undefined for any other file. */
export function idOfReport(file: string): string | undefined {
  const [, id, department = ''] = REPORT_FILE.exec(file) ?? [];
  return isFileId(department) ? id : undefined;
}

/** The file with the places of a report's figures, `reports/<department>/<year>.source.json`. */
export function sourceFileOf(report: string): string {
  return report.replace(/\.mdx$/, '.source.json');
}

/** The report beside which a file with places lies; undefined for any other file. */
export function reportOfSource(file: string): string | undefined {
  const report = file.replace(/\.source\.json$/, '.mdx');
  return report !== file && idOfReport(report) !== undefined ? report : undefined;
}

/** Tells whether a file is the profile of a framework, or of forms that no framework fits. */
export function isProfile(file: string): boolean {
  if (!file.startsWith('frameworks/') || !file.endsWith(PROFILE_ENDING)) return false;
  const id = file.slice('frameworks/'.length, -PROFILE_ENDING.length);
  return id === NO_FRAMEWORK || isFileId(id);
}

/**
 * The findings on files that should not be there.
 *
 * @param exists  whether the content has a file, which may not be among these.
 */
export function strayFindings(files: readonly string[], exists: (file: string) => boolean): Finding[] {
  const alone = files.flatMap((file) => {
    const report = reportOfSource(file);
    return report === undefined || exists(report) ? [] : [sourceAlone(file, report)];
  });
  return [...files.filter(isStray).map(strayFile), ...alone, ...sameNames(files)];
}

function sourceAlone(file: string, report: string): Finding {
  const message = `${file} 旁边没有它的报告 ${report}。`;
  const fix = '把报告放回这个文件夹；报告改了名称的，这个文件的名称跟着改；报告不要了的，把它也删去。';
  return formFinding('stray-file', { file, line: 1, column: 1 }, { message, fix, stated: file });
}

function isStray(file: string): boolean {
  const [folder, name = '', inside] = file.split('/');
  const isData = file === 'site.yaml' || isProfile(file) || (name.endsWith('.yaml') && isFileId(name.slice(0, -5)));
  if (folder !== 'reports') return !isData;
  return (
    idOfReport(file) === undefined && reportOfSource(file) === undefined && !(inside !== undefined && isPicture(inside))
  );
}

function strayFile(file: string): Finding {
  const place = { file, line: 1, column: 1 };
  const reserved = reservedName(file);
  if (reserved !== undefined) return formFinding('reserved-name', place, { ...reserved, stated: file });
  const [folder = '', ...names] = file.split('/');
  const name = names.at(-1) ?? '';
  const kind = KINDS.find(({ pattern }) => pattern.test(name));
  const message = `内容文件夹里不应有 ${quotable(file)}${kind === undefined ? '' : `：这是${kind.what}`}。`;
  if (kind !== undefined) return formFinding('stray-file', place, { message, fix: kind.fix, stated: file });
  const expected = folder === 'reports' ? REPORT_PLACE : `${folder}/<编号>.yaml`;
  return formFinding('stray-file', place, { message, fix: `移走它，或改成 ${expected}。`, stated: file, expected });
}

/** A name of the right form that still cannot be used. */
function reservedName(file: string): { message: string; fix: string } | undefined {
  const [folder = '', name = '', inside] = file.split('/');
  if (inside !== undefined && hasPictureName(inside) && isDeviceName(inside)) {
    const message = `图片不能叫 ${quotable(inside)}：Windows 把这个名称当作设备，存不成文件。`;
    return { message, fix: '给图片换一个名称，例如 chart-1.png，并改正文里的引用。' };
  }
  const id = folder === 'reports' ? name : name.replace(/\.yaml$/, '');
  const isOfRightForm = folder === 'reports' ? /^\d{4}\.mdx$/.test(inside ?? '') : name !== id;
  const message = isOfRightForm && identifierPattern.test(id) ? idFault(id) : undefined;
  if (message === undefined) return undefined;
  return { message, fix: '换一个编号，例如 huadu-emergency，并改正所有用到它的文件夹名、文件名和字段。' };
}

const DELETE = '删去它；它会自己再出现，可以写进 .gitignore，以免再次提交。';
const COPY = '留下要用的一份，删去其余的。';

/** What the systems and programs of editors leave behind, by the name of the file. */
const KINDS: readonly { pattern: RegExp; what: string; fix: string }[] = [
  { pattern: /@$/, what: '一个链接', fix: '把链接换成文件本身，或删去它。' },
  { pattern: /^(?:eh)?thumbs\.db$/i, what: ' Windows 留下的缩略图缓存', fix: DELETE },
  { pattern: /^desktop\.ini$/i, what: ' Windows 留下的文件夹设置', fix: DELETE },
  { pattern: /^(?:\.DS_Store|\._.*)$/i, what: ' macOS 留下的文件夹设置', fix: DELETE },
  {
    pattern: /^(?:~\$|\.~).*|^~wr[a-z]\d+\.tmp$/i,
    what: ' Word 或 WPS 打开文件时留下的临时文件',
    fix: `关闭那份文件后${DELETE}`,
  },
  { pattern: /\.sw[a-p]$/i, what: '编辑器留下的临时文件', fix: `关闭编辑器后${DELETE}` },
  { pattern: /(?:\.(?:bak|old|orig|rej|tmp|backup)|~|^#.*#)$/i, what: '编辑器留下的备份', fix: DELETE },
  { pattern: /\.(?:crdownload|part|download)$/i, what: '没有下载完的文件', fix: '删去它。' },
  {
    pattern: /\.(?:docx?|wps|odt|rtf|pdf|ofd|xlsx?|et|pptx?|zip|rar|7z)$/i,
    what: '报告的原件或附件，网站不读这种文件',
    fix: '把内容写进 <年度>.mdx，原件移到 content 文件夹以外；原件的网址写进 disclosure.source。',
  },
  {
    pattern: /\.json$/i,
    what: '名称或位置不对的文件',
    fix: '导入写的出处文件与报告放在一起，名称是 <年度>.source.json；不是出处文件的，移走它。',
  },
  {
    pattern: /\.(?:mdx|yaml|json)\.txt$/i,
    what: '记事本保存时多加了 .txt 的文件',
    fix: '删去文件名末尾的 .txt；在记事本里另存为时，把“保存类型”选为“所有文件”。',
  },
  { pattern: /\.(?:md|txt)$/i, what: '扩展名不对的文件', fix: '是报告的，把文件名改为 <年度>.mdx；不是的，移走它。' },
  { pattern: /\.yml$/i, what: '扩展名不对的文件', fix: '把文件名末尾的 .yml 改为 .yaml。' },
  {
    pattern: /副本|- copy|冲突|conflict|^\d{4} ?[(（]\d+[)）]\.mdx$/i,
    what: '复制或同步时多出来的一份',
    fix: COPY,
  },
  {
    pattern: /\.(?:png|jpe?g|webp|gif)$/i,
    what: '名称或位置不对的图片',
    fix: '图片放在 reports/<部门编号>/ 里，文件名只用文字、数字、短横线和括号，不用空格和其他符号。',
  },
  {
    pattern: /\.(?:svg|bmp|tiff?|heic|emf|wmf)$/i,
    what: '网站不能使用的图片格式',
    fix: '另存为 PNG 或 JPG 再放进来。',
  },
];

/** Pictures whose names differ only in case, or in how an accent is written: Windows and macOS keep one of them. */
function sameNames(files: readonly string[]): Finding[] {
  const pictures = files.filter((file) => isPicture(file.split('/')[2] ?? ''));
  const alike = grouped(pictures, (file) => file.normalize('NFC').toLowerCase());
  return [...alike.values()].flatMap(([first = '', ...others]) =>
    others.map((file) =>
      formFinding(
        'same-name',
        { file, line: 1, column: 1 },
        {
          message: `${quotable(file)} 与 ${quotable(first)} 只有大小写不同，在 Windows 和 macOS 上只能留下一个。`,
          fix: '给其中一个换一个名称，并改正文里的引用。',
          stated: file,
        },
      ),
    ),
  );
}
