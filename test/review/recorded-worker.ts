/** A worker that answers with a review made before: every state of the import page, at once and each time the same. */
import type { Review } from '../../src/review/model.ts';

/** Names of files say what becomes of them. */
export const RECORDED = { refused: '旧版.doc', endless: '很大.pdf', read: '自评表.docx' } as const;
export const REFUSAL = '这是旧版 Word 文件（.doc）：请用 Word 或 WPS 打开，另存为 .docx 再试。';

/**
 * The script; what is settled is settled in it too, and a number that got a place is placed there.
 *
 * @param isLate  what is settled first is answered after what is settled next, as on a slow machine.
 */
export function recordedWorker(review: Review, { isLate = false } = {}): string {
  return `
const review = ${JSON.stringify(review)};
const fields = { id: 'a-bureau', name: '某局', shortName: '某局', regions: '', level: '市' };
const answer = ({ decisions, explanations = {}, office, newFramework, ...chosen }) => {
  const isDecided = ({ key }) => decisions[key] !== undefined;
  const settled = (task) => isDecided(task) ? { ...task, chosen: decisions[task.key], isSettled: true } : task;
  const moved = review.figures.filter(isDecided);
  const placedAgain = [...review.tasks.filter(({ kind }) => kind === 'unplaced'), ...moved].flatMap(({ key, place, text }) => {
    const path = decisions[key];
    return path === undefined || !path.includes('.') ? [] : [{ path, place, text, isCertain: true }];
  });
  const isTaken = ({ path, place }) => moved.some((figure) => figure.place === place && figure.chosen === path);
  return {
    ...review,
    office: office === undefined ? null : { fields: { ...fields, ...office }, levels: ['省', '市'], faults: ['所属地区还没有写全。'] },
    doubts: office === undefined ? [] : [{ about: 'report', text: '已经有了。', link: { name: '打开这份报告', href: 'reports/' } }],
    department: { ...review.department, chosen: chosen.department ?? review.department.chosen },
    tasks: [...review.tasks.map(settled), ...moved.map(settled)],
    figures: review.figures.filter((figure) => !isDecided(figure)),
    placements: [...review.placements.filter((each) => !isTaken(each)), ...placedAgain],
    findings: review.findings.map((finding) => ({ ...finding, note: explanations[finding.key] || null })),
    proposal: chosen.framework !== 'none' ? null : newFramework === undefined || newFramework === ''
      ? { id: 'ziyang-emergency-2023', fault: newFramework === '' ? '编号不对。' : null, made: null, doubts: [] }
      : { id: newFramework, fault: null, made: '新的指标体系', doubts: ['“管理”是 20 分，下级分值之和是 19 分，少 1 分。'] },
    downloads: [
      ...review.downloads.map(({ name, text }) => ({ name, text: text + '\\n' + JSON.stringify(decisions) })),
      ...(newFramework ? [{ name: newFramework + '.yaml', text: '' }] : []),
    ],
  };
};
let late;
addEventListener('message', ({ data }) => {
  if (data.kind === 'settle') {
    const reply = { kind: 'review', review: answer(data.settings), turn: data.turn };
    if (${isLate} && data.turn === 1) late = reply;
    else {
      postMessage(reply);
      if (late !== undefined) postMessage(late);
      late = undefined;
    }
  }
  if (data.kind !== 'open') return;
  postMessage({ kind: 'progress', done: 1, total: 4, words: '正在读第 1 页，共 4 页' });
  if (data.name === '${RECORDED.endless}') return;
  const refused = { kind: 'refused', text: '${REFUSAL}' };
  postMessage(data.name === '${RECORDED.refused}' ? refused : { kind: 'review', review, turn: 0 });
});
`;
}
