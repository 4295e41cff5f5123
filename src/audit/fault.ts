/** What is wrong with a built file. */

export interface AuditFault {
  /** Id of the rule. */
  rule: string;
  /** Below the built folder: `reports/huadu-emergency/2023/index.html`. */
  file: string;
  /** What was found and what should be there, in Chinese, one sentence. */
  message: string;
}

/** How many different faults a text names before it only counts. */
const SHOWN_MAX = 20;

/** The faults as text for whoever builds the site; the same fault on many pages is reported once. */
export function faultText(faults: readonly AuditFault[]): string {
  const files = new Map<string, string[]>();
  for (const { file, rule, message } of faults) {
    const key = `${message}（${rule}）`;
    const known = files.get(key);
    if (known === undefined) files.set(key, [file]);
    else known.push(file);
  }
  const lines = [...files].map(([what, where]) => {
    const others = where.length > 1 ? ` 等 ${where.length} 处` : '';
    return `${where[0]}${others}：${what}`;
  });
  return [
    `网站没有生成：生成的文件有 ${faults.length} 处问题，上一次的网站保持不变。`,
    ...lines.slice(0, SHOWN_MAX),
    ...(lines.length > SHOWN_MAX ? [`另有 ${lines.length - SHOWN_MAX} 种问题未列出。`] : []),
  ].join('\n');
}
