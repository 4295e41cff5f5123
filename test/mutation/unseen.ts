/** The figures of each report whose change no relation can see: a list that people review and that should shrink. */
import type { Original } from './campaign.ts';

export interface Unseen {
  /** In no relation that can be evaluated. */
  alone: string[];
  /** Only under an upper limit: a small change passes. */
  limited: string[];
  all: number;
}

function unseenOf({ from, relations }: Original): Unseen {
  const known = [...relations.values()].filter(({ id, state }) => state !== 'unknown' && !id.startsWith('ref:'));
  const equal = new Set(known.filter(({ isLimit }) => !isLimit).flatMap(({ paths }) => paths));
  const limit = new Set(known.filter(({ isLimit }) => isLimit).flatMap(({ paths }) => paths));
  const paths = from.spots.map(({ path }) => path);
  return {
    alone: paths.filter((path) => !equal.has(path) && !limit.has(path)),
    limited: paths.filter((path) => !equal.has(path) && limit.has(path)),
    all: paths.length,
  };
}

const INTRODUCTION = `# 没有关系能看出的数字

改动下面这些数字，没有一条关系会不成立，系统看不出来（百分比改到 100% 以外另有提示）。这张表由人审阅；登记了新的关系，它就变短。
改了内容或关系之后用 \`UPDATE_UNSEEN=1 npm test -- --project deep test/mutation\` 重写，并看一遍差异。
`;

/** The list as it is kept. */
export function unseenPage(originals: readonly Original[]): string {
  const parts = originals.map((original) => {
    const { alone, limited, all } = unseenOf(original);
    const id = original.file.slice('reports/'.length, -'.mdx'.length);
    const counts = `${all} 个数字：${alone.length} 个不在任何关系里，${limited.length} 个只有上下限。`;
    return `## ${id}\n\n${counts}\n${block('不在任何关系里', alone)}${block('只有上下限', limited)}`;
  });
  return `${INTRODUCTION}\n${parts.join('\n')}`;
}

function block(title: string, paths: readonly string[]): string {
  return paths.length === 0 ? '' : `\n### ${title}\n\n${paths.map((path) => `- \`${path}\`\n`).join('')}`;
}
