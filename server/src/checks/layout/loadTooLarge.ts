import { describeAddress } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeSize } from '../../../../shared/size';
import { RangeIndex } from '../../layout/near';
import type { Rule } from '../rule';

/** A file beside the configuration that is larger than the memory it goes to. */
export const LOAD_TOO_LARGE: Rule = {
  id: 'load-too-large',
  severity: 'warning',
  summary: 'A loaded file is larger than the memory it goes to.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const { machine, fileSize } = subject;
    if (machine.hasUnknownOptions || machine.passes.length > 0) return;
    if (machine.memory.some((range) => range.start === undefined || range.length === undefined)) return;
    const memory = subject.memoryWindows;
    if (memory.length === 0) return;
    const index = new RangeIndex(memory);
    const total = memory.reduce((sum, window) => sum + (window.end - window.start), 0n);
    for (const { file, filePart, address } of machine.loads) {
      const size = file === undefined ? undefined : fileSize(file);
      if (size === undefined || filePart === undefined) continue;
      const holder = address === undefined ? undefined : index.firstIn(address, address + 1n);
      if (address !== undefined && holder === undefined) continue;
      const room = holder === undefined || address === undefined ? total : holder.end - address;
      if (BigInt(size) <= room) continue;
      const where = address === undefined ? 'the guest has' : `from ${describeAddress(address)} on there are`;
      report({
        at: filePart,
        message: `${quoted(filePart.text)} has ${describeSize(BigInt(size))}; ${where} ${describeSize(room)} of memory.`,
      });
    }
  },
};
