/** Which evidence a method asks for, as remarks that an editor turns into data by taking the number sign away. */
import type { Method } from '../../report/method.ts';
import { pointsWords } from '../../report/points.ts';
import type { RatioNames } from '../../score/ratio.ts';

/** Lines such as `numerator: ""  # 实际支出数`; empty where a method takes no evidence. */
export function evidenceRemarks(method: Method): string[] {
  const veto = method.veto === undefined ? [] : [`veto: false  # 改成 true 表示：${method.veto}`];
  const { alternatives = [] } = method;
  const special =
    alternatives.length === 0
      ? []
      : [`alternative: { state: ${alternatives[0]?.id ?? ''} }`, ...options(alternatives, '只在属于这种特殊情形时写')];
  const lines = [...linesFor(method), ...veto, ...special].map((line) => line.replace(/\s*\n\s*/g, ' '));
  // Several references may ask for evidence of one name; it is written once.
  return lines.filter((line, index) => line.startsWith(' ') || !lines.slice(0, index).some(sameName(line)));
}

function sameName(line: string): (other: string) => boolean {
  const name = line.slice(0, line.indexOf(':') + 1);
  return (other) => other.startsWith(name);
}

function linesFor(method: Method): string[] {
  switch (method.name) {
    case 'rate':
    case 'bands':
      return fraction(method);
    case 'average-completion':
      return [
        'count: ""  # 指标个数，例如 "22个"',
        'unmet: []  # 未完成的指标：[{ id: 编号, name: 名称, target: "6个月", actual: "3.5个月" }]',
      ];
    case 'schedule':
      return method.quarters.map(({ id, name, scheduled }) => `${id}: ""  # ${name}支出进度，序时进度 ${scheduled}`);
    case 'deduction':
      return method.count === undefined ? fraction(method) : [`count: ""  # ${method.count}`];
    case 'share':
      return [`done: ""  # ${method.done}`, `planned: ""  # ${method.planned}`];
    case 'tally':
      return method.counts.map(({ id, name }) => `${id}: ""  # ${name}`);
    case 'checklist':
      return [
        `items: { ${method.items.map(({ id }) => `${id}: true`).join(', ')} }`,
        ...options(method.items, '做到了写 true，没有做到写 false'),
      ];
    case 'choice':
      return [`state: { state: ${method.states[0]?.id ?? ''} }`, ...options(method.states, '选一种情形')];
    case 'judged':
      return (method.references ?? []).flatMap((reference) => evidenceRemarks(reference.method));
    case 'parts':
    case 'target':
      return [];
  }
}

function fraction({ numerator, denominator, change, ratio }: RatioNames): string[] {
  const figures = [
    ...(numerator === undefined || denominator === undefined
      ? []
      : [`numerator: ""  # ${numerator}`, `denominator: ""  # ${denominator}`]),
    ...(change === undefined ? [] : [`current: ""  # ${change.current}`, `base: ""  # ${change.base}`]),
  ];
  return [
    ...figures,
    ...(ratio === undefined ? [] : [`rate: ""  # ${figures.length > 0 ? '或只填' : ''}${ratio}，例如 "91.12%"`]),
  ];
}

function options(list: readonly { id: string; text: string; points: string }[], how: string): string[] {
  return list.map(
    ({ id, text, points }, index) => `${index === 0 ? `  # ${how}：` : '  # '}${id} ${text}（${pointsWords(points)}）`,
  );
}
