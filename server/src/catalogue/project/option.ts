import type { Node } from 'jsonc-parser';
import { RELEASES, type Source } from '../provenance';
import type { ArgumentFact, OptionFact, WordFact } from '../shape';
import {
  type Problems,
  type ReadValue,
  readBoolean,
  readList,
  readObject,
  readOneOf,
  readText,
  readWhole,
  readWord,
  report,
} from './jsonObject';
import { PROJECT_ARGUMENT_KINDS } from './kinds';

/** One option of a vdev. */
export function readOption(source: Source): ReadValue<OptionFact> {
  return readObject((object, problems): OptionFact | undefined => {
    const name = object.need('name', readWord);
    const description = object.get('description', readText) ?? '';
    const args = object.get('arguments', readList(readArgument)) ?? [];
    const repeat = object.get('repeat', readBoolean);
    const rest = {
      mandatory: object.get('mandatory', readBoolean),
      details: object.get('details', readText),
      default: object.get('default', readText),
      examples: object.get('examples', readList(readText)),
      since: object.get('since', readOneOf(RELEASES)),
      until: object.get('until', readOneOf(RELEASES)),
    };
    const optional = args.findIndex((argument) => argument.optional === true);
    if (optional >= 0 && optional < args.length - 1)
      report(problems, object.node, 'Only the last argument of an option can be left out.');
    if (name === undefined) return undefined;
    return {
      name,
      context: 'vdev',
      description,
      arguments: args,
      repetition: repeat === true ? 'list' : 'last-wins',
      source,
      ...stated(rest),
    };
  });
}

const readArgument = readObject((object, problems): ArgumentFact | undefined => {
  const form = object.need('kind', readOneOf(PROJECT_ARGUMENT_KINDS));
  const label = object.get('label', readText);
  const words = object.get('words', readList(readValueWord));
  const least = object.get('least', readWhole);
  const most = object.get('most', readWhole);
  const rest = {
    description: object.get('description', readText),
    optional: object.get('optional', readBoolean),
    unit: object.get('unit', readText),
    default: object.get('default', readText),
    words,
    least,
    most,
  };
  if (form === undefined) return undefined;
  if ((form === 'word' || form === 'words') && (words === undefined || words.length === 0))
    report(problems, object.node, `An argument of kind "${form}" needs its \`words\`.`);
  if (least !== undefined && most !== undefined && least > most)
    report(problems, object.node, '`least` is above `most`.');
  const directions = form === 'host-device' ? { hostDevice: { directions: ['', '<', '>'] as const } } : {};
  return { label: label ?? form.toUpperCase(), form, ...directions, ...stated(rest) };
});

/** A word alone, or one with its meaning. */
const readValueWord: ReadValue<WordFact> = (node: Node, problems: Problems) => {
  if (node.type === 'string') {
    const word = readWord(node, problems);
    return word === undefined ? undefined : { word, description: '' };
  }
  return readObject((object): WordFact | undefined => {
    const word = object.need('word', readWord);
    const description = object.get('description', readText) ?? '';
    return word === undefined ? undefined : { word, description };
  })(node, problems);
};

/** Without the members that are not stated, as absent and undefined differ in the catalogue. */
export function stated<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
