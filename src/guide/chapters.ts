/** The chapters of the guide, from its Markdown, with anchors that stay. */
import { readFileSync } from 'node:fs';
import { type Piece, sectionsOf } from './text/markdown.ts';

export interface Chapter {
  id: string;
  heading: string;
  pieces: Piece[];
}

const ANCHORS: Readonly<Record<string, string>> = {
  一份报告是什么样的文件: 'file',
  从原表到网页: 'steps',
  在网页上修改: 'edit',
  新增一份报告: 'new',
  新的地区和新的评分表: 'new-form',
  数字怎样写: 'figures',
  编号和路径: 'paths',
  正文和标记: 'text',
  得分和评分依据: 'scores',
  项目自评表: 'sheets',
  原文就是错的怎么办: 'acknowledgements',
  草稿和公开: 'publication',
  公开以后的更正和修订: 'revisions',
  撤回和替代: 'ended',
  常见的错误: 'common-mistakes',
  有问题问谁: 'help',
};

/** What stands before the first chapter, and the chapters. */
export function readGuide(): { lead: Piece[]; chapters: Chapter[] } {
  const sections = sectionsOf(readFileSync('src/guide/guide.md', 'utf8'));
  const chapters = sections.filter(({ heading }) => heading !== '');
  return {
    lead: sections.find(({ heading }) => heading === '')?.pieces ?? [],
    chapters: chapters.map(({ heading, pieces }) => ({ id: anchorOf(heading), heading, pieces })),
  };
}

function anchorOf(heading: string): string {
  const anchor = ANCHORS[heading];
  if (anchor === undefined) throw new Error(`The chapter ${heading} has no anchor.`);
  return anchor;
}
