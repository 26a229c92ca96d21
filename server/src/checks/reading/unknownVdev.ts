import { quoted } from '../../../../shared/quoted';
import { didYouMean } from '../../../../shared/words';
import { nearestWords } from '../../text/nearest';
import { replaceByNearest } from '../fixes/replaceByNearest';
import type { Rule } from '../rule';

/** A vdev type that nobody has described: perhaps somebody's own shared object. */
export const UNKNOWN_VDEV: Rule = {
  id: 'unknown-vdev',
  severity: 'information',
  summary: 'The type of a vdev is not known; it may be a shared object of your own.',
  section: 'Reading the text',
  check({ tree, catalogue, machine }, report) {
    const architecture = machine.target.architecture?.value;
    const fits = (name: string) =>
      architecture === undefined || catalogue.vdev(name)?.architectures?.includes(architecture) !== false;
    for (const { kind, vdev, type, opener } of tree.components) {
      const part = opener.arguments[0]?.parts[0];
      if (
        kind !== 'vdev' ||
        vdev !== undefined ||
        type === '' ||
        type.includes('=') ||
        part === undefined ||
        part.opaque
      )
        continue;
      const words = nearestWords(
        type,
        catalogue.vdevs.map((known) => known.name),
      );
      report({
        at: part,
        message: `${quoted(type)} is no vdev that the manuals describe.${didYouMean(words)} qvm looks for a shared object of that name.`,
        fixes: () => replaceByNearest(part, words, fits),
      });
    }
  },
};
