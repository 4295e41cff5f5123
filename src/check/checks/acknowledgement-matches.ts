/** Every published explanation explains a finding that is still there. */
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

export const acknowledgementMatches = defineCheck({
  id: 'acknowledgement-matches',
  family: 'agreement',
  title: '每条核对说明都对应一个现有的核对发现',
  messages: {
    gone: '核对说明对不上：{check} 在 {path} 没有公布值 {stated}、应有值 {expected} 的核对发现。',
    changed:
      '核对说明对不上：{check} 在 {path} 的核对发现现在是公布值 {statedNow}、应有值 {expectedNow}，说明写的是公布值 {stated}、应有值 {expected}。',
  },
  fix: '照现有的核对发现改写这条核对说明；已经没有核对发现的，删去这条说明。',
  *runAcknowledged(acknowledged) {
    for (const { acknowledgement, index, isUsed, near } of acknowledged) {
      const { check, at, stated, expected } = acknowledgement;
      if (isUsed) {
        yield pass(at);
        continue;
      }
      const [was, due] = [stated ?? '无', expected ?? '无'];
      const now = { statedNow: near?.stated ?? '无', expectedNow: near?.expected ?? '无' };
      const data = { check, path: at, stated: was, expected: due, ...now };
      const message = near === undefined ? 'gone' : 'changed';
      const keys = ['acknowledgements', index];
      yield { outcome: 'fail', at, keys, stated, expected: near?.expected ?? null, message, data };
    }
  },
});
