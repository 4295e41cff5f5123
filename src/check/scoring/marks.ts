/** Full marks where no framework states them. */
import { exact } from '../../number/exact.ts';

/** 自评 is out of 100 points unless a region prescribes otherwise: a person must judge what depends on this. */
export const MARKS_USUAL = exact('100');
