import { describeAddress } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { overlapPairs } from '../../layout/sweep';
import type { Load } from '../../machine/machine';
import type { Rule } from '../rule';

/** Two files at one address, or one over another whose size is known. */
export const LOAD_OVERLAP: Rule = {
  id: 'load-overlap',
  severity: 'error',
  summary: 'Two files are loaded to the same addresses.',
  section: 'Guest-physical layout',
  check({ machine, fileSize }, report) {
    const files = machine.loads.flatMap((load) => {
      const { address, file } = load;
      if (address === undefined || file === undefined) return [];
      const size = BigInt(fileSize(file) ?? 1);
      return size === 0n ? [] : [{ start: address, end: address + size, load, size }];
    });
    for (const { lower, upper } of overlapPairs(files)) {
      const [earlier, later] =
        lower.load.option.start <= upper.load.option.start ? [lower, upper] : [upper, lower];
      const at = later.load.addressPart ?? later.load.option;
      const place =
        earlier.size === 1n
          ? `at ${describeAddress(earlier.start)}`
          : `from ${describeAddress(earlier.start)} on, ${describeSize(earlier.size)} of it`;
      report({
        at,
        message: `${nameOf(earlier.load)} lies ${place}; ${nameOf(later.load)} is loaded over it.`,
        related: [
          {
            start: earlier.load.option.start,
            end: earlier.load.option.end,
            message: 'the other file',
          },
        ],
      });
    }
  },
};

function nameOf({ file, blob }: Load): string {
  return `${blob === undefined ? '' : `the ${blob} `}${quoted(file ?? '')}`;
}
