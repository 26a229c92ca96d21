import type { Node } from 'jsonc-parser';
import { quoted } from '../../../../shared/quoted';
import type { ProjectProblem } from './problem';
import { wholeNumber } from './wholeNumber';

export type Problems = ProjectProblem[];

/** What a reader of one member is given; it answers undefined, and says why, for a value that makes no sense. */
export type ReadValue<T> = (node: Node, problems: Problems) => T | undefined;

/** An object of a JSON file, read member by member; members that nobody asked for are reported by `done`. */
class JsonObject {
  private readonly members = new Map<string, { key: Node; value: Node | undefined }>();
  private readonly asked = new Set<string>();

  constructor(
    readonly node: Node,
    private readonly problems: Problems,
  ) {
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (key === undefined) continue;
      if (this.members.has(key.value))
        report(problems, key, `${quoted(key.value)} stands here twice; the first counts.`);
      else this.members.set(key.value, { key, value });
    }
  }

  /** The value of a member, or undefined when it is absent or makes no sense. */
  get<T>(name: string, read: ReadValue<T>): T | undefined {
    this.asked.add(name);
    const value = this.members.get(name)?.value;
    return value === undefined ? undefined : read(value, this.problems);
  }

  /** As `get`; its absence is a fault of the object. */
  need<T>(name: string, read: ReadValue<T>): T | undefined {
    if (!this.members.has(name)) {
      this.asked.add(name);
      report(this.problems, opening(this.node), `\`${name}\` is missing.`);
      return undefined;
    }
    return this.get(name, read);
  }

  /** Reports the members that have no meaning. */
  done(): void {
    for (const [name, { key }] of this.members) {
      if (this.asked.has(name)) continue;
      report(
        this.problems,
        key,
        `${quoted(name)} has no meaning here; known are ${[...this.asked].join(', ')}.`,
        'warning',
      );
    }
  }
}

export function report(
  problems: Problems,
  { offset, length }: Pick<Node, 'offset' | 'length'>,
  message: string,
  severity: ProjectProblem['severity'] = 'error',
): void {
  problems.push({ start: offset, end: offset + length, message, severity });
}

/** The brace that opens an object: a whole vdev underlined would hide everything else. */
function opening(node: Node): Pick<Node, 'offset' | 'length'> {
  return { offset: node.offset, length: 1 };
}

export const readText: ReadValue<string> = (node, problems) => {
  if (node.type === 'string') return node.value;
  report(problems, node, 'A text is needed.');
  return undefined;
};

/** A text that is one word of a configuration. */
export const readWord: ReadValue<string> = (node, problems) => {
  if (node.type === 'string' && /^[^\s"#]+$/.test(node.value)) return node.value;
  report(problems, node, 'One word without blanks, quotes and # is needed.');
  return undefined;
};

export const readBoolean: ReadValue<boolean> = (node, problems) => {
  if (node.type === 'boolean') return node.value;
  report(problems, node, '`true` or `false` is needed.');
  return undefined;
};

/** A whole number from 0, or a text with one: JSON has no hexadecimal numbers. */
export const readWhole: ReadValue<bigint> = (node, problems) => {
  if (node.type === 'number' && Number.isSafeInteger(node.value) && node.value >= 0)
    return BigInt(node.value);
  const value = node.type === 'string' ? wholeNumber(node.value) : undefined;
  if (value === undefined)
    report(problems, node, 'A number from 0 is needed, or a text such as "0x1c200000" or "4K".');
  return value;
};

export function readOneOf<const T extends string>(words: readonly T[]): ReadValue<T> {
  return (node, problems) => {
    const word = words.find((known) => known === node.value);
    if (word === undefined)
      report(problems, node, `It is one of ${words.map((known) => `"${known}"`).join(', ')}.`);
    return word;
  };
}

/** The elements of an array that make sense. */
export function readList<T>(read: ReadValue<T>): ReadValue<T[]> {
  return (node, problems) => {
    if (node.type !== 'array') {
      report(problems, node, 'A list in [ ] is needed.');
      return undefined;
    }
    return (node.children ?? []).flatMap((child) => {
      const value = read(child, problems);
      return value === undefined ? [] : [value];
    });
  };
}

/** An object, whose members `read` takes; what it leaves is reported. */
export function readObject<T>(read: (object: JsonObject, problems: Problems) => T | undefined): ReadValue<T> {
  return (node, problems) => {
    if (node.type !== 'object') {
      report(problems, node, 'An object in { } is needed.');
      return undefined;
    }
    const object = new JsonObject(node, problems);
    const value = read(object, problems);
    object.done();
    return value;
  };
}
