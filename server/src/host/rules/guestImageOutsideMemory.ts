import { describeAddress } from '../../../../shared/address';
import { describeRange } from '../../../../shared/range';
import { joinList } from '../../../../shared/words';
import type { VirtualMachine } from '../../machine/machine';
import { rewrite } from '../rewrite';
import type { HostCheck } from '../rule';
import { called, evidenceOf, relatedIn } from '../subject';

/** An image that expects to be where the machine has no memory. */
export const GUEST_IMAGE_OUTSIDE_MEMORY: HostCheck = {
  id: 'guest-image-outside-memory',
  followsNames: true,
  check(subject, report) {
    for (const guest of subject.guests) {
      if (guest.buildFiles.length === 0) continue;
      const { machine } = guest.launch.analysis;
      const memory = memoryOf(machine);
      if (memory === undefined || memory.length === 0) continue;
      for (const file of guest.buildFiles) {
        for (const statement of file.statements) {
          if (statement.kind !== 'image' || statement.address.value === undefined) continue;
          const { value, word } = statement.address;
          if (memory.some(({ start, end }) => start <= value && value < end)) continue;
          const ranges = joinList(
            memory.map(({ start, end }) => describeRange(start, end)),
            'and',
          );
          const [only, more] = memory;
          report({
            at: file.place(word),
            message: `The image expects to be at ${describeAddress(value)}, and ${called(guest)} has its memory at ${ranges}.`,
            related: [
              ...machine.memory.map(({ option }) => relatedIn(guest, option, 'its memory')),
              ...evidenceOf(subject, guest),
            ],
            fixes: () =>
              only === undefined || more !== undefined
                ? []
                : rewrite(file, word, describeAddress(only.start)),
          });
        }
      }
    }
  },
};

/** The memory of a machine, or undefined where some of it cannot be known. */
function memoryOf(machine: VirtualMachine): { start: bigint; end: bigint }[] | undefined {
  if (machine.hasUnknownOptions) return undefined;
  const ranges: { start: bigint; end: bigint }[] = [];
  const passed = machine.passes.filter(({ isSystemMemory }) => isSystemMemory);
  const all = [
    ...machine.memory.map(({ start, length }) => ({ start, length })),
    ...passed.flatMap(({ locations }) =>
      locations.map(({ address, length }) => ({ start: address, length })),
    ),
  ];
  for (const { start, length } of all) {
    if (start === undefined || length === undefined) return undefined;
    ranges.push({ start, end: start + length });
  }
  return ranges;
}
