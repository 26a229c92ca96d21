import { findings } from './findings';
import { layoutChanged } from './layoutChanged';
import { projectProblems } from './projectProblems';
import type { Push } from './push';
import { refreshes } from './refreshes';

/** Everything that the server says unasked. */
export const PUSHES: readonly Push[] = [findings, layoutChanged, refreshes, projectProblems];
