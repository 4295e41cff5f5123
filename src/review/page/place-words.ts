/** What is said of a cell that was chosen, and of what a finding is about: what became of it, and only what is marked is said to be. */
import type { Place } from '../../document/document.ts';
import type { Fate } from '../../import/ledger.ts';
import type { ReviewFinding } from '../model.ts';
import type { Standing } from './links.ts';

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  certain: '已放进草稿',
  look: '已放进草稿，请看一眼',
  unplaced: '有数还没有定放在哪里',
};

const FATE_WORDS: Readonly<Record<Fate, string>> = {
  placed: '已放进草稿',
  repeated: '这个数已经放进草稿，不重复放',
  prose: '留在草稿的正文里',
  prescribed: '是分值，按指标体系的规定，不用填',
  form: '是标题、序号或评分说明里的数，不用填',
  personal: '是填表人的信息，没有带进来',
  dismissed: '您定为不是数据',
  unplaced: '等这一行的问题定了再放',
};

export interface ChosenPlace {
  place: Place;
  standing: Standing | undefined;
  /** Of its numbers, in their order. */
  fates: readonly Fate[];
  isPassage: boolean;
  /** Something of the draft is marked. */
  isMarked: boolean;
}

export function placeWords({ place, standing, fates, isPassage, isMarked }: ChosenPlace): string {
  const [fate = isPassage ? 'prose' : undefined] = fates;
  const none = isMarked ? '' : '是表格的文字，没有要放的数';
  const what = standing === undefined ? (fate === undefined ? none : FATE_WORDS[fate]) : STANDING_WORDS[standing];
  const words = [what, isMarked ? '草稿里已标出' : ''].filter((each) => each !== '').join('，');
  return `${place}：${words}。`;
}

export interface ShownFinding extends Pick<ReviewFinding, 'place' | 'beside'> {
  isInForm: boolean;
  /** Its place, or those beside it, are drawn. */
  isInSource: boolean;
}

export function findingWords({ place, beside, isInForm, isInSource }: ShownFinding): string {
  if (place !== null && isInSource)
    return isInForm ? `原件 ${place} 和草稿里都已标出。` : `原件 ${place} 已标出；草稿里没有这一格。`;
  const others =
    place !== null
      ? `在原件 ${place}，那里没有画出来`
      : isInSource
        ? `原件没有单独印这个数，标出的是与它有关的 ${beside.length} 处`
        : '原件里没有对应的格子';
  return `${isInForm ? '草稿里已标出' : '草稿里没有这一格'}；${others}。`;
}
