import {
  ASSISTANT_TOOLS,
  type AssistAnswer,
  type AssistantToolName,
  inputProblem,
} from '../../../../shared/assistant';
import { answerCheck } from './check';
import { answerDescribeOption } from './describeOption';
import { answerExplainRule } from './explainRule';
import { answerFix } from './fix';
import { answerFreePlaces } from './freePlaces';
import { answerLayout } from './layout';
import { type Answer, type Assisted, bounded, type ConfigurationAnswer, type ToolInput } from './tool';

const ANSWERS: Readonly<Record<AssistantToolName, Answer>> = {
  check: ofConfiguration(answerCheck),
  layout: ofConfiguration(answerLayout),
  free_places: ofConfiguration(answerFreePlaces),
  explain_rule: answerExplainRule,
  describe_option: answerDescribeOption,
  fix: ofConfiguration(answerFix),
};

/** The answer of a tool to an input that may be anything. */
export function assist(name: string, input: unknown, assisted: Assisted): AssistAnswer {
  const tool = ASSISTANT_TOOLS.find((known) => known.name === name);
  const problem = tool === undefined ? 'There is no such tool.' : inputProblem(tool, input);
  if (tool === undefined || problem !== undefined) return { text: problem ?? '', isProblem: true };
  return bounded(ANSWERS[tool.name](input as ToolInput, assisted));
}

function ofConfiguration(answer: ConfigurationAnswer): Answer {
  return (input, assisted) => {
    const { analysis } = assisted;
    return analysis === undefined
      ? { text: 'Give the file of a configuration, or its text.', isProblem: true }
      : answer(input, { ...assisted, analysis });
  };
}
