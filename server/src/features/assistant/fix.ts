import { fixAll } from '../../analysis/fixAll';
import { findingTexts } from './check';
import type { ConfigurationAnswer } from './tool';

/** The text with all safe fixes; whoever asked for it decides where it goes. */
export const answerFix: ConfigurationAnswer = (_input, { analysis }) => {
  const { fixed, after } = fixAll(analysis);
  const left = findingTexts(after);
  const { text } = after.tree;
  const changed = fixed > 0 && text !== analysis.tree.text;
  return {
    text: [
      changed ? `${fixed} fixed.` : 'Nothing can be fixed without a decision.',
      left.length === 0 ? 'Nothing is left.' : `What is left:\n\n${left.join('\n\n')}`,
      ...(changed ? [`The text:\n\n\`\`\`qvmconf\n${text.replaceAll('```', "'''")}\n\`\`\``] : []),
    ].join('\n\n'),
    ...(changed ? { newText: text } : {}),
  };
};
