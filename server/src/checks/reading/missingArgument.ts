import type { ArgumentNode, OptionNode } from '../../syntax/tree';
import { describeList } from '../facts/phrase';
import type { Place, Report, Rule } from '../rule';

/** An option without the argument that must follow it, or an argument without one of its parts. */
export const MISSING_ARGUMENT: Rule = {
  id: 'missing-argument',
  severity: 'error',
  summary: 'An option lacks its argument, or an argument one of its parts.',
  section: 'Reading the text',
  check(subject, report) {
    const { tree, machine } = subject;
    const cutInTwo = new Set(
      tree.strays.filter((stray) => stray.reason === 'after-comma').map((stray) => stray.option),
    );
    const controllers = new Set(
      machine.controllers.filter((known) => known.kind !== 'apic').map((known) => known.name),
    );
    tree.options.forEach((option, index) => {
      if (option.status !== 'known') return;
      reportAbsent(option, tree.options[index + 1], report);
      if (option.assignment || cutInTwo.has(option)) return;
      for (const argument of option.arguments) {
        const lacking = lackingPart(option, argument, controllers);
        if (lacking !== undefined) report(lacking);
      }
    });
  },
};

function reportAbsent(
  option: OptionNode,
  next: OptionNode | undefined,
  report: (report: Report) => void,
): void {
  const { fact, missing, name, word } = option;
  if (missing.length > 0) {
    const labels = missing.map((argument) => `\`${argument.label}\``).join(' and ');
    const instead = next === undefined ? 'the file ends' : `\`${next.name}\` stands`;
    report({ at: word, message: `\`${name}\` must be followed by ${labels}; here ${instead}.` });
  }
  const followers = fact?.followedBy;
  if (followers === undefined || next?.status === 'opaque') return;
  if (next !== undefined && followers.includes(next.name)) return;
  report({ at: word, message: `\`${name}\` must be followed by ${describeList(followers, 'or')}.` });
}

/** What an argument that is there lacks within it. */
function lackingPart(
  option: OptionNode,
  argument: ArgumentNode,
  controllers: ReadonlySet<string>,
): Report | undefined {
  const { parts, fact, word } = argument;
  if (parts.some((part) => part.opaque)) return undefined;
  const has = (role: string) => parts.some((part) => part.role === role);
  const at: Place = word;
  const lacks = (what: string, example: string): Report => ({
    at,
    message: `\`${word.text}\` lacks ${what}: \`${example}\`.`,
  });
  const empty = parts.find((part) => part.text === '' && EMPTY_IS_WRONG.has(part.role));
  if (empty !== undefined) {
    return { at, message: `\`${word.text}\` lacks the ${ROLE_NAMES[empty.role] ?? empty.role}.` };
  }
  switch (fact?.form) {
    case 'create':
      return has('size') ? undefined : lacks('the size in bytes', `create ${word.text},0x1000`);
    case 'msi':
      return has('count') ? undefined : lacks('first line and number of lines', 'msi ADDRESS,BASE,COUNT');
    case 'register':
      return has('register-value') ? undefined : lacks('the value', 'reg 0x0b,0x02');
    case 'reserve-location': {
      const whole = option.arguments.flatMap((node) => node.parts);
      const memory = has('address') && !whole.some((part) => part.role === 'length');
      return memory ? lacks('the length, which memory must have', `loc ${word.text},0x1000`) : undefined;
    }
    case 'interrupt':
    case 'interrupts':
    case 'pass-interrupt': {
      const bare = parts.find(
        (part, index) =>
          part.role === 'controller' && controllers.has(part.text) && parts[index + 1]?.role !== 'line',
      );
      return bare === undefined ? undefined : lacks('the line', `intr ${bare.text}:LINE`);
    }
    default:
      return undefined;
  }
}

const ROLE_NAMES: Readonly<Record<string, string>> = {
  'host-address': 'host address',
  'register-value': 'value',
  region: 'name',
};

const EMPTY_IS_WRONG: ReadonlySet<string> = new Set([
  'address',
  'port',
  'length',
  'host-address',
  'line',
  'vector',
  'controller',
  'region',
  'size',
  'count',
  'register',
  'register-value',
  'bus',
  'device',
  'function',
  'cpu',
  'number',
  'priority',
]);
