import type { OptionNode } from './tree';

/** Tells by an option and the component that it belongs to whether it is of a kind. */
export type OptionKind = (option: OptionNode) => boolean;

/** The options that were understood. */
export const isKnown: OptionKind = ({ status }) => status === 'known';

const named = new Map<string, OptionKind>();

/** The known options of one name. */
export function isNamed(name: string): OptionKind {
  let kind = named.get(name);
  if (kind === undefined) {
    kind = (option) => option.name === name && option.status === 'known';
    named.set(name, kind);
  }
  return kind;
}
