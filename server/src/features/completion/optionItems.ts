import { CompletionItemKind } from 'vscode-languageserver-types';
import type { ContextKind, OptionFact, VdevFact } from '../../catalogue/shape';
import type { ComponentNode } from '../../syntax/tree';
import { requiredWith } from './missing';
import type { CompletionRequest } from './request';
import { optionSubject } from './subject';
import type { Suggestion } from './suggestion';

/** `next` is that of what opens a component where the one before is done. */
const RANK = { next: -10, required: 0, own: 10, vm: 20, opener: 30, deprecated: 80 } as const;

/**
 * The options that may stand at the cursor: those of the component first, what it still lacks before the rest, then
 * those of the machine. A single-valued option that is there already is left out, as a second one replaces it.
 */
export function optionItems(request: CompletionRequest): Suggestion[] {
  const { analysis, cursor } = request;
  const blob = blobBefore(request);
  if (blob !== undefined) {
    return (blob.followedBy ?? []).flatMap((name) => {
      const fact = analysis.catalogue.vmOption(name);
      return fact === undefined ? [] : [suggestion(request, fact, undefined, RANK.required)];
    });
  }
  const { component } = cursor;
  const suggestions: Suggestion[] = [];
  const given = namesGiven(request, component);
  if (component !== undefined) {
    const required = requiredWith(component);
    for (const option of analysis.catalogue.optionsOf(component.kind, component.vdev).values()) {
      const rank = required.has(option.name) ? RANK.required : RANK.own;
      if (isOpenTo(request, option, given))
        suggestions.push(suggestion(request, option, component.vdev, rank));
    }
  }
  for (const option of analysis.catalogue.optionsOf('vm').values()) {
    const opener = request.afterEmptyLine ? RANK.next : RANK.opener;
    const rank = option.opens === undefined ? RANK.vm : opener;
    if (mayStandHere(request, option) && isOpenTo(request, option, given))
      suggestions.push(suggestion(request, option, undefined, rank));
  }
  return suggestions;
}

function suggestion(
  request: CompletionRequest,
  option: OptionFact,
  vdev: VdevFact | undefined,
  rank: number,
): Suggestion {
  const takesMore = option.arguments.length > 0 || option.followedBy !== undefined;
  const more = takesMore && !request.blankFollows && !(option.arguments[0]?.optional === true);
  return {
    label: option.name,
    insert: more ? `${option.name} ` : option.name,
    kind: option.opens === undefined ? CompletionItemKind.Property : CompletionItemKind.Module,
    detail: option.arguments.map((argument) => argument.label).join(' '),
    rank: option.deprecated === undefined ? rank : RANK.deprecated,
    subject: optionSubject(option, vdev),
    deprecated: option.deprecated !== undefined,
    more,
  };
}

/** Names of the options that stand in the same context, the word at the cursor left out. */
function namesGiven(request: CompletionRequest, component: ComponentNode | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const { option: here } = request.cursor;
  for (const option of component?.options ?? [])
    if (option !== here) names.add(`${component?.kind} ${option.name}`);
  for (const option of request.analysis.tree.options) {
    if (option !== here && option.fact?.context === 'vm' && option.fact.repetition === 'last-wins')
      names.add(`vm ${option.name}`);
  }
  return names;
}

function isOpenTo(request: CompletionRequest, option: OptionFact, given: ReadonlySet<string>): boolean {
  const context: ContextKind = option.context;
  if (option.repetition === 'last-wins' && given.has(`${context} ${option.name}`)) return false;
  return request.fits(option);
}

/** `system` must be the first word of all, and `generate` has its place after `fdt` alone. */
function mayStandHere({ analysis, cursor }: CompletionRequest, option: OptionFact): boolean {
  if (option.name === 'generate') return false;
  if (option.name !== 'system') return true;
  const first = analysis.tree.options[0];
  return first === undefined || first === cursor.option || first.start >= cursor.offset;
}

/** The word such as `initrd` that the option at the cursor belongs to. */
function blobBefore({ analysis, cursor }: CompletionRequest): OptionFact | undefined {
  const { option, previous } = cursor;
  const { options } = analysis.tree;
  const before = option === undefined ? previous : options[options.indexOf(option) - 1];
  return before?.status === 'known' && before.fact?.followedBy !== undefined ? before.fact : undefined;
}
