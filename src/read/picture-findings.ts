/** What is wrong with the bytes of a picture that lies beside the reports. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { ContentIo } from './io.ts';
import { cleanPicture } from './picture/clean.ts';

/** At most one finding; none where the file cannot be read as bytes. */
export function pictureFindings(file: string, io: ContentIo): Finding[] {
  const bytes = io.bytes?.(file);
  if (bytes === undefined) return [];
  const place = { file, line: 1, column: 1 };
  const name = file.slice(file.lastIndexOf('/') + 1);
  const found = cleanPicture(bytes, name);
  if ('fault' in found) {
    if (found.fault === 'damaged')
      return [
        formFinding('picture-damaged', place, {
          message: `图片 ${name} 不完整或已损坏，读不出 PNG、JPEG、WebP 或 GIF 图片。`,
          fix: '重新导出这张图片再放进来。',
        }),
      ];
    const expected = found.format === 'jpeg' ? 'jpg' : found.format;
    return [
      formFinding('picture-mislabelled', place, {
        message: `图片 ${name} 的内容是 ${found.format.toUpperCase()} 格式，与扩展名不符。`,
        fix: `把扩展名改成 .${expected}，正文里的文件名一并改。`,
        stated: name,
        expected: `${name.slice(0, name.lastIndexOf('.'))}.${expected}`,
      }),
    ];
  }
  if (!found.hasPlace) return [];
  return [
    formFinding('picture-place', place, {
      message: `照片 ${name} 含拍摄位置，发布时已去除，仓库中仍有。`,
      fix: '仓库公开时，用去掉位置信息的照片换下这一张。',
      severity: 'warning',
    }),
  ];
}
