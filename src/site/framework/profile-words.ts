/** The rules for annual indicator rows in words. */
import { exact, plain } from '../../number/exact.ts';
import type { TargetProfile } from '../../report/method.ts';
import { generalProfile } from '../../score/target.ts';

/** One sentence a rule. */
export function profileWords(profile: TargetProfile | undefined): { name: string; rules: string[] } {
  const { qualitative, negative } = { ...generalProfile, ...profile };
  const bands = (['达成', '部分达成', '未达成'] as const).map((state) => {
    const { low, high, highOpen } = qualitative[state];
    return `${state}得分值的 ${percentOf(low)} 至 ${percentOf(high)}${highOpen === true ? '（不含）' : ''}`;
  });
  return {
    name: profile?.name ?? generalProfile.name,
    rules: [
      '越高越好和应当等于的指标：达到指标值得满分；未达到的，分值 × 完成值 ÷ 指标值。',
      '指标值为 0 的：完成值不大于 0 得满分，否则不得分。',
      `越低越好的指标：不超过指标值得满分；${negativeWords(negative)}`,
      `定性指标：${bands.join('，')}。`,
    ],
  };
}

function percentOf(fraction: string): string {
  return `${plain(exact(fraction).times(100))}%`;
}

function negativeWords(negative: NonNullable<TargetProfile['negative']>): string {
  if (negative.rule === 'inverse') return '超过的，分值 × 指标值 ÷ 完成值。';
  if (negative.rule === 'all-or-nothing') return '超过的不得分。';
  return `超过的，按超出的比例扣分，达到指标值的 ${negative.zeroAt} 倍时得 0 分。`;
}
