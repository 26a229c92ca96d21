import { layoutMarkdown } from '../../../../shared/drawing/markdown';
import type { ConfigurationAnswer } from './tool';

/** The tables that a design document gets. */
export const answerLayout: ConfigurationAnswer = (_input, { analysis, shared }) => ({
  text: layoutMarkdown(analysis.picture(shared)),
});
