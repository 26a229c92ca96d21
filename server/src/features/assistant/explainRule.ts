import { shownWord } from '../../../../shared/quoted';
import { ALL_RULES } from '../../checks/table';
import { nearestWords } from '../../text/nearest';
import type { Answer } from './tool';

/** The page of a rule; its summary where the pages are not at hand. */
export const answerExplainRule: Answer = ({ rule }, { rulePage }) => {
  const known = ALL_RULES.find(({ id }) => id === rule);
  if (known !== undefined)
    return { text: rulePage(known.id) ?? `# ${known.id}\n\n${known.summary} (${known.severity})` };
  const ids = ALL_RULES.map(({ id }) => id);
  const near = nearestWords(String(rule), ids);
  const hint = near.length === 0 ? `The rules are ${ids.join(', ')}.` : `Near: ${near.join(', ')}.`;
  return { text: `No rule is called '${shownWord(String(rule))}'. ${hint}`, isProblem: true };
};
