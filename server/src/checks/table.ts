import { WINDOW_OVERLAP } from './layout/windowOverlap';
import type { Rule } from './rule';

/** All rules of one configuration, in the order in which the index page lists them. */
export const RULES: readonly Rule[] = [WINDOW_OVERLAP];
