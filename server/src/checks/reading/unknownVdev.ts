import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { FOREIGN_VDEVS } from '../../catalogue/vocabulary/foreignVdevs';
import type { ComponentNode } from '../../syntax/tree';
import { isOneSlip, nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** A vdev type that nobody has described: perhaps someone's own shared object. */
export const UNKNOWN_VDEV: Rule = {
  id: 'unknown-vdev',
  severity: 'information',
  summary: 'The type of a vdev is not known; it may be a shared object of your own.',
  section: 'Reading the text',
  check({ tree, catalogue, machine }, report) {
    const architecture = machine.target.architecture?.value;
    const fits = (name: string) =>
      architecture === undefined || catalogue.vdev(name)?.architectures?.includes(architecture) !== false;
    const names = catalogue.vdevs.map(({ name }) => name);
    for (const { type, opener } of tree.componentChoice.of(isOfUnknownType)) {
      const part = opener.arguments[0]?.parts[0];
      if (part === undefined || part.opaque) continue;
      const { words, certain } = meantBy(type, names.filter(fits), names);
      report({
        at: part,
        ...(certain ? { severity: 'warning' as const } : {}),
        message: `${quoted(type)} is no vdev that the manuals describe.${didYouMean(words)} qvm looks for a shared object of that name.`,
        fixes: () => replaceByNearest(part, words, fits),
      });
    }
  },
};

const isOfUnknownType = ({ kind, vdev, type }: ComponentNode) =>
  kind === 'vdev' && vdev === undefined && type !== '' && !type.includes('=');

/**
 * The vdevs that an unknown type may stand for. It is certain that one of ours is meant where the type is another
 * spelling or another program's word of it, or one slip away; not where a file is named, or a number says "another".
 */
function meantBy(
  type: string,
  fitting: readonly string[],
  all: readonly string[],
): { readonly words: readonly string[]; readonly certain: boolean } {
  const isFile = /[/]|\.so$|^vdev-/.test(type);
  const plain = type.toLowerCase().replaceAll('_', '-');
  const spelt = fitting.filter((name) => name === plain || name === `virtio-${plain}`);
  if (spelt.length > 0) return { words: spelt, certain: !isFile };
  const foreign = FOREIGN_VDEVS.get(plain)?.filter((name) => fitting.includes(name)) ?? [];
  if (foreign.length > 0) return { words: foreign, certain: !isFile };
  const words = nearestWords(plain, all);
  const isOther =
    /\d$/.test(plain) || words.some((word) => /\d$/.test(word) && plain.startsWith(word.slice(0, -1)));
  const certain = !isFile && !isOther && plain.length > 3 && words.some((word) => isOneSlip(plain, word));
  return { words, certain };
}
