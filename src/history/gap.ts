/** Why git does not know the past of a folder, and what to do about it. */
import { gitComplaint } from './git.ts';
import { HistoryError } from './history-error.ts';

const WHAT = '读不到 git 历史，没有核对公开之后的改动是否都有说明';

/** One Chinese line about a folder whose history is not known. */
export function gapOf(folder: string): string {
  const { cause, remedy } = causeOf(folder);
  return `${WHAT}：${cause}。${remedy}。`;
}

interface Cause {
  cause: string;
  remedy: string;
}

function causeOf(folder: string): Cause {
  try {
    const shallow = gitComplaint(folder, ['rev-parse', '--is-shallow-repository']);
    if (shallow.output === 'true')
      return {
        cause: '这是浅克隆，缺少以前的提交',
        remedy: '运行 git fetch --unshallow；在 CI 里给 actions/checkout 写上 fetch-depth: 0',
      };
    return causeIn(shallow.complaint ?? gitComplaint(folder, ['rev-parse', '--verify', 'HEAD']).complaint ?? '');
  } catch (error) {
    if (error instanceof HistoryError) return { cause: '这台机器没有安装 git', remedy: '安装 git 后再运行' };
    throw error;
  }
}

/** What git says in English when it refuses. */
function causeIn(complaint: string): Cause {
  if (complaint.includes('dubious ownership')) {
    const command = /git config --global --add safe\.directory .+/.exec(complaint)?.[0];
    return {
      cause: '仓库文件夹属于另一个用户，git 不肯读',
      remedy: `确认文件夹可信后运行 ${command ?? "git config --global --add safe.directory '<文件夹>'"}`,
    };
  }
  if (complaint.includes('not a git repository'))
    return { cause: '内容文件夹不在 git 仓库里', remedy: '用 git clone 取得项目，不要用下载的压缩包' };
  if (/Needed a single revision|unknown revision|ambiguous argument/.test(complaint))
    return { cause: '仓库里还没有提交', remedy: '先把内容提交一次：git add content，再 git commit' };
  const said = complaint.split('\n')[0]?.trim() ?? '';
  return { cause: said === '' ? 'git 运行出错' : `git 说“${said}”`, remedy: '请网站维护人员检查仓库' };
}
