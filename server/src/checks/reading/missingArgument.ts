import { quoted } from '../../../../shared/quoted';
import { describeList } from '../../../../shared/words';
import { type PartRole, ROLES } from '../../catalogue/roles';
import type { OptionKind } from '../../syntax/optionKind';
import type { Part } from '../../syntax/part';
import type { ArgumentNode, OptionNode, SyntaxTree } from '../../syntax/tree';
import { countWhile } from '../../text/sorted';
import type { ReportedProblem, Rule } from '../rule';

/** An option without the argument that must follow it, or an argument without one of its parts. */
export const MISSING_ARGUMENT: Rule = {
  id: 'missing-argument',
  severity: 'error',
  summary: 'An option lacks its argument, or an argument one of its parts.',
  section: 'Reading the text',
  check(subject, report) {
    const { tree, machine } = subject;
    const cutInTwo = new Set(
      tree.strays
        .filter(
          ({ reason, option }) =>
            reason === 'after-comma' || (reason === 'surplus' && option?.name === 'create'),
        )
        .map((stray) => stray.option),
    );
    const controllers = new Set(
      machine.controllers.filter((known) => known.kind !== 'apic').map((known) => known.name),
    );
    const beforeBrace = new Set(
      tree.strays.filter((stray) => stray.notation === 'brace').map((stray) => stray.option),
    );
    for (const option of subject.options(mayLackSomething)) {
      // A bracket in the place of the argument is said of the bracket.
      if (!beforeBrace.has(option)) reportAbsent(option, optionAfter(tree, option), report);
      if (option.assignment || cutInTwo.has(option)) continue;
      for (const argument of option.arguments) {
        const lacking = lackingPart(option, argument, (name) => controllers.has(name));
        if (lacking !== undefined) report(lacking);
      }
    }
  },
};

const mayLackSomething: OptionKind = (option) =>
  option.status === 'known' &&
  (option.missing.length > 0 ||
    option.fact?.followedBy !== undefined ||
    option.arguments.some((argument) => lackingPart(option, argument, () => true) !== undefined));

function optionAfter({ options }: SyntaxTree, option: OptionNode): OptionNode | undefined {
  return options[countWhile(options, ({ start }) => start <= option.start)];
}

function reportAbsent(
  option: OptionNode,
  next: OptionNode | undefined,
  report: (report: ReportedProblem) => void,
): void {
  const { fact, missing, name, word } = option;
  if (missing.length > 0) {
    const labels = missing.map((argument) => `${quoted(argument.label)}`).join(' and ');
    const instead = next === undefined ? 'the file ends' : `${quoted(next.name)} stands`;
    report({ at: word, message: `${quoted(name)} must be followed by ${labels}; here ${instead}.` });
  }
  const followers = fact?.followedBy;
  if (followers === undefined || next?.status === 'opaque') return;
  if (next !== undefined && followers.includes(next.name)) return;
  report({ at: word, message: `${quoted(name)} must be followed by ${describeList(followers, 'or')}.` });
}

/** What an argument that is there lacks within it. */
function lackingPart(
  option: OptionNode,
  argument: ArgumentNode,
  isController: (name: string) => boolean,
): ReportedProblem | undefined {
  const { parts, word } = argument;
  let empty: Part | undefined;
  for (const part of parts) {
    if (part.opaque) return undefined;
    if (part.text === '' && ROLES[part.role].filled === true) empty ??= part;
  }
  if (empty !== undefined)
    return { at: word, message: `${quoted(word.text)} lacks the ${ROLES[empty.role].noun}.` };
  const lack = lackOf(option, argument, isController);
  if (lack === undefined) return undefined;
  return { at: word, message: `${quoted(word.text)} lacks ${lack.what}: ${quoted(lack.example)}.` };
}

function lackOf(
  option: OptionNode,
  { fact, parts, word }: ArgumentNode,
  isController: (name: string) => boolean,
): { readonly what: string; readonly example: string } | undefined {
  switch (fact?.form) {
    case 'create':
      if (hasRole(parts, 'size')) return undefined;
      return { what: 'the size in bytes', example: `create ${word.text},0x1000` };
    case 'msi':
      if (hasRole(parts, 'count')) return undefined;
      return { what: 'first line and number of lines', example: 'msi ADDRESS,BASE,COUNT' };
    case 'register':
      if (hasRole(parts, 'register-value')) return undefined;
      return { what: 'the value', example: 'reg 0x0b,0x02' };
    case 'reserve-location':
      if (!hasRole(parts, 'address')) return undefined;
      if (option.arguments.some((other) => hasRole(other.parts, 'length'))) return undefined;
      return { what: 'the length, which memory must have', example: `loc ${word.text},0x1000` };
    case 'interrupt':
    case 'interrupts':
    case 'pass-interrupt': {
      const bare = parts.find(
        (part, index) => part.role === 'controller' && parts[index + 1]?.role !== 'line',
      );
      if (bare === undefined || !isController(bare.text)) return undefined;
      return { what: 'the line', example: `intr ${bare.text}:LINE` };
    }
    default:
      return undefined;
  }
}

function hasRole(parts: readonly Part[], role: PartRole): boolean {
  return parts.some((part) => part.role === role);
}
