/** The unit and the number of decimals that a block of figures shares. */
import { z } from 'zod';

export const unit = z
  .string()
  .min(1)
  .max(20)
  .describe('计量单位，例如 万元、元、人、㎡、%。');

export const decimals = z
  .int()
  .min(0)
  .max(10)
  .describe('公布时保留的小数位数，例如 2。原表省略末尾的 0 时要写：decimals: 2 表示 "1906.8" 即 1906.80。');
