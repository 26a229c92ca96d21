import { findings } from './findings';
import { hostChanged } from './hostChanged';
import { layoutChanged } from './layoutChanged';
import { projectProblems } from './projectProblems';
import type { Push } from './push';
import { refreshes } from './refreshes';

/** Everything that the server says unasked. */
export const PUSHES: readonly Push[] = [findings, hostChanged, layoutChanged, refreshes, projectProblems];
