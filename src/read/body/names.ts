/** Judges the name of a tag against the components authors may use. */
import { suggestion } from '../nearest.ts';
import { angleLink, rawHtml } from './hazards.ts';
import type { Fault } from './log.ts';
import type { AllowList } from './model.ts';

/** What is wrong with a tag name; undefined for a component of the allow-list. */
export function nameFault(name: string, components: AllowList): Fault | undefined {
  const known = Object.keys(components);
  if (/^[A-Z][A-Za-z\d]*$/.test(name) && known.includes(name)) return undefined;
  if (/[^\x20-\x7e]/.test(name)) return angleText(name);
  if (/^www\./i.test(name)) return angleLink(`<${name}`);
  const meant = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (meant !== undefined || /^[A-Z]/.test(name)) {
    return {
      name: 'unknown-component',
      message: `没有名为 ${name} 的组件。`,
      fix: `改正组件名。${meant ? `最接近的是 ${meant}。` : suggestion(name, known)}`,
    };
  }
  return rawHtml(name);
}

function angleText(name: string): Fault {
  return {
    name: 'less-than',
    message: `尖括号里的“${name}”会被当成标签。`,
    fix: `书名和文件名写作《${name}》；其他情况用全角“＜＞”。`,
  };
}
