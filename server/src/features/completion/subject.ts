import type { ContextKind, OptionFact, VdevFact } from '../../catalogue/shape';

/**
 * What the documentation of an item is about, as a key into the catalogue:
 * `option vm ram`, `option vdev pl011 hostdev`, `vdev pl011`, `variable exit-on-halt`,
 * `word vdev virtio-blk dio 0 enable`. The second word of an option's key is its context; only in a vdev is the type
 * next, `-` where the catalogue does not know it.
 */
export type ItemSubject = string;

export function optionSubject(option: OptionFact, vdev: VdevFact | undefined): ItemSubject {
  return ['option', ...contextKey(option.context, vdev), option.name].join(' ');
}

export function wordSubject(
  option: OptionFact,
  vdev: VdevFact | undefined,
  argument: number,
  word: string,
): ItemSubject {
  return ['word', ...contextKey(option.context, vdev), option.name, argument, word].join(' ');
}

function contextKey(context: ContextKind, vdev: VdevFact | undefined): string[] {
  return context === 'vdev' ? [context, vdev?.name ?? '-'] : [context];
}
