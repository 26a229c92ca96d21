import { CompletionItemKind } from 'vscode-languageserver-types';
import type { VdevFact } from '../../catalogue/shape';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import { vdevSnippet } from './snippets/vdevSnippet';
import type { Suggestion } from './suggestion';
import { isBegun } from './typedWord';

const RANK = { type: 10, once: 20, product: 30 } as const;

/**
 * The types of vdev that the target has, in the spelling that has been begun (`vdev-pl011.so`), and each beside
 * itself with its usual options where none have been written yet.
 */
export function vdevTypeItems(request: CompletionRequest, { component, part }: Slot): Suggestion[] {
  const { architecture } = request;
  const prefix = part?.text.startsWith('vdev-') === true ? 'vdev-' : '';
  const suffix = part?.text.endsWith('.so') === true ? '.so' : '';
  const isBare = prefix === '' && suffix === '';
  const withOptions = isBare && (component === undefined || component.options.length === 0);
  const suggestions: Suggestion[] = [];
  for (const vdev of vdevsFor(request)) {
    const label = `${prefix}${vdev.name}${suffix}`;
    const rank = rankOf(vdev, architecture !== undefined);
    suggestions.push({
      label,
      kind: CompletionItemKind.Class,
      detail: vdev.title,
      rank,
      subject: `vdev ${vdev.name}`,
    });
    const isWanted = withOptions && isBegun(vdev.name, request.typed);
    const whole = isWanted ? vdevSnippet(request, vdev, '') : undefined;
    if (whole !== undefined) suggestions.push({ ...whole, rank });
  }
  return suggestions;
}

/** The vdevs that may be added here: those of the target, and no second one of what every machine has once. */
export function vdevsFor(request: CompletionRequest): VdevFact[] {
  const { catalogue, machine } = request.analysis;
  const single = new Set(
    machine.vdevs.filter((vdev) => vdev.component !== request.edited).map((vdev) => vdev.type),
  );
  return catalogue.vdevs.filter(
    (vdev) => request.fits(vdev) && !(vdev.implicit === true && single.has(vdev.name)),
  );
}

function rankOf(vdev: VdevFact, targetKnown: boolean): number {
  if (vdev.product !== undefined) return RANK.product;
  if (vdev.implicit === true) return RANK.once;
  // Until the architecture is known, devices of both come before those of one.
  return targetKnown || vdev.architectures === undefined ? RANK.type : RANK.type + 1;
}
