/** Says which addresses a link or image of a body may have. */
import { quotable } from '../characters.ts';
import { parsedUrl } from '../parsed-url.ts';
import type { Fault } from './log.ts';

// Browsers drop control characters and take a backslash for a slash, which hides a scheme from a plain comparison.
const hidden = /[\p{Cc}\p{Cf}\p{Z}\\]/u;
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** What is wrong with the address of a link; undefined for https, relative and anchor addresses. */
export function linkFault(address: string): Fault | undefined {
  if (isAnchor(address) || isRelative(address) || isHttps(address)) return undefined;
  return {
    name: 'unsafe-link',
    message: address === '' ? '链接没有写地址。' : `链接地址“${quotable(address)}”不能使用。`,
    fix: '链接只能写 https:// 开头的网址、站内相对地址或 #锚点；没有 https 地址时只写文字，不加链接。',
  };
}

/** What is wrong with the address of an image; only files of this site are shown. */
export function imageFault(address: string, imageExists?: (path: string) => boolean): Fault | undefined {
  if (scheme.test(address) || /^[/\\]{2}/.test(address)) {
    return {
      name: 'remote-image',
      message: `图片“${quotable(address)}”不是本站的文件。`,
      fix: '把图片文件放进报告所在的文件夹，用相对路径引用，例如 ![说明](流程图.png)。',
    };
  }
  const path = decoded(address);
  if (path === undefined || !isRelative(address) || !isRelative(path) || /[?#]/.test(path) || leavesFolder(path)) {
    return {
      name: 'image-path',
      message: `图片路径“${quotable(address)}”不能使用。`,
      fix: '写报告所在文件夹内的相对路径，或以一个 / 开头的站内路径；不能含 ..、空格、反斜杠、问号或井号。',
    };
  }
  if (imageExists === undefined || imageExists(path)) return undefined;
  return {
    name: 'missing-image',
    message: `找不到图片“${quotable(path)}”。`,
    fix: '核对文件名的大小写和扩展名，并把图片文件一并提交。',
  };
}

function isAnchor(address: string): boolean {
  return /^#./.test(address) && !hidden.test(address);
}

function isRelative(address: string): boolean {
  if (address === '' || hidden.test(address) || address.startsWith('//')) return false;
  // A colon before the first slash could start a scheme in some browser.
  return !/^[^/?#]*:/.test(address);
}

function isHttps(address: string): boolean {
  if (hidden.test(address) || !/^https:\/\/[^/?#]/i.test(address)) return false;
  const url = parsedUrl(address);
  // User names in addresses make one site look like another.
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '';
}

function leavesFolder(path: string): boolean {
  return path.split('/').includes('..');
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
