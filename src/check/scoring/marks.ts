/** Full marks where no framework states them. */
import { exact } from '../../number/exact.ts';

/** 自评 is out of 100 points unless a place prescribes otherwise: what rests on this is for a person to judge. */
export const MARKS_USUAL = exact('100');
