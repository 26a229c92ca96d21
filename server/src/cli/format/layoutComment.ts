import type { Analysis } from '../../analysis/analysis';
import { layoutComment } from '../../features/layoutComment';

/** The layout as the comment block that the configuration itself may hold. */
export function layoutCommentText(_path: string, analysis: Analysis): string {
  return layoutComment(analysis);
}
