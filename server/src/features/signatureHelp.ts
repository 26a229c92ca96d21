import type { ParameterInformation, SignatureHelp, SignatureInformation } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis';
import { labelledPieces, type PieceFact } from '../catalogue/forms';
import type { OptionFact } from '../catalogue/shape';
import { SPORADIC_PARTS } from '../catalogue/vocabulary/schedule';
import type { OptionNode } from '../syntax/tree';
import { type Cursor, cursorAt } from './cursor';
import { argumentLabel, synopsisOf } from './hover/cards/optionCard';

interface Parameter {
  /** Start and end in the signature's label. */
  readonly span: [number, number];
  readonly text: string;
  /** Which of the option's arguments it is part of. */
  readonly argument: number;
  readonly description: string | undefined;
  /** What the parts of a piece may be; absent for an argument as a whole. */
  readonly roles?: PieceFact['roles'];
}

/**
 * The synopsis of the option whose argument is being written, with the part at the offset; undefined where the
 * cursor is in no argument, or in that of an option without parts to tell apart.
 */
export function signatureHelpAt(analysis: Analysis, offset: number): SignatureHelp | undefined {
  const cursor = cursorAt(analysis.tree, offset);
  const option = writingOption(cursor);
  const fact = option?.fact;
  if (option === undefined || fact === undefined || fact.arguments.length === 0) return undefined;
  const index = argumentIndex(cursor, option, fact);
  if (index < 0) return undefined;
  const parameters = parametersOf(fact, analysis, option);
  const label = synopsisText(fact, analysis, option);
  const plain = signature(label, fact.description, parameters);
  if (fact.arguments[index]?.form === 'schedule') return scheduleHelp(plain, cursor, fact);
  return {
    signatures: [plain],
    activeSignature: 0,
    activeParameter: activeOf(parameters, index, label, cursor),
  };
}

/** The option whose arguments the cursor is in or after, with one still to come. */
function writingOption({
  argument,
  option,
  previous,
  expected,
  inComment,
  onOptionWord,
}: Cursor): OptionNode | undefined {
  if (inComment || onOptionWord) return undefined;
  return argument !== undefined ? option : expected === undefined ? undefined : previous;
}

function argumentIndex({ argument, expected }: Cursor, option: OptionNode, fact: OptionFact): number {
  if (argument !== undefined) return Math.min(option.arguments.indexOf(argument), fact.arguments.length - 1);
  return expected === undefined ? -1 : fact.arguments.indexOf(expected);
}

/** `set` shows its variable's type in place of VALUE, once the variable is known. */
function synopsisText(fact: OptionFact, analysis: Analysis, option: OptionNode): string {
  const variable = variableOf(fact, analysis, option);
  return variable === undefined ? synopsisOf(fact) : `set ${variable.name} ${variable.type.toUpperCase()}`;
}

function variableOf(fact: OptionFact, analysis: Analysis, option: OptionNode) {
  if (fact.arguments[0]?.form !== 'variable') return undefined;
  return analysis.catalogue.variable(option.arguments[0]?.word.text ?? '');
}

function parametersOf(fact: OptionFact, analysis: Analysis, option: OptionNode): Parameter[] {
  const variable = variableOf(fact, analysis, option);
  let at = fact.name.length + 1;
  return fact.arguments.flatMap((argument, index) => {
    const label =
      variable === undefined
        ? argumentLabel(argument)
        : index === 0
          ? variable.name
          : variable.type.toUpperCase();
    const start = at;
    at += label.length + 1;
    const whole = { span: [start, start + label.length] as [number, number], text: label, argument: index };
    if (variable !== undefined) return [{ ...whole, description: variable.description }];
    const pieces = labelledPieces(argument.form, label).map((piece) => ({
      text: piece.text,
      description: piece.description,
      roles: piece.roles,
      span: [start + piece.at, start + piece.at + piece.text.length] as [number, number],
      argument: index,
    }));
    return pieces.length === 0 ? [{ ...whole, description: argument.description }] : pieces;
  });
}

function activeOf(parameters: readonly Parameter[], index: number, label: string, { part }: Cursor): number {
  const own = parameters.filter(({ argument }) => argument === index);
  const wanted =
    own.find(({ roles }) => part !== undefined && roles?.includes(part.role) === true) ??
    // What is written first is read as the piece that must stand, until a comma says otherwise.
    own.find(({ span }) => !isOptional(label, span[0])) ??
    own[0];
  return wanted === undefined ? 0 : parameters.indexOf(wanted);
}

/** Whether a place of a synopsis is in brackets. */
function isOptional(label: string, at: number): boolean {
  const before = label.slice(0, at);
  return before.split('[').length > before.split(']').length;
}

function signature(
  label: string,
  description: string,
  parameters: readonly Parameter[],
): SignatureInformation {
  return {
    label,
    documentation: { kind: 'markdown', value: description },
    parameters: parameters.map(({ span, description: text }): ParameterInformation => {
      return text === undefined
        ? { label: span }
        : { label: span, documentation: { kind: 'markdown', value: text } };
    }),
  };
}

/** `sched` has two forms: a priority with a letter, and the five numbers of sporadic scheduling. */
function scheduleHelp(
  plain: SignatureInformation,
  { argument, part }: Cursor,
  fact: OptionFact,
): SignatureHelp {
  let at = fact.name.length + 1;
  const parameters = SPORADIC_PARTS.map(({ label, description }): Parameter => {
    const text = label.toUpperCase();
    const span: [number, number] = [at, at + text.length];
    at += text.length + 1;
    return { span, text, argument: 0, description };
  });
  const label = `${fact.name} ${parameters.map(({ text }) => text).join(',')}s`;
  const sporadic = signature(label, 'Sporadic scheduling.', parameters);
  const numbers = (argument?.parts ?? []).filter(({ role }) => role === 'priority' || role === 'number');
  const position =
    part === undefined
      ? 0
      : Math.max(
          0,
          numbers.findLastIndex(({ start }) => start <= part.start),
        );
  const isSporadic = numbers.length > 1;
  return {
    signatures: [plain, sporadic],
    activeSignature: isSporadic ? 1 : 0,
    activeParameter: isSporadic ? Math.min(position, parameters.length - 1) : 0,
  };
}
